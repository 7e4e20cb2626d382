/** Joins the class names that apply; false, undefined and empty ones drop out. */
export const classNames = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
