/*
 * A plan is made of numbers. This file takes them out of the candidates: cents as plain numbers, only the options that a best plan
 * could want, and the reservations in families.
 *
 * A family is a row of reservations of which each offers what the one before it offers, or the first few units of it: copies of
 * one purchase, or the same purchase in several sizes. Whatever is chosen of a later member could be chosen of an earlier one, so
 * the search looks at a member only where all members before it are chosen. 200 copies then cost hardly more than one.
 */
import type { Money } from '#domain/money'

/** One way to return a part of a reservation. */
export interface PlanOption {
  readonly quantity: number
  /** What it brings, USD. */
  readonly creditUsd: Money
  /** What it counts against the cap, USD; never negative. */
  readonly countedUsd: Money
}

/** A reservation that could be returned, and its options by quantity, 1 unit first; none where nothing can be returned. */
export interface PlanCandidate {
  readonly id: string
  readonly options: readonly PlanOption[]
}

/** An option in whole cents of USD. */
export interface Choice {
  readonly credit: number
  readonly counted: number
  readonly option: PlanOption
}

/** A reservation with at least one option worth choosing: most credit first, and each counts more than the next. */
export interface Holding {
  readonly id: string
  readonly choices: readonly [Choice, ...Choice[]]
}

/** Lists of amounts are sorted as numbers that hold the amount and its place in the list: the longest list. */
export const LONGEST_LIST = 2 ** 18

/** The reservations with options that bring something and fit the room by themselves, by id. Throws a RangeError where an option counts less than nothing, or where the amounts are too large to be added exactly. */
export function holdingsOf(candidates: readonly PlanCandidate[], room: bigint): Holding[] {
  const holdings: Holding[] = []
  for (const { id, options } of [...candidates].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const [first, ...rest] = sensible(options, room)
    if (first) holdings.push({ id, choices: [first, ...rest] })
  }
  const most = holdings.reduce((sum, { choices: [{ credit, counted }] }) => sum + Math.max(credit, counted), 0)
  const length = holdings.reduce((sum, { choices }) => sum + choices.length, 0)
  if (most * (holdings.length + 1) * 4 > Number.MAX_SAFE_INTEGER || Math.min(Number(room), most) * Math.max(length, LONGEST_LIST) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('The amounts of a plan are too large to be added exactly.')
  }
  return holdings
}

// Of two options, the one that brings no more and counts no less is never needed: it is one case as well.
function sensible(options: readonly PlanOption[], room: bigint): Choice[] {
  const choices: Choice[] = []
  for (const option of options) {
    const { creditUsd: { minor: credit }, countedUsd: { minor: counted } } = option
    if (counted < 0n) throw new RangeError('An option cannot count less than nothing.')
    if (credit > 0n && counted <= room) choices.push({ credit: Number(credit), counted: Number(counted), option })
  }
  choices.sort((a, b) => a.counted - b.counted || b.credit - a.credit || a.option.quantity - b.option.quantity)
  let most = 0
  return choices.filter(({ credit }) => credit > most && (most = credit)).reverse()
}

/** The families, largest member first, without the members that can never be reached: no plan has more cases than `mostCases`. */
export function familiesOf(holdings: readonly Holding[], mostCases: number): Holding[][] {
  const families: Holding[][] = []
  for (const holding of [...holdings].sort(smallestFirst)) {
    const family = families.at(-1)
    if (family && isPartOf(holding, family[0])) family.push(holding)
    else families.push([holding])
  }
  return families.map((family) => family.slice(0, mostCases))
}

function smallestFirst({ choices: a }: Holding, { choices: b }: Holding): number {
  const [x, y] = [a.at(-1) ?? a[0], b.at(-1) ?? b[0]]
  return x.counted - y.counted || x.credit - y.credit || b.length - a.length || b[0].counted - a[0].counted || b[0].credit - a[0].credit
}

function isPartOf({ choices }: Holding, whole: Holding | undefined): boolean {
  const more = (whole?.choices.length ?? 0) - choices.length
  return more >= 0 && choices.every(({ credit, counted }, at) => whole?.choices[at + more]?.credit === credit && whole.choices[at + more]?.counted === counted)
}

/** The most cases that a plan can have: the cheapest options, as many as fit the room. */
export function mostCasesIn(holdings: readonly Holding[], room: number): number {
  let left = room
  const least = holdings.map(({ choices }) => (choices.at(-1) ?? choices[0]).counted).sort((a, b) => a - b)
  const tooMany = least.findIndex((counted) => (left -= counted) < 0)
  return tooMany < 0 ? least.length : tooMany
}

/** The greatest number that divides both. */
export function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}
