import { capWarnings } from '#cards/cap/cap-warnings'
import { asChoice, barOf, clip, clipToBytes, productLine, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { leftOutGroups, type LeftOutGroup } from '#cards/plan/left-out'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { compare, subtract, sum, type Money } from '#domain/money'
import type { PlannedReturn, PlannedReturns } from '#domain/planned-returns'
import type { Reservation } from '#domain/reservation'
import template from './plan.template.json' with { type: 'json' }

interface PlanValues {
  readonly planned: PlannedReturns
  /** What can be planned with: the customer's active reservations. */
  readonly choosable: readonly Reservation[]
  /** The ids of those that this plan was made with; none means all. */
  readonly selected: readonly string[]
}

interface PlanData {
  readonly heading: string
  /** None where nothing is returned. */
  readonly credits: readonly string[]
  readonly counts: readonly string[]
  readonly customer: string
  readonly sentences: readonly string[]
  readonly bars: readonly { readonly taken: string; readonly added: string; readonly free: string }[]
  readonly warnings: readonly string[]
  readonly returns: readonly PlannedRow[]
  readonly more: readonly string[]
  readonly leftOut: readonly { readonly summary: string; readonly groups: readonly LeftOutGroup[]; readonly isOpen: boolean }[]
  readonly choosing: readonly Choosing[]
  readonly source: string
  readonly customerId: string
}

interface PlannedRow {
  readonly name: string
  readonly usd: string
  /** In the billing currency; none where that is USD. */
  readonly billed: readonly string[]
  /** How many units of what. */
  readonly about: string
  readonly wish: { readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity: number }
}

interface Choosing {
  readonly summary: string
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly value: string
  readonly hints: readonly string[]
}

/** More than these are counted, not shown: the card must stay small. */
const RETURNS_SHOWN = 6
const CHOICES_SHOWN = 60
const render = compile<PlanData>(template)

/** The best set of returns within a customer's refund limit, each a case to submit. */
export function planCard(values: PlanValues, locale: Locale): AdaptiveCard {
  return render(planData(values, locale), locale)
}

export function planData(values: PlanValues, locale: Locale): PlanData {
  const { planned } = values
  const { customer, policy, returns, room, creditUsd, countedUsd, cap } = planned
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const shareOf = (part: Money) => (policy.capLimit.minor === 0n ? 1 : Number(part.minor) / Number(policy.capLimit.minor))
  const hidden = returns.slice(RETURNS_SHOWN)
  return {
    heading: words(returns.length > 0 ? 'plan.heading' : 'plan.none'),
    credits: returns.length > 0 ? [money(creditUsd)] : [],
    counts: returns.length > 0 ? [words('plan.returns', { count: returns.length })] : [],
    customer: clip(customer.name, 120),
    sentences: returns.length > 0 ? planSentences(planned, locale) : [whyNothing(planned, locale)],
    bars: [barOf(shareOf(subtract(policy.capLimit, room)), shareOf(countedUsd))],
    warnings: capWarnings({ sources: cap, remaining: room, policy }, locale),
    returns: returns.slice(0, RETURNS_SHOWN).map((planned) => rowOf(planned, customer.id, locale)),
    more: hidden.length > 0 ? [words('plan.more', { count: hidden.length, usd: money(sum('USD', hidden.map((planned) => planned.creditUsd))) })] : [],
    leftOut: leftOutOf(planned, locale),
    choosing: choosingOf(values, locale),
    source: words('nouns.source', { version: policy.version, source: policy.sources.cap }),
    customerId: customer.id,
  }
}

function planSentences({ room, creditUsd, countedUsd, boundUsd, hasFewestCases }: PlannedReturns, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const isProven = compare(boundUsd, creditUsd) <= 0
  return [
    words('plan.cap', { counted: money(countedUsd), room: money(room), after: money(subtract(room, countedUsd)) }),
    isProven ? words(hasFewestCases ? 'plan.provenFewest' : 'plan.proven') : words('plan.bound', { bound: money(boundUsd) }),
  ]
}

function whyNothing({ leftOut, room }: PlannedReturns, locale: Locale): string {
  const words = wordsIn(locale)
  const remaining = formatsIn(locale).money(room)
  if (leftOut.length === 0) return words('plan.noneAtAll')
  if (!leftOut.some(({ why }) => why === 'no-room')) return words('plan.noneReturnable')
  return words(room.minor > 0n ? 'plan.noneTooLarge' : 'plan.noneNoRoom', { room: remaining })
}

function rowOf({ reservation, quantity, credit, creditUsd }: PlannedReturn, customerId: string, locale: Locale): PlannedRow {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  return {
    name: clipToBytes(reservation.name, 90),
    usd: money(creditUsd),
    billed: credit.currency === creditUsd.currency ? [] : [words('plan.billed', { amount: money(credit) })],
    about: words('plan.about', { units: unitsOf(quantity, reservation.quantity, locale), product: clipToBytes(productLine(reservation, locale), 100) }),
    wish: { customerId, orderId: reservation.orderId, reservationId: reservation.id, quantity },
  }
}

function leftOutOf({ leftOut, returns }: PlannedReturns, locale: Locale): PlanData['leftOut'] {
  if (leftOut.length === 0) return []
  return [{ summary: wordsIn(locale)('plan.leftOutCount', { count: leftOut.length }), groups: leftOutGroups(leftOut, locale), isOpen: returns.length === 0 }]
}

// Those that are selected come first, so that cutting the list does not unselect them.
function choosingOf({ choosable, selected }: PlanValues, locale: Locale): Choosing[] {
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  if (choosable.length === 0) return []
  const isSelected = ({ id }: Reservation) => selected.length === 0 || selected.includes(id)
  const listed = [...choosable.filter(isSelected), ...choosable.filter((reservation) => !isSelected(reservation))].slice(0, CHOICES_SHOWN)
  const count = choosable.length
  return [
    {
      summary: words('plan.chosen', { chosen: number(choosable.filter(isSelected).length), count }),
      choices: listed.map((reservation) => ({ title: words('plan.choice', { name: clipToBytes(asChoice(reservation.name), 36), units: words('nouns.units', { count: reservation.quantity }) }), value: reservation.id })),
      value: listed.filter(isSelected).map(({ id }) => id).join(','),
      hints: count > CHOICES_SHOWN ? [words('plan.chooseShown', { shown: number(CHOICES_SHOWN), count })] : [],
    },
  ]
}
