import { add, convert, money, share, times, type Money } from '#domain/money'
import type { PlanCandidate, PlanOption } from '#domain/plan'
import { ratio } from '#domain/ratio'
import { seededRandom } from '#test/support/seeded-random'

/** A plan that is hard to prove; the name says why. */
export interface PlanCase {
  readonly name: string
  readonly candidates: readonly PlanCandidate[]
  readonly room: Money
}

/** Whole numbers from a range, both ends included. */
type Pick = (from: number, to: number) => number
/** The options of the reservation at a place. */
type Make = (pick: Pick, at: number) => PlanOption[]

const RESERVATIONS = 200
const LIMIT = 5_000_000
const usd = (cents: number): Money => money('USD', BigInt(cents))

/** Options for 1 unit, 2 units and so on; what a unit brings and counts may have fractions of a cent, which are rounded for each quantity. */
function units(quantity: number, credit: number, beyond = 0): PlanOption[] {
  return Array.from({ length: quantity }, (_, index) => {
    const brings = Math.round(credit * (index + 1))
    return { quantity: index + 1, creditUsd: usd(brings), countedUsd: usd(brings + Math.round(beyond * (index + 1))) }
  })
}

const countingMore = (cents: number) => (option: PlanOption): PlanOption => ({ ...option, countedUsd: add(option.countedUsd, usd(cents)) })

/** Options that bring and count given cents. */
const amounts = (...cents: number[]): PlanOption[] => cents.map((each, index) => ({ quantity: index + 1, creditUsd: usd(each), countedUsd: usd(each) }))

/** Cents that a unit costs for a year: as ten sizes of virtual machines. */
const PRICE_LIST = [7008, 13_140, 28_032, 55_188, 61_320, 110_376, 212_430, 122_640, 4380, 35_040]
const priceOf = (pick: Pick) => PRICE_LIST[pick(0, PRICE_LIST.length - 1)] ?? 0

/** What comes back of an upfront purchase: by days, rounded half to even. */
function upfront(pick: Pick, most = 100): PlanOption[] {
  const [years, price] = [pick(0, 1) ? 1 : 3, priceOf(pick)]
  const days = 365 * years
  const left = pick(1, days - 1)
  return Array.from({ length: pick(1, most) }, (_, index) => {
    const creditUsd = share(usd(price * years * (index + 1)), ratio(left, days))
    return { quantity: index + 1, creditUsd, countedUsd: creditUsd }
  })
}

/** What comes back of the current month, and counts with all the months to come if the commitment counts. `rate` is USD for a unit of the billing currency. */
function monthly(pick: Pick, isCommitment: boolean, rate = ratio(1, 1)): PlanOption[] {
  const [months, days, price] = [pick(0, 1) ? 12 : 36, pick(28, 31), money('EUR', BigInt(Math.round(priceOf(pick) / 12)))]
  const [left, toCome] = [pick(1, days - 1), pick(0, months - 1)]
  return Array.from({ length: pick(1, 100) }, (_, index) => {
    const credit = share(times(price, index + 1), ratio(left, days))
    const counted = isCommitment ? add(credit, times(times(price, index + 1), toCome)) : credit
    return { quantity: index + 1, creditUsd: convert(credit, 'USD', rate), countedUsd: convert(counted, 'USD', rate) }
  })
}

/** Room for everything but some cents. */
const shortBy = (cents: number) => (candidates: readonly PlanCandidate[]) => candidates.reduce((sum, { options }) => sum + Number(options.at(-1)?.countedUsd.minor ?? 0n), -cents)

