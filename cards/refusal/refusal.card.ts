import { clip, productLine, termAndPlan } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { expiryText } from '#cards/pick-reservation/describe-reservation'
import { explain } from '#cards/refusal/explain'
import { capNumbers, promptFor, quantityInstead, waysUnderTheCap } from '#cards/refusal/ways-out'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { QuotedReturn } from '#domain/quoted-return'
import type { Refusal } from '#domain/refusal'
import type { Customer, Reservation } from '#domain/reservation'
import template from './refusal.template.json' with { type: 'json' }

export interface RefusalValues {
  readonly refusal: Refusal
  readonly today: Day
  readonly customer?: Customer
  readonly reservation?: Reservation
  readonly quantity?: number
  /** Set where a quote was refused: everything that it was made from. */
  readonly quoted?: QuotedReturn
  /** What the requester typed as the reason; goes on with the way out. */
  readonly reason?: string
}

interface RefusalData {
  readonly title: string
  readonly why: string
  readonly bars: readonly { readonly taken: string; readonly free: string }[]
  readonly numbers: readonly { readonly label: string; readonly amount: string }[]
  readonly instead: readonly string[]
  readonly asked: readonly string[]
  readonly ids: readonly { readonly label: string; readonly value: string }[]
  readonly source: readonly string[]
  readonly quotes: readonly { readonly title: string; readonly wish: { readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity: number; readonly reason?: string } }[]
  readonly another: readonly { readonly customerId: string }[]
  readonly prompts: readonly { readonly title: string; readonly text: string }[]
}

const render = compile<RefusalData>(template)

/** A no that helps: what, why, with which numbers, and what can be done instead. */
export function refusalCard(values: RefusalValues, locale: Locale): AdaptiveCard {
  return render(refusalData(values, locale), locale)
}

export function refusalData(values: RefusalValues, locale: Locale): RefusalData {
  const { refusal, quoted } = values
  const words = wordsIn(locale)
  const customer = quoted?.customer ?? values.customer
  const reservation = quoted?.reservation ?? values.reservation
  const { title, why, instead } = explain(refusal, locale)
  const overTheCap = refusal.code === 'refund-limit-exceeded' ? refusal.details : undefined
  const quantity = quantityInstead(refusal)
  const prompt = promptFor(refusal)
  return {
    title,
    why,
    ...(overTheCap ? capNumbers(overTheCap, quoted, locale) : { bars: [], numbers: [] }),
    instead: overTheCap ? [...waysUnderTheCap(overTheCap, locale), instead] : [instead],
    asked: askedFor(values, customer, reservation, locale),
    ids: reservation ? [{ label: words('nouns.reservationId'), value: reservation.id }, { label: words('nouns.orderId'), value: reservation.orderId }] : [],
    source: quoted ? [words('refusal.source', { version: quoted.policy.version, source: quoted.policy.source })] : [],
    quotes:
      quantity && customer && reservation
        ? [{ title: words('refusal.quoteUnits', { count: quantity }), wish: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity, ...(values.reason ? { reason: values.reason } : {}) } }]
        : [],
    another: customer && prompt === 'cancel' ? [{ customerId: customer.id }] : [],
    prompts: prompt === 'cases' ? [{ title: words('refusal.cases'), text: prompt }] : prompt === 'cancel' && !customer ? [{ title: words('refusal.start'), text: prompt }] : [],
  }
}

function askedFor({ quoted, quantity, today }: RefusalValues, customer: Customer | undefined, reservation: Reservation | undefined, locale: Locale): string[] {
  const words = wordsIn(locale)
  const asked = quoted?.quantity ?? quantity
  const units = asked !== undefined && asked > 0 ? words('nouns.units', { count: asked }) : undefined
  return [
    ...(customer ? [clip(customer.name, 120)] : []),
    ...(reservation ? [[units, clip(reservation.name, 120)].filter(Boolean).join(' · ')] : []),
    ...(reservation ? [[productLine(reservation, locale), termAndPlan(reservation, locale)].join(' · '), expiryText(reservation, today, locale)] : []),
  ]
}
