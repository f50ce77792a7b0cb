import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { wishOf, type ExchangeWish } from '#cards/exchange/exchange-wish'
import { bytesOf } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Purchase } from '#domain/purchase'
import type { QuotedExchange, ReturnedReservation } from '#domain/quoted-exchange'
import type { Refusal } from '#domain/refusal'

/** More than these are counted, not shown: the card must stay small. */
const ITEMS_SHOWN = 4
/** A card has three such buttons at most, and each carries its exchange twice. */
const BYTES_CARRIED = 3300

/** What an exchange comes to, where it is too little. */
export function exchangeNumbers(refusal: Refusal, locale: Locale): { label: string; amount: string }[] {
  if (refusal.code !== 'new-commitment-too-small') return []
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { returned, purchases, shortBy } = refusal.details
  return [
    { label: words('refusal.returned'), amount: money(returned) },
    { label: words('refusal.purchases'), amount: money(purchases) },
    { label: words('refusal.shortBy'), amount: money(shortBy) },
  ]
}

/** Which of several returns a refusal means, in words. */
export function meantOf({ details }: Refusal, { returns }: QuotedExchange, locale: Locale): string[] {
  const meant = 'return' in details && details.return !== undefined ? returns[details.return] : undefined
  return meant ? [wordsIn(locale)('refusal.meant', { name: clip(meant.reservation.name, 100) })] : []
}

/** What was asked: what is given back, with more about it where it is one, and what is bought. */
export function exchangeAsked({ returns, purchases }: QuotedExchange, aboutTheOne: readonly string[], locale: Locale): string[] {
  const words = wordsIn(locale)
  const more = (count: number) => (count > 0 ? [words('refusal.moreAsked', { count })] : [])
  return [
    ...returns.slice(0, ITEMS_SHOWN).map((returned) => words('refusal.givenBack', { what: describeReturn(returned, locale) })),
    ...more(returns.length - ITEMS_SHOWN),
    ...aboutTheOne,
    ...purchases.slice(0, ITEMS_SHOWN).map(({ purchase }) => words('refusal.bought', { units: words('nouns.units', { count: purchase.quantity }), product: productLine(purchase, locale), term: termAndPlan(purchase, locale) })),
    ...more(purchases.length - ITEMS_SHOWN),
  ]
}

/** Another last purchase that would make an exchange large enough: in words, and as a button. */
export interface EnoughInstead {
  readonly text: string
  readonly buttons: readonly { readonly title: string; readonly wish: ExchangeWish }[]
}

/** What would be enough. */
export function enoughOf(quoted: QuotedExchange, locale: Locale): EnoughInstead[] {
  const words = wordsIn(locale)
  const asked = quoted.purchases.map(({ purchase }) => purchase)
  return quoted.enough.map(({ purchase, price }) => {
    const units = words('nouns.units', { count: purchase.quantity })
    const term = words(`nouns.terms.${purchase.term}`)
    const isSameTerm = purchase.term === asked.at(-1)?.term
    const title = isSameTerm ? words('refusal.quoteUnits', { count: purchase.quantity }) : words('refusal.quoteTerm', { term, units })
    return {
      text: words('refusal.enough', { units, term, total: formatsIn(locale).money(price.total) }),
      buttons: exchangeWish(quoted, [...asked.slice(0, -1), purchase]).map((wish) => ({ title, wish })),
    }
  })
}

/** The exchange as it was asked for, or with other purchases; none where it is too large for a button. */
export function exchangeWish({ customer, returns, purchases }: QuotedExchange, instead?: readonly Purchase[]): ExchangeWish[] {
  const wish = wishOf({ customer, returns, purchases: instead ?? purchases.map(({ purchase }) => purchase) })
  return bytesOf(wish) <= BYTES_CARRIED ? [wish] : []
}

// A quantity that is none is not repeated.
function describeReturn({ reservation, quantity }: ReturnedReservation, locale: Locale): string {
  const name = clip(reservation.name, 100)
  return quantity < 1 ? name : wordsIn(locale)('refusal.unitsOf', { units: unitsOf(quantity, reservation.quantity, locale), name })
}
