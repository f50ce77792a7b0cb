import { figure, type Figure } from '#cards/case/figure'
import { clip, productLine, termAndPlan } from '#cards/describe'
import { boughtText } from '#cards/exchange/describe-exchange'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import { compare, negate, type Money } from '#domain/money'
import { expectedOn, isSameAmount, postedOf } from '#domain/posting'

/** With more than so many, what is bought and given back has a line each and no more. */
const FEW = 6

/** What is bought, what is refunded and what falls away, down to the net payable; and of each what was posted. */
export function exchangeFigures(shown: Case, locale: Locale): Figure[] {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { returns, purchases, confirmation } = shown
  const { credit, creditUsd, futurePayments, exchange } = confirmation
  if (!exchange) return []
  const few = returns.length + purchases.length <= FEW
  return [
    ...purchases.map((purchase, index) => {
      const total = exchange.purchases[index]?.total
      // Whoever approves must see what is bought, however much it is.
      const what = [[few ? productLine({ ...purchase, sku: '' }, locale) : purchase.region, termAndPlan(purchase, locale)].filter(Boolean).join(' · ')]
      return figure(words('caseWords.buy', { bought: clip(boughtText(purchase, locale), few ? 120 : 60) }), total ? money(total) : '', 'Default', [...what, ...boughtNotes(shown, index, locale)])
    }),
    ...returns.map(({ reservationName }, index) => {
      const refund = exchange.refunds[index]
      return figure(words('caseWords.refundOf', { name: clip(reservationName, few ? 80 : 40) }), refund ? money(negate(refund)) : '', 'Default', refundNotes(shown, index, locale))
    }),
    ...(futurePayments.minor > 0n ? [figure(words('caseWords.futurePayments'), money(negate(futurePayments)))] : []),
    figure(words('caseWords.netPayable'), money(exchange.netPayable), 'Bolder'),
    ...(credit.currency === 'USD' ? [] : [figure(words('caseWords.refundsInUsd'), money(creditUsd))]),
  ]
}

/** How many of the refunds have come in full, and of how many: one for each order. */
export function refundsPosted(shown: Case): { posted: number; all: number } {
  const orders = [...new Set(shown.returns.map(({ orderId }) => orderId))]
  return { posted: orders.filter((orderId) => isInFull(refundOn(shown, orderId))).length, all: orders.length }
}

/** The refund that a case expects on an order, and what was posted on it. */
export function refundOn(shown: Case, orderId: string): { expected: Money; posted: Money; date?: string } {
  const expected = expectedOn(shown, orderId)
  const own = shown.postings.filter((posting) => posting.orderId === orderId)
  const last = own.at(-1)
  return { expected, posted: postedOf(expected, own), ...(last ? { date: last.postedAt } : {}) }
}

// Reservations of one order are refunded together: it is told at the last of them.
function refundNotes(shown: Case, index: number, locale: Locale): string[] {
  const orderId = shown.returns[index]?.orderId ?? ''
  if (!isAwaited(shown) || shown.returns.findLastIndex((other) => other.orderId === orderId) !== index) return []
  const words = wordsIn(locale)
  const { money, instantDay } = formatsIn(locale)
  const refund = refundOn(shown, orderId)
  if (!refund.date) return [words('caseWords.toBePosted')]
  if (isInFull(refund)) return [words('caseWords.isPosted', { date: instantDay(refund.date), amount: money(refund.posted) })]
  return [words('caseWords.partOf', { posted: money(refund.posted), expected: money(refund.expected) })]
}

function boughtNotes(shown: Case, index: number, locale: Locale): string[] {
  if (!isAwaited(shown)) return []
  const words = wordsIn(locale)
  const { money, instantDay } = formatsIn(locale)
  const posting = shown.bought.find(({ of }) => of === index)?.posting
  return [posting ? words('caseWords.firstPaymentPosted', { date: instantDay(posting.postedAt), amount: money(posting.amount) }) : words('caseWords.toBePosted')]
}

function isAwaited({ state, creditedBy }: Case): boolean {
  return state === 'filed' || (state === 'credited' && !creditedBy)
}

function isInFull({ expected, posted }: { expected: Money; posted: Money }): boolean {
  return isSameAmount(expected, posted) || compare(posted, expected) > 0
}
