/** From this number of cases on, a table no longer counts them; it keeps tables small where there are thousands of reservations. */
const COUNTED_CASES = 256

/** How wide the tables are: one column for each number of cases, from none to `mostCases`. */
export function widthFor(mostCases: number): number {
  return Math.min(mostCases, COUNTED_CASES) + 1
}

/** The greatest sums of at most 0, 1, 2 … gains (the columns) among those from each place on (the rows); no gain is negative. In the last column any number of them if `mostCases` are more. */
export function greatestSums(gains: ArrayLike<number>, mostCases: number): Float64Array {
  const width = widthFor(mostCases)
  const sums = new Float64Array((gains.length + 1) * width)
  for (let row = gains.length - 1; row >= 0; row--) {
    const [here, below, gain] = [row * width, (row + 1) * width, gains[row] ?? 0]
    for (let cases = 1; cases < width; cases++) sums[here + cases] = Math.max(sums[below + cases]!, gain + sums[below + cases - 1]!)
    if (mostCases >= width) sums[here + width - 1] = gain + sums[below + width - 1]!
  }
  return sums
}

/** A number of each of a list, packed; several times as fast as Float64Array.from. */
export function packed<Each>(list: readonly Each[], numberOf: (each: Each) => number): Float64Array {
  const numbers = new Float64Array(list.length)
  for (let at = 0; at < list.length; at++) numbers[at] = numberOf(list[at]!)
  return numbers
}
