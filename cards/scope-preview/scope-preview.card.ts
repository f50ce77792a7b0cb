import { clip } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { describeScope, namedBy } from '#cards/manage/describe-scope'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Customer, Reservation } from '#domain/reservation'
import type { ReservationScope } from '#domain/reservation-scope'
import template from './scope-preview.template.json' with { type: 'json' }

interface ScopePreviewValues {
  readonly customer: Customer
  readonly reservation: Reservation
  readonly from?: ReservationScope
  readonly to: ReservationScope
  /** Display names, by the id of a subscription or management group. */
  readonly names: Readonly<Record<string, string>>
  /** Names this card, so that a second press of its button is known. */
  readonly draft: string
}

interface ScopePreviewData {
  readonly name: string
  readonly customer: string
  readonly from: string
  readonly to: string
  readonly means: readonly string[]
  readonly ids: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
  /** What the button sends: the ids and the scope. */
  readonly wish: { readonly scopeKind: ReservationScope['kind']; readonly draft: string; readonly [id: string]: string }
}

const render = compile<ScopePreviewData>(template)

/** A change of scope that Microsoft would take: from, to, and what it means. */
export function scopePreviewCard(values: ScopePreviewValues, locale: Locale): AdaptiveCard {
  return render(scopePreviewData(values, locale), locale)
}

export function scopePreviewData({ customer, reservation, from, to, names, draft }: ScopePreviewValues, locale: Locale): ScopePreviewData {
  const words = wordsIn(locale)
  const said = (scope: ReservationScope) => {
    const id = namedBy(scope)
    return describeScope(scope, id !== undefined && Object.hasOwn(names, id) ? names[id] : undefined, locale)
  }
  const { kind: scopeKind, ...scopeIds } = to
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  return {
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    from: from ? said(from) : words(`nouns.scopes.${reservation.scope}`),
    to: said(to),
    means: [words(`scopePreview.means.${scopeKind}`), words('scopePreview.termStays'), words('scopePreview.noCharge'), words('scopePreview.refundStays')],
    ids,
    wish: { ...ids, scopeKind, ...scopeIds, draft },
  }
}
