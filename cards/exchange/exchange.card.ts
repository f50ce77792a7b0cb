import { caseLine } from '#cards/case/case-line'
import type { Ids } from '#cards/case/facts'
import { clip } from '#cards/describe'
import { exchangeAnswer, type ExchangeAnswer } from '#cards/exchange/exchange-answer'
import { idsOf } from '#cards/exchange/exchange-ids'
import { detailOf } from '#cards/exchange/exchange-view'
import { wishOf, type ExchangeWish } from '#cards/exchange/exchange-wish'
import { alsoReturn, type AlsoReturn } from '#cards/exchange/also-return'
import type { Locale } from '#cards/locales/locales'
import { contactLine } from '#cards/quote/contact-line'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { Contact } from '#domain/contact'
import type { QuotedExchange } from '#domain/quoted-exchange'
import type { Reservation } from '#domain/reservation'
import template from './exchange.template.json' with { type: 'json' }

interface ExchangeValues {
  /** Its answer is a quote or a change of size, not a refusal. */
  readonly quoted: QuotedExchange
  /** Names the offer, and with it the figures that the card shows. */
  readonly draft: string
  readonly reason: string
  readonly canSubmit: boolean
  /** The partner's kind may file nothing with Microsoft, whoever looks at the quote. */
  readonly cannotFile?: true
  /** What is remembered of the requester; left out where the form comes next. */
  readonly contact?: Contact
  /** The customer's open cases. */
  readonly openCases: readonly Case[]
  /** Set where the requester of a case is asked again: the exchange is confirmed, not submitted. */
  readonly confirms?: Case
  /** The customer's other reservations that could be given back too. */
  readonly others: readonly Reservation[]
}

interface ExchangeData extends ExchangeAnswer {
  readonly customer: string
  readonly openCases: readonly string[]
  readonly ids: readonly Ids[]
  readonly contactLine: readonly string[]
  readonly reasons: readonly string[]
  readonly canSubmit: boolean
  readonly canConfirm: boolean
  readonly canChangeContact: boolean
  readonly canChange: boolean
  readonly canBuyMore: boolean
  /** One where there is another reservation to give back. */
  readonly alsoReturn: readonly AlsoReturn[]
  readonly submitTitle: string
  readonly canShare: boolean
  readonly wish: ExchangeWish
  readonly offer: ExchangeWish & { readonly draft: string }
  readonly confirmed: { readonly customerId: string; readonly caseId: string; readonly version: number; readonly draft: string }
}

/** An exchange has no more returns than this, and no more purchases. */
const MOST = 10

const render = compile<ExchangeData>(template)

/** The answer to "what would it cost": the net payable first, every figure behind it on request. */
export function exchangeCard(values: ExchangeValues, locale: Locale): AdaptiveCard {
  return render(exchangeData(values, locale), locale)
}

export function exchangeData(values: ExchangeValues, locale: Locale): ExchangeData {
  const { quoted, confirms, contact, canSubmit, draft, others } = values
  const words = wordsIn(locale)
  const { customer, returns, purchases } = quoted
  const wish = wishOf({ ...quoted, purchases: purchases.map(({ purchase }) => purchase) })
  // A change of size is one reservation for one size: there is nothing to add to it.
  const canAdd = !confirms && quoted.answer.outcome !== 'swap'
  const submits = canSubmit && !confirms
  const isBrief = detailOf(quoted) === 'brief'
  const openCases = values.openCases.filter(({ id }) => id !== confirms?.id)
  return {
    ...exchangeAnswer(quoted, confirms, locale),
    customer: clip(customer.name, 120),
    openCases: isBrief ? openCases.slice(0, 5).map(({ id }) => id) : openCases.slice(0, 5).map((open) => caseLine(open, locale)),
    ids: idsOf(quoted, locale),
    contactLine: contactLine(values, words),
    reasons: submits ? [clip(values.reason, 500)] : [],
    canSubmit: submits,
    canConfirm: canSubmit && confirms !== undefined,
    canChangeContact: submits && contact !== undefined && !isBrief,
    canChange: !confirms && !isBrief,
    canBuyMore: canAdd && purchases.length < MOST,
    alsoReturn: canAdd && returns.length < MOST ? alsoReturn(others, wish, locale) : [],
    canShare: !confirms && !isBrief,
    submitTitle: words(contact ? 'quote.submit' : 'quote.next'),
    wish,
    offer: { ...wish, draft },
    confirmed: { customerId: customer.id, caseId: confirms?.id ?? '', version: confirms?.version ?? 0, draft },
  }
}
