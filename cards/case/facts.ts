import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { Contact } from '#domain/contact'
import { COUNTRIES } from '#domain/countries'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** What to copy, each by itself. */
export interface Ids {
  readonly label: string
  readonly values: readonly string[]
}

/** With more than so many, each is named in short. */
const FEW = 3

/** Who asks, why, and whom Microsoft answers. */
export function factsOf({ requester, reason, contact }: Case, locale: Locale): Fact[] {
  const words = wordsIn(locale)
  return [
    { label: words('caseWords.requester'), value: clip(requester.name, 100) },
    { label: words('caseWords.reason'), value: reason.trim() === '' ? words('caseWords.noReason') : clip(reason, 500) },
    { label: words('caseWords.contact'), value: contactText(contact, locale) },
  ]
}

/** What to copy: the ticket's number, both ids of each reservation, and the orders that an exchange made. */
export function idsOf({ returns, purchases, bought, ticket }: Case, locale: Locale): Ids[] {
  const words = wordsIn(locale)
  const [{ reservationId, orderId }, ...others] = returns
  const named = { name: returns.length > FEW ? 24 : 60, sku: bought.length > FEW ? 28 : 80 }
  const orders = bought.map(({ of, posting }) => ({ label: words('caseWords.newOrderId', { sku: clip(purchases[of]?.sku ?? posting.sku, named.sku) }), values: [posting.orderId] }))
  return [
    ...(ticket ? [{ label: ticket.enteredBy ? words('caseWords.ticketEnteredBy') : words('caseWords.ticketNumber'), values: [ticket.number] }] : []),
    ...orders,
    ...(others.length > 0
      ? returns.map((each) => ({ label: words('caseWords.idsOf', { name: clip(each.reservationName, named.name) }), values: returns.length > FEW ? [`${each.reservationId} ${each.orderId}`] : [each.reservationId, each.orderId] }))
      : [
          { label: words('nouns.reservationId'), values: [reservationId] },
          { label: words('nouns.orderId'), values: [orderId] },
        ]),
  ]
}

/** Whom Microsoft answers, and how. */
export function contactText({ firstName, lastName, email, method, phone, timeZone, country, language }: Contact, locale: Locale): string {
  const words = wordsIn(locale)
  const alpha2 = COUNTRIES.find(({ alpha3 }) => alpha3 === country)?.alpha2
  return words('caseWords.contactValue', {
    name: `${firstName} ${lastName}`,
    email,
    method: phone && method === 'phone' ? `${words(`caseWords.methods.${method}`)} (${phone})` : words(`caseWords.methods.${method}`),
    timeZone,
    country: alpha2 ? formatsIn(locale).country(alpha2) : country,
    language: words(`contact.languages.${language}`),
  })
}
