import type { Term } from '#domain/reservation'

/** The number that digits are, with the sign of “2x” or “x2”; NaN for what is no whole number from 0; undefined for words. */
export function numberOf(word: string): number | undefined {
  const [, before, after] = /^(?:x?(\d{1,9})|(\d{1,9})x)$/.exec(word) ?? []
  const digits = before ?? after
  if (digits !== undefined) return Number(digits)
  return /^[-+]?\d[\d.,]*$/.test(word) ? NaN : undefined
}

/** The term of so many years; undefined where there is none. */
export function termOf(years: number): Term | undefined {
  return years === 1 || years === 3 || years === 5 ? `P${years}Y` : undefined
}
