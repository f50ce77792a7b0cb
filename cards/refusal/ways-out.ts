import { barOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { money, subtract } from '#domain/money'
import { policyNamed } from '#domain/policies'
import type { Policy } from '#domain/policy'
import type { LimitExceeded, Refusal } from '#domain/refusal'

const BACK: readonly Refusal['code'][] = ['scope-not-available', 'same-scope', 'change-under-way', 'principal-not-found', 'assignment-not-found', 'assignment-inherited', 'no-subscription-to-file', 'no-such-classification', 'indirect-reseller']

/** How many units can be quoted instead; undefined where none can. */
export function quantityInstead(refusal: Refusal): number | undefined {
  switch (refusal.code) {
    case 'refund-limit-exceeded':
      return atLeastOne(refusal.details.largestQuantity)
    case 'quantity-in-open-case':
      return atLeastOne(refusal.details.free)
    case 'invalid-quantity':
      return atLeastOne(refusal.details.owned)
    default:
      return undefined
  }
}

/** What to say to the bot next, where that helps. */
export function promptFor({ code }: Refusal): 'cancel' | 'cases' | undefined {
  switch (code) {
    case 'customer-not-found':
    case 'customer-not-yours':
    case 'reservation-not-found':
    case 'expired':
    case 'not-started':
    case 'not-refundable':
    case 'not-exchangeable':
    case 'exchange-window-closed':
    case 'not-for-sale':
    case 'currencies-differ':
    case 'no-subscription':
    case 'reservation-not-active':
      return 'cancel'
    case 'case-not-found':
    case 'case-moved-on':
    case 'quantity-in-open-case':
      return 'cases'
    default:
      return undefined
  }
}

/** True where the reservation itself is the place to go on. */
export function isBackAWay({ code }: Refusal): boolean {
  return BACK.includes(code)
}

/** True where buying something else may make an exchange possible. */
export function isOtherPurchaseAWay({ code }: Refusal): boolean {
  return code === 'cross-type-exchange' || code === 'new-commitment-too-small'
}

/** True where a reservation that cannot be exchanged, or not for this, can be cancelled. */
export function isCancellationAWay({ code }: Refusal): boolean {
  return code === 'cross-type-exchange' || code === 'exchange-window-closed'
}

/** What to do about a return that is over the cap, the quickest first. */
export function waysUnderTheCap({ largestQuantity, firstDate }: LimitExceeded, locale: Locale): string[] {
  const words = wordsIn(locale)
  return [
    largestQuantity > 0 ? words('refusal.largest', { count: largestQuantity }) : words('refusal.largestNone'),
    firstDate === null ? words('refusal.firstDateNever') : words('refusal.firstDate', { date: formatsIn(locale).day(firstDate) }),
  ]
}

/** The numbers of a return that is over the cap, USD. */
export function capNumbers({ counted, remainingBefore }: LimitExceeded, policy: Policy | undefined, locale: Locale) {
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const limit = policy?.capLimit ?? policyNamed('csp-2020')?.capLimit ?? money('USD', 0n)
  const used = subtract(limit, remainingBefore)
  const { taken, free } = barOf(limit.minor === 0n ? 1 : Number(used.minor) / Number(limit.minor), 0)
  return {
    bars: [{ taken, free }].filter(() => taken !== '' && free !== ''),
    numbers: [
      { label: words('refusal.counted'), amount: formats.money(counted) },
      { label: words('refusal.remaining'), amount: formats.money(remainingBefore) },
      { label: words('refusal.used'), amount: formats.money(used) },
      { label: words('refusal.limit'), amount: formats.money(limit) },
    ],
  }
}

function atLeastOne(quantity: number): number | undefined {
  return quantity > 0 ? quantity : undefined
}
