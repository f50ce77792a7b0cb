/** A UTC calendar day: whole days since 1970-01-01. */
export type Day = number

/** A moment, as an ISO 8601 string in UTC, such as `2026-11-22T10:15:00.000Z`. */
export type Instant = string

const MILLISECONDS_A_DAY = 86_400_000

/** Reads `YYYY-MM-DD`; undefined for anything else, impossible dates (2025-02-30) included. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = dayOf(year, month, day)
  return formatDay(days) === text ? days : undefined
}

/** The UTC day of an ISO instant with an offset (`Z` or `+01:00`); undefined for anything else. */
export function parseInstantDay(text: string): Day | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  if (!match || parseDay(match[1] ?? '') === undefined) return undefined
  return dayOfMilliseconds(Date.parse(text))
}

/** The UTC day in which a moment lies. */
export function dayOfInstant(instant: Instant): Day {
  const day = dayOfMilliseconds(Date.parse(instant))
  if (Number.isNaN(day)) throw new RangeError(`"${instant}" is not an instant.`)
  return day
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, -'T00:00:00.000Z'.length)
}

/** The same day of the month `months` later; a day that the month lacks becomes its last day. */
export function addMonths(day: Day, months: number): Day {
  const month = monthNumber(day) + months
  const [year, monthOfYear] = [Math.floor(month / 12), (month % 12) + 1]
  const lastDay = dayOf(year, monthOfYear + 1, 1) - 1
  return Math.min(dayOf(year, monthOfYear, new Date(day * MILLISECONDS_A_DAY).getUTCDate()), lastDay)
}

/** The most months that lie between the two days: `addMonths(from, n) <= to` still holds, for n + 1 it does not. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const months = monthNumber(to) - monthNumber(from)
  return addMonths(from, months) <= to ? months : months - 1
}

/** The same day `years` later; 29 February becomes 28 where the year lacks it. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years)
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day) // Date.UTC reads the years 0 to 99 as 1900 to 1999
  return date.getTime() / MILLISECONDS_A_DAY
}

function dayOfMilliseconds(milliseconds: number): Day {
  return Math.floor(milliseconds / MILLISECONDS_A_DAY)
}
