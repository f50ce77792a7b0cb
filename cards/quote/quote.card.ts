import { caseLine } from '#cards/case/case-line'
import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { contactLine } from '#cards/quote/contact-line'
import { capSection } from '#cards/quote/quote-cap'
import { microsoftSection } from '#cards/quote/quote-microsoft'
import { sumRows } from '#cards/quote/quote-sum'
import { timeSection } from '#cards/quote/quote-time'
import { warningsOf } from '#cards/quote/quote-warnings'
import type { QuoteView, Row, Section } from '#cards/quote/row'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { Contact } from '#domain/contact'
import type { QuotedReturn } from '#domain/quoted-return'
import template from './quote.template.json' with { type: 'json' }

interface QuoteValues {
  /** Its answer is a quote, not a refusal. */
  readonly quoted: QuotedReturn
  /** Names the offer, and with it the figures that the card shows. */
  readonly draft: string
  readonly reason: string
  /** What is remembered of the requester; left out where the form comes next. */
  readonly contact?: Contact
  readonly canSubmit: boolean
  /** The partner's kind may file nothing with Microsoft, whoever looks at the quote. */
  readonly cannotFile?: true
  /** The customer's open cases. */
  readonly openCases: readonly Case[]
  /** Set where the requester of a case is asked again: the quote is confirmed, not submitted. */
  readonly confirms?: Case
}

interface QuoteData {
  readonly heading: string
  readonly credit: string
  readonly subject: { readonly units: string; readonly name: string; readonly product: string; readonly customer: string }
  readonly warnings: readonly string[]
  readonly sum: readonly Row[]
  readonly sections: readonly Section[]
  readonly openCases: readonly string[]
  readonly ids: readonly { readonly label: string; readonly value: string }[]
  readonly policy: { readonly version: string; readonly source: string }
  readonly contactLine: readonly string[]
  readonly quantities: readonly { readonly value: number; readonly owned: number; readonly label: string; readonly error: string }[]
  readonly reasons: readonly string[]
  readonly canSubmit: boolean
  readonly canConfirm: boolean
  readonly canChangeContact: boolean
  /** One unless a case's requester is asked again. */
  readonly comparisons: readonly { readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity: number }[]
  readonly submitTitle: string
  /** A quote that is asked again belongs to its case. */
  readonly canShare: boolean
  readonly wish: { readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity: number }
  readonly offer: { readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity: number; readonly draft: string }
  readonly confirmed: { readonly customerId: string; readonly caseId: string; readonly version: number; readonly draft: string }
}

const render = compile<QuoteData>(template)

/** The answer to "what would we get back": the credit first, every figure behind it on request. */
export function quoteCard(values: QuoteValues, locale: Locale): AdaptiveCard {
  return render(quoteData(values, locale), locale)
}

export function quoteData(values: QuoteValues, locale: Locale): QuoteData {
  const { quoted, confirms, contact, canSubmit } = values
  const quote = quoted.answer
  if (quote.outcome !== 'quote') throw new TypeError('The quote card shows quotes; a refusal has its own card.')
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const view: QuoteView = { quoted, quote, words, formats, locale }
  const { customer, reservation } = quoted
  const owned = reservation.quantity
  const quantityWords = { owned: formats.number(owned) }
  const date = formats.day(quote.asOf)
  const submits = canSubmit && !confirms
  const wish = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: quote.quantity }
  return {
    heading: confirms ? words('quote.headingConfirm', { caseId: confirms.id, date }) : words('quote.heading', { date }),
    credit: formats.money(quote.credit),
    subject: {
      units: unitsOf(quote.quantity, owned, locale),
      name: clip(reservation.name, 120),
      product: [productLine(reservation, locale), termAndPlan(reservation, locale)].join(' · '),
      customer: clip(customer.name, 120),
    },
    warnings: warningsOf(view),
    sum: sumRows(view),
    sections: [timeSection(view), capSection(view), microsoftSection(view)],
    openCases: values.openCases.filter(({ id }) => id !== confirms?.id).slice(0, 5).map((open) => caseLine(open, locale)),
    ids: [
      { label: words('nouns.reservationId'), value: reservation.id },
      { label: words('nouns.orderId'), value: reservation.orderId },
    ],
    policy: { version: words('quote.policy', { version: quote.policy }), source: quote.source },
    contactLine: contactLine(values, words),
    quantities: owned > 1 && !confirms ? [{ value: quote.quantity, owned, label: words('quote.quantityLabel', quantityWords), error: words('quote.quantityError', quantityWords) }] : [],
    reasons: submits ? [clip(values.reason, 500)] : [],
    canSubmit: submits,
    canConfirm: canSubmit && confirms !== undefined,
    canChangeContact: submits && contact !== undefined,
    submitTitle: words(contact ? 'quote.submit' : 'quote.next'),
    comparisons: confirms ? [] : [wish],
    canShare: !confirms,
    wish,
    offer: { ...wish, draft: values.draft },
    confirmed: { customerId: customer.id, caseId: confirms?.id ?? '', version: confirms?.version ?? 0, draft: values.draft },
  }
}
