import { clip, productLine, termAndPlan } from '#cards/describe'
import type { ExchangeWish } from '#cards/exchange/exchange-wish'
import type { Locale } from '#cards/locales/locales'
import { expiryText } from '#cards/pick-reservation/describe-reservation'
import { enoughOf, exchangeAsked, exchangeNumbers, exchangeWish, meantOf, type EnoughInstead } from '#cards/refusal/exchange-ways'
import { explain } from '#cards/refusal/explain'
import { capNumbers, isBackAWay, isCancellationAWay, isOtherPurchaseAWay, promptFor, quantityInstead, waysUnderTheCap } from '#cards/refusal/ways-out'
import { spreadSection, spreadSentence, type SpreadSection } from '#cards/refusal/spread-section'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Quoted } from '#domain/quoted'
import type { QuotedExchange } from '#domain/quoted-exchange'
import type { Refusal } from '#domain/refusal'
import type { Customer, Reservation } from '#domain/reservation'
import type { Spread } from '#domain/spread'
import template from './refusal.template.json' with { type: 'json' }

export interface RefusalValues {
  readonly refusal: Refusal
  readonly today: Day
  readonly customer?: Customer
  readonly reservation?: Reservation
  readonly quantity?: number
  /** Set where a quote was refused: everything that it was made from. */
  readonly quoted?: Quoted
  /** How the return can be made in parts, where it is over the cap. */
  readonly spread?: Spread
  /** What the requester typed as the reason; goes on with the way out. */
  readonly reason?: string
}

interface RefusalData {
  readonly title: string
  readonly why: string
  readonly meant: readonly string[]
  readonly bars: readonly { readonly taken: string; readonly free: string }[]
  readonly numbers: readonly { readonly label: string; readonly amount: string }[]
  readonly instead: readonly string[]
  readonly spreads: readonly SpreadSection[]
  readonly asked: readonly string[]
  readonly ids: readonly { readonly label: string; readonly value: string }[]
  readonly source: readonly string[]
  readonly quotes: readonly { readonly title: string; readonly wish: UnitsWish }[]
  readonly enough: readonly EnoughInstead[]
  readonly changes: readonly { readonly wish: ExchangeWish }[]
  readonly caps: readonly { readonly customerId: string }[]
  readonly another: readonly { readonly customerId: string }[]
  readonly backs: readonly { readonly customerId: string; readonly orderId: string; readonly reservationId: string }[]
  readonly prompts: readonly { readonly title: string; readonly text: string }[]
}

interface UnitsWish {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly quantity: number
  readonly reason?: string
}

/** What the refusal is about, as far as it is known. */
interface About {
  readonly customer: Customer | undefined
  /** The only reservation that it can be about. */
  readonly reservation: Reservation | undefined
  readonly quantity: number | undefined
  readonly exchange: QuotedExchange | undefined
}

const render = compile<RefusalData>(template)

/** A no that helps: what, why, with which numbers, and what can be done instead. */
export function refusalCard(values: RefusalValues, locale: Locale): AdaptiveCard {
  return render(refusalData(values, locale), locale)
}

export function refusalData(values: RefusalValues, locale: Locale): RefusalData {
  const { refusal, quoted, spread } = values
  const words = wordsIn(locale)
  const about = aboutOf(values)
  const { customer, reservation, exchange } = about
  const { title, why, instead } = explain(refusal, locale)
  const overTheCap = refusal.code === 'refund-limit-exceeded' ? refusal.details : undefined
  const prompt = promptFor(refusal)
  return {
    title,
    why,
    meant: exchange ? meantOf(refusal, exchange, locale) : [],
    ...(overTheCap ? capNumbers(overTheCap, quoted?.policy, locale) : { bars: [], numbers: exchangeNumbers(refusal, locale) }),
    enough: exchange ? enoughOf(exchange, locale) : [],
    instead: [...(overTheCap ? waysUnderTheCap(overTheCap, locale) : []), ...(overTheCap && spread ? [spreadSentence(spread, locale)] : []), instead],
    spreads: overTheCap && spread ? spreadSection(spread, locale) : [],
    asked: askedFor(about, values.today, locale),
    ids: reservation ? [{ label: words('nouns.reservationId'), value: reservation.id }, { label: words('nouns.orderId'), value: reservation.orderId }] : [],
    source: quoted ? [words('nouns.source', { version: quoted.policy.version, source: quoted.policy.source })] : [],
    quotes: quotesOf(values, about, locale),
    changes: exchange ? changesOf(refusal, exchange) : [],
    caps: overTheCap && customer ? [{ customerId: customer.id }] : [],
    another: customer && prompt === 'cancel' ? [{ customerId: customer.id }] : [],
    backs: customer && reservation && isBackAWay(refusal) ? [{ customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }] : [],
    prompts: prompt === 'cases' ? [{ title: words('refusal.cases'), text: prompt }] : prompt === 'cancel' && !customer ? [{ title: words('refusal.start'), text: prompt }] : [],
  }
}

// Another purchase; or the same exchange without the one return that is not possible.
function changesOf(refusal: Refusal, exchange: QuotedExchange): RefusalData['changes'] {
  const without = 'return' in refusal.details ? exchange.returns.toSpliced(refusal.details.return ?? 0, 1) : exchange.returns
  const isAWay = isOtherPurchaseAWay(refusal) || (without.length > 0 && without.length < exchange.returns.length)
  return isAWay ? exchangeWish({ ...exchange, returns: without }).map((wish) => ({ wish })) : []
}

function aboutOf({ quoted, customer, reservation, quantity }: RefusalValues): About {
  if (!quoted) return { customer, reservation, quantity, exchange: undefined }
  if (quoted.action === 'cancel') return { ...quoted, exchange: undefined }
  const [only, ...others] = quoted.returns
  return { customer: quoted.customer, ...(only && others.length === 0 ? only : { reservation: undefined, quantity: undefined }), exchange: quoted }
}

// As many units as there can be, and the first of several parts; or, where an exchange is not possible, the cancellation of the same units.
function quotesOf({ refusal, reason, spread, today }: RefusalValues, { customer, reservation, quantity, exchange }: About, locale: Locale): RefusalData['quotes'] {
  const words = wordsIn(locale)
  const partNow = spread?.parts.find(({ day }) => day === today)
  const instead = exchange ? [isCancellationAWay(refusal) ? quantity : undefined] : [quantityInstead(refusal), partNow?.quantity]
  if (!customer || !reservation) return []
  return [...new Set(instead)]
    .filter((units) => units !== undefined)
    .map((units) => ({
      title: exchange ? words('refusal.quoteCancellation') : words('refusal.quoteUnits', { count: units }),
      wish: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: units, ...(reason ? { reason } : {}) },
    }))
}

function askedFor({ customer, reservation, quantity, exchange }: About, today: Day, locale: Locale): string[] {
  const words = wordsIn(locale)
  const units = quantity !== undefined && quantity > 0 ? words('nouns.units', { count: quantity }) : undefined
  const product = reservation ? [[productLine(reservation, locale), termAndPlan(reservation, locale)].join(' · '), expiryText(reservation, today, locale)] : []
  return [
    ...(customer ? [clip(customer.name, 120)] : []),
    ...(reservation && !exchange ? [[units, clip(reservation.name, 120)].filter(Boolean).join(' · ')] : []),
    ...(exchange ? exchangeAsked(exchange, product, locale) : product),
  ]
}
