import { customerQuoteCard, customerQuoteData } from '#cards/customer-quote/customer-quote.card'
import { findReservationCard, findReservationData } from '#cards/find-reservation/find-reservation.card'
import { languageCard, languageData } from '#cards/language/language.card'
import type { Locale } from '#cards/locales/locales'
import { ACTIONS } from '#cards/locales/spoken'
import type { AdaptiveCard } from '#cards/render'
import { shareQuoteCard, shareQuoteData } from '#cards/share-quote/share-quote.card'
import { troubleCard, troubleData } from '#cards/trouble/trouble.card'
import { aCustomer, aQuotedReturn, aReservation, policy } from '#test/cards/examples'
import { aMonthlyReturned, aQuotedExchange, aQuotedSwap, aReturned } from '#test/cards/exchange-examples'

const ASKED = { customerId: 'c', orderId: 'o', reservationId: 'r', quantity: 1 }

/** The cards about languages, finding and trouble in every form and in one language, with the same text wherever a text comes from outside. */
export function languageCards(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside })
  const reservation = aReservation({ name: outside, sku: outside, region: outside })
  return {
    language: languageCard({}, locale),
    'language, one chosen': languageCard({ chosen: 'fr', unknown: outside }, locale),
    'share a quote': shareQuoteCard({ asked: ASKED }, locale),
    'quote for the customer': customerQuoteCard(aQuotedReturn({ customer, reservation }), locale),
    'quote for the customer, fee reserved': customerQuoteCard(aQuotedReturn({ customer, reservation, policy: policy('self-service-2026') }), locale),
    'exchange for the customer': customerQuoteCard({ ...aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()] }), customer }, locale),
    'change of size for the customer': customerQuoteCard({ ...aQuotedSwap(), customer }, locale),
    ...Object.fromEntries(ACTIONS.map((action) => [`find a reservation to ${action}`, findReservationCard({ action }, locale)])),
    trouble: troubleCard({ text: outside, retry: outside }, locale),
  }
}

/** What the samples of these cards show. */
export const LANGUAGE_SAMPLES: Readonly<Record<string, object>> = {
  language: languageData({ chosen: 'fr' }, 'en'),
  'share-quote': shareQuoteData({ asked: ASKED }, 'en'),
  'customer-quote': customerQuoteData(aQuotedReturn(), 'en'),
  'find-reservation': findReservationData({ action: 'cancel' }, 'en'),
  trouble: troubleData({ text: 'Azure reservations did not answer in time. Nothing was changed.', retry: 'cancel contoso' }),
}