type Room = number | ((candidates: readonly PlanCandidate[]) => number)
const CASES: Readonly<Record<string, readonly [seed: number, room: Room, make: Make]>> = {
  // Under the measure of today's service a return counts what it brings.
  'whole-dollar-values-odd-room': [11, LIMIT - 63, (pick) => units(pick(1, 100), 100 * pick(5, 400))],
  'whole-dollar-values-but-three-with-cents': [12, LIMIT - 27, (pick, at) => (at < 3 ? amounts(pick(1000, 30_000)) : units(100, 100 * pick(5, 400)))],
  'fifty-dollar-steps-but-six-of-any-amount': [13, LIMIT - 2027, (pick, at) => (at < 6 ? amounts(pick(10_000, 90_000)) : units(100, 5000 * pick(1, 20)))],
  'seven-cent-multiples': [14, LIMIT - 3, (pick) => units(100, 7 * pick(50, 5000))],
  'seven-cent-multiples-with-two-exceptions': [15, LIMIT - 2, (pick, at) => (at < 2 ? amounts(pick(500, 30_000)) : units(100, 7 * pick(50, 5000)))],
  'seven-cent-multiples-with-two-tiny-exceptions': [16, LIMIT, (pick, at) => (at < 2 ? units(2, 7 * pick(1, 10) + 1) : units(100, 7 * pick(50, 5000)))],
  'thirteen-cent-multiples-worst-remainder': [17, 13 * 384_615 - 1, (pick) => units(pick(20, 100), 13 * pick(10, 2000))],
  'identical-reservations': [18, LIMIT - 41, () => units(100, 14_732)],
  'identical-reservations-rounded-units': [19, LIMIT, () => units(100, 14_731.7)],
  'identical-reservations-three-digits-of-rounding': [20, LIMIT, () => units(100, 19_165.789)],
  'one-product-in-many-sizes': [21, LIMIT, (pick) => units(pick(1, 100), 17_849.523)],
  'unit-prices-three-cents-apart': [22, LIMIT - 4053, (pick) => units(100, 10_000 + pick(-3, 3))],
  'room-one-cent-short-of-everything': [23, shortBy(1), (pick) => units(pick(1, 100), pick(20, 1000))],
  'room-one-cent-short-of-few-large-units': [24, shortBy(1), (pick) => units(pick(1, 3), pick(2000, 8000))],
  'room-ten-dollars-short-of-everything': [25, shortBy(1000), (pick) => units(pick(1, 100), pick(20, 1000))],
  'huge-values-few-fit': [26, LIMIT, (pick) => units(pick(1, 100), pick(600_000, 2_400_000))],
  'huge-values-only-pairs-fit': [27, LIMIT, (pick) => units(pick(1, 100), pick(1_700_000, 2_490_000))],
  'huge-values-only-triples-fit': [28, LIMIT, (pick) => units(pick(1, 100), pick(1_260_000, 2_000_000))],
  'single-reservations-larger-than-the-room': [29, LIMIT, (pick, at) => (at % 2 ? amounts(pick(LIMIT + 1, 3 * LIMIT)) : units(100, pick(30_000, 90_000)))],
  'tiny-values-many-needed': [30, LIMIT, (pick) => units(100, pick(250, 290))],
  'tiny-values-nearly-equal': [31, LIMIT, (pick) => units(100, pick(330, 340))],
  'superincreasing-values': [32, LIMIT - 881, (_, at) => amounts(2 ** (at % 23))],
  'values-that-grow-by-eight-percent': [33, LIMIT - 345, (_, at) => units(100, Math.ceil(1.08 ** at))],
  'single-units-room-between-four-and-five': [34, LIMIT - 300_000, (pick) => amounts(pick(999_000, 1_001_000))],
  'single-units-in-whole-dollars': [35, LIMIT - 1, (pick) => amounts(100 * pick(1, 10_000))],
  'room-one-cent-short-of-the-five-largest': [36, (all) => all.map(({ options }) => Number(options.at(-1)?.countedUsd.minor ?? 0n)).sort((a, b) => b - a).slice(0, 5).reduce((sum, each) => sum + each, -1), (pick) => units(100, pick(100, 10_000))],
  'tiny-room': [37, 3713, (pick) => units(100, pick(100, 10_000))],
  'realistic-price-list-upfront': [38, LIMIT, (pick) => upfront(pick)],
  'realistic-price-list-monthly': [39, LIMIT, (pick) => monthly(pick, false)],
  'realistic-price-list-monthly-in-another-currency': [40, LIMIT - 1, (pick) => monthly(pick, false, ratio(10_837, 10_000))],

  // Under the measure of the documents it counts the payments to come as well.
  'realistic-price-list-commitment-measure': [51, LIMIT, (pick) => (pick(1, 10) <= 3 ? upfront(pick) : monthly(pick, true))],
  'realistic-monthly-payments-commitment-measure': [52, LIMIT, (pick) => monthly(pick, true)],
  'realistic-monthly-payments-in-another-currency': [53, LIMIT, (pick) => monthly(pick, true, ratio(10_837, 10_000))],
  'few-upfront-many-monthly-commitment-measure': [54, LIMIT, (pick, at) => (at < 4 ? upfront(pick, 10) : monthly(pick, true))],
  'strongly-correlated-commitment-measure': [55, LIMIT, (pick) => units(pick(1, 100), pick(500, 30_000), 1000)],
  'strongly-correlated-by-case': [56, LIMIT, (pick) => units(pick(1, 100), pick(500, 30_000)).map(countingMore(10_000))],
  'strongly-correlated-any-amounts': [57, LIMIT, (pick) => amounts(...Array.from({ length: 100 }, () => pick(1, 500_000))).map(countingMore(50_000))],
  'weakly-correlated': [58, LIMIT, (pick) => { const credit = pick(500, 30_000); return units(pick(1, 100), credit, Math.round((credit * pick(0, 1000)) / 10_000)) }],
  'counts-three-times-what-it-brings': [59, LIMIT, (pick) => { const credit = 100 * pick(5, 400); return units(pick(1, 100), credit, 2 * credit) }],
  'whole-dollar-payments-odd-room': [60, LIMIT - 37, (pick) => { const credit = 100 * pick(5, 300); return units(pick(1, 100), credit, credit * pick(0, 35)) }],
  'uncorrelated': [61, LIMIT, (pick) => { const credit = pick(500, 30_000); return units(pick(1, 100), credit, Math.round((credit * pick(0, 1100)) / 100)) }],
  'identical-monthly-reservations': [62, LIMIT, () => units(100, 8766 * 17 / 31, 8766 * 11)],
  'two-monthly-products-of-one-day': [63, LIMIT, (pick, at) => { const price = at % 2 ? 4599 : 9198; return units(pick(1, 100), (price * 11) / 31, price * (5 + (at % 3))) }],
  'one-cent-short-of-everything-commitment-measure': [64, shortBy(1), (pick) => { const credit = pick(20, 500); return units(pick(1, 100), credit, pick(0, credit)) }],
  'huge-payments-few-fit': [65, LIMIT, (pick) => { const credit = pick(600_000, 1_500_000); return units(pick(1, 100), credit, pick(0, credit / 3)) }],
}

/** The cases, each of 200 reservations of up to 100 units; always the same. */
export const PLAN_CORPUS: readonly PlanCase[] = Object.entries(CASES).map(([name, [seed, room, make]]) => {
  const random = seededRandom(seed)
  const pick: Pick = (from, to) => from + Math.floor(random() * (to - from + 1))
  const candidates = Array.from({ length: RESERVATIONS }, (_, at): PlanCandidate => ({ id: `reservation-${String(at + 1).padStart(3, '0')}`, options: make(pick, at) }))
  return { name, candidates, room: usd(typeof room === 'number' ? room : room(candidates)) }
})
