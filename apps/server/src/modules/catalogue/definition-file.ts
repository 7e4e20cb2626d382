/** Name of the file in which an owner downloads a definition. */
export const definitionFile = (serviceId: string, version: number): string => `${serviceId}-${version}.json`
