/** Asks until it is so; an error counts as not yet. @throws after `limitMs`, five seconds unless told. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 5_000): Promise<void> {
  const deadline = Date.now() + limitMs
  let lastError: unknown
  while (Date.now() < deadline) {
    try {
      if (await isSo()) return
    } catch (error) {
      lastError = error
    }
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  throw new Error(`Waited ${limitMs / 1000} s in vain`, { cause: lastError })
}
