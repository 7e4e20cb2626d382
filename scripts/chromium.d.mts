export const unpackedMarker: string
export function findChromium(): string | undefined
