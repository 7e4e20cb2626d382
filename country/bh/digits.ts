/** Arabic-Indic (٠–٩) and Persian (۰–۹) digits as 0–9: people type what their keyboard has. */
export const toLatinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
