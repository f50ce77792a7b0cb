import { dayOfInstant, formatDay } from '#domain/calendar'
import type { Posting } from '#domain/case'
import { compare } from '#domain/money'
import type { PurchasePosting } from '#domain/purchase'
import type { PostedLine } from '#adapters/microsoft/invoice-line'

/** What was posted, each with an id of its own. */
export interface LinePostings {
  readonly refunds: Posting[]
  readonly purchases: PurchasePosting[]
}

/**
 * The lines of several listings as one; the first of them that has a line of some order, day and kind has them all. A line may be in two
 * listings while it is being billed, and no documented column tells it from another one like it: such a second one is seen once it is
 * billed too. Late, but never twice.
 */
export function joined(listings: readonly (readonly PostedLine[])[]): PostedLine[] {
  const taken = new Set<string>()
  return listings.flatMap((lines) => {
    const free = lines.filter((line) => !taken.has(keyOf(line)))
    for (const line of free) taken.add(keyOf(line))
    return free
  })
}

/** In the order of their moments, so that what is posted later comes last; for lines of one moment the larger amount first. */
export function inOrder(lines: readonly PostedLine[]): PostedLine[] {
  const difference = (a: PostedLine, b: PostedLine) => (a.amount.currency === b.amount.currency ? compare(b.amount, a.amount) : 0)
  return [...lines].sort((a, b) => Date.parse(a.postedAt) - Date.parse(b.postedAt) || difference(a, b))
}

/**
 * The refunds and purchases that the lines stand for. The id is made of the order, the day and the kind, and of a number where there are
 * several: of what stays the same while a line moves from unbilled to billed. Its amount may not (the exchange rate of what is not billed
 * yet is an estimate), and whether the time of day does is not documented. A purchase is left out where no title says what was bought.
 */
export function linePostings(lines: readonly PostedLine[]): LinePostings {
  const seen = new Map<string, number>()
  const found: LinePostings = { refunds: [], purchases: [] }
  for (const line of lines) {
    const { kind, orderId, postedAt, amount, bought } = line
    const number = (seen.get(keyOf(line)) ?? 0) + 1
    seen.set(keyOf(line), number)
    const posting = { id: number === 1 ? keyOf(line) : `${keyOf(line)}_${number}`, orderId, postedAt, amount }
    if (kind === 'refund') found.refunds.push(posting)
    else if (bought) found.purchases.push({ ...posting, ...bought })
  }
  return found
}

function keyOf({ kind, orderId, postedAt }: PostedLine): string {
  return ['line', orderId, formatDay(dayOfInstant(postedAt)), kind].join('_')
}
