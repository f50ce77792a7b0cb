import { clip } from '#cards/describe'
import { bytesOf, thatFit, type Choice } from '#cards/exchange/that-fit'
import type { ExchangeWish } from '#cards/exchange/exchange-wish'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Reservation } from '#domain/reservation'

/** The reservations that could be given back too, as a list to choose from. */
export interface AlsoReturn {
  readonly choices: readonly Choice[]
  /** Says how many there are, where not all are listed. */
  readonly cut: readonly string[]
}

const MOST = 30
/** What the list may take of the card's size; less where the wish is long, which each button carries. */
const roomFor = (wish: ExchangeWish) => Math.max(800, 5000 - 4 * bytesOf(wish))

/** The list of the customer's other reservations, as long as the card has room; none where there are no others. */
export function alsoReturn(others: readonly Reservation[], wish: ExchangeWish, locale: Locale): AlsoReturn[] {
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  const all = others.map(({ id, orderId, name, sku, quantity }) => ({
    title: words('exchange.alsoReturnChoice', { name: clip(name, 60), sku: clip(sku, 60), units: words('nouns.units', { count: quantity }) }),
    value: `${orderId}/${id}`,
  }))
  const choices = thatFit(all.slice(0, MOST), roomFor(wish))
  const cut = choices.length < others.length ? [words('exchange.alsoReturnMore', { shown: number(choices.length), count: others.length })] : []
  return choices.length > 0 ? [{ choices, cut }] : []
}
