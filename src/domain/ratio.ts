/** An exact fraction; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** An exact fraction of two whole numbers. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Ratio {
  if (BigInt(denominator) <= 0n) throw new RangeError('A ratio needs a positive denominator.')
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

/** Reads a plain decimal such as `1.2410`; undefined for anything else (no sign, no exponent). */
export function parseRatio(decimal: string): Ratio | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (!match) return undefined
  const fraction = match[2] ?? ''
  return { numerator: BigInt(match[1] + fraction), denominator: 10n ** BigInt(fraction.length) }
}

/** The fraction as a plain decimal such as `0.12`, exact; throws a RangeError where its decimals never end. */
export function decimalOfRatio({ numerator, denominator }: Ratio): string {
  let [digits, scale] = [0, 1n]
  while ((numerator * scale) % denominator !== 0n) {
    if (scale > denominator ** 4n) throw new RangeError(`${numerator}/${denominator} has no end as a decimal.`)
    digits++
    scale *= 10n
  }
  const figures = ((numerator * scale) / denominator).toString().padStart(digits + 1, '0')
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}

/** The whole number nearest to numerator / denominator; halves go to the even neighbour. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n) return -divideHalfEven(-numerator, denominator)
  const floor = numerator / denominator
  const twice = 2n * (numerator % denominator)
  if (twice < denominator) return floor
  if (twice > denominator) return floor + 1n
  return floor % 2n === 0n ? floor : floor + 1n
}
