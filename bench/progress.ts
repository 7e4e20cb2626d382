/** Progress goes where results do not. */
export const progress = (line: string): void => void process.stderr.write(`${line}\n`)

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]]
  return (low + high) / 2
}

export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits
