/**
 * Brings who cannot see the page to what is wrong with it. An address with a fragment has a place of its own to go to.
 */
export function focusErrorSummary(): void {
  if (location.hash === '') document.getElementById('error-summary')?.focus()
}
