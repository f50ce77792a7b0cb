import { clip } from '#cards/describe'
import type { Ids } from '#cards/case/facts'
import { detailOf } from '#cards/exchange/exchange-view'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { QuotedExchange } from '#domain/quoted-exchange'

/** What to copy: both ids of each reservation that is given back. */
export function idsOf(quoted: QuotedExchange, locale: Locale): Ids[] {
  const words = wordsIn(locale)
  const { returns } = quoted
  if (detailOf(quoted) === 'brief') return [{ label: words('exchange.idsLater'), values: [] }]
  if (returns.length > 1) return returns.map(({ reservation: { name, id, orderId } }) => ({ label: words('caseWords.idsOf', { name: clip(name, 60) }), values: [id, orderId] }))
  return returns.flatMap(({ reservation: { id, orderId } }) => [
    { label: words('nouns.reservationId'), values: [id] },
    { label: words('nouns.orderId'), values: [orderId] },
  ])
}
