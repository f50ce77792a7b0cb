import type { Freed } from '#domain/spread/spread-curve'
import type { SpreadDays } from '#domain/spread/spread-task'

/**
 * Prices of a unit that are worth trying, rising: what it is worth on the days on which room comes free, or comes free again, and
 * every four weeks between; and the price at which a day and the next are equally good (what a unit is worth beyond its credit).
 */
export function pricesOf({ dayCount, windowDays, unitValue, unitCounted, valueFrom }: SpreadDays, refunds: readonly Freed[]): number[] {
  const found = [0, valueFrom[0]!]
  for (const { day: first } of [{ day: 0 }, ...refunds]) for (let day = first; day < dayCount; day += windowDays) found.push(unitValue[day]!)
  for (let day = 0; day + 1 < dayCount; day += 28) {
    const perCount = (unitValue[day]! - unitValue[day + 1]!) / (unitCounted[day]! - unitCounted[day + 1]!)
    found.push(unitValue[day]!, unitValue[day]! - perCount * unitCounted[day]!)
  }
  const prices = found.filter((price) => price >= 0 && price <= valueFrom[0]!).sort((a, b) => a - b)
  // Closer than a thousandth of a minor unit is the same, but for rounding.
  const different = prices.filter((price, index) => index === 0 || price - prices[index - 1]! > 1e-3)
  const every = Math.ceil(different.length / MOST_PRICES)
  return different.filter((_, index) => index % every === 0 || index === different.length - 1)
}

/** By day, the most that a unit of room brings on it or later where units cost this price. Nothing where they are not worth it. */
export function worthOf(price: number, { dayCount, unitValue, unitCounted }: SpreadDays): Float64Array {
  const worth = new Float64Array(dayCount + 1)
  for (let day = dayCount - 1; day >= 0; day--) {
    const gain = unitValue[day]! - price
    worth[day] = Math.max(worth[day + 1]!, gain > 0 ? gain / Math.max(unitCounted[day]!, LEAST_COUNT) : 0)
  }
  return worth
}

const MOST_PRICES = 200

// Where units count nothing, room is no limit: worth so much that another price gives the bound.
const LEAST_COUNT = 1e-9
