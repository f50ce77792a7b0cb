import type { Fact, Ids } from '#cards/case/facts'
import { clip } from '#cards/describe'
import { factsOf, idsOf, readyOf, type Ready } from '#cards/errand/errand-facts'
import { errandTroubleText, isUnanswered } from '#cards/errand/errand-trouble'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Errand } from '#domain/errand'
import template from './errand.template.json' with { type: 'json' }

interface ErrandValues {
  readonly errand: Errand
  /** The reservation in the Azure portal. */
  readonly portalUrl: string
  /** Display names by the id of a subscription or management group. */
  readonly names: Readonly<Record<string, string>>
  /** The text that Microsoft would have got, where it has to be filed by hand. */
  readonly description?: string
}

interface ErrandData {
  readonly eyebrow: string
  readonly heading: string
  readonly meaning: string
  readonly alerts: readonly string[]
  readonly name: string
  readonly customer: string
  readonly facts: readonly Fact[]
  readonly ids: readonly Ids[]
  /** None or one. */
  readonly ready: readonly Ready[]
  readonly tickets: readonly { readonly title: string; readonly data: { readonly customerId: string; readonly caseId: string } }[]
  readonly isAsked: boolean
  readonly portalUrl: string
  readonly shown: { readonly customerId: string; readonly errandId: string }
  readonly back: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
}

const render = compile<ErrandData>(template)

/** What was asked of Microsoft for a reservation, and how it stands. */
export function errandCard(values: ErrandValues, locale: Locale): AdaptiveCard {
  return render(errandData(values, locale), locale)
}

export function errandData({ errand, portalUrl, names, description }: ErrandValues, locale: Locale): ErrandData {
  const words = wordsIn(locale)
  const { id, customer, reservation, deed, ticket } = errand
  const trouble = errandTroubleText(errand, locale)
  const state = isUnanswered(errand) ? 'unanswered' : errand.state
  const ready = readyOf(errand, description, locale)
  // What is ready to copy has the title and the classification in it.
  const facts = factsOf(errand, names, locale).slice(ready.length > 0 ? 3 : 0)
  return {
    eyebrow: words('errand.eyebrow', { id }),
    heading: words(`errand.headings.${state}.${deed.kind}`),
    meaning: state === 'done' ? words(`errand.meanings.done.${deed.kind}`) : words(`errand.meanings.${state}`),
    alerts: trouble ? [trouble] : [],
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    facts,
    ids: idsOf(errand, locale),
    ready,
    tickets: ticket ? [{ title: words('errand.ticket'), data: { customerId: customer.id, caseId: id } }] : [],
    isAsked: errand.state === 'asked',
    portalUrl,
    shown: { customerId: customer.id, errandId: id },
    back: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id },
  }
}
