import { clip } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Customer, Reservation } from '#domain/reservation'
import type { Principal } from '#domain/role-assignment'
import template from './access-confirm.template.json' with { type: 'json' }

interface AccessConfirmValues {
  readonly customer: Customer
  readonly reservation: Reservation
  readonly kind: 'add-access' | 'remove-access'
  readonly principal: Principal
  readonly role: string
  /** What is to be taken away. */
  readonly assignmentId?: string
  /** Names this card, so that a second press of its button is known. */
  readonly draft: string
}

interface Ids {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
}

interface AccessConfirmData {
  readonly heading: string
  readonly name: string
  readonly customer: string
  readonly facts: readonly { readonly label: string; readonly value: string; readonly fontType: 'Default' | 'Monospace' }[]
  readonly texts: readonly string[]
  readonly warnings: readonly string[]
  /** One of the two. */
  readonly additions: readonly { readonly wish: Ids & { readonly principalId: string; readonly role: string; readonly draft: string } }[]
  readonly removals: readonly { readonly wish: Ids & { readonly assignmentId: string; readonly draft: string } }[]
  readonly ids: Ids
}

/** The roles that may return, exchange, and give access (source: "Self-service exchanges and refunds", "Permissions to view and manage Azure reservations"). */
const STRONG_ROLES = ['Owner', 'Reservations Administrator']

const render = compile<AccessConfirmData>(template)

/** What giving or taking away a role would do, before it is done. */
export function accessConfirmCard(values: AccessConfirmValues, locale: Locale): AdaptiveCard {
  return render(accessConfirmData(values, locale), locale)
}

export function accessConfirmData({ customer, reservation, kind, principal, role, assignmentId, draft }: AccessConfirmValues, locale: Locale): AccessConfirmData {
  const words = wordsIn(locale)
  const isAddition = kind === 'add-access'
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  const who = words('accessConfirm.named', { name: principal.name ? clip(principal.name, 120) : words('accessConfirm.noName'), type: words(`access.types.${principal.type}`) })
  return {
    heading: words(`accessConfirm.headings.${kind}`),
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    facts: [
      { label: words('accessConfirm.who'), value: who, fontType: 'Default' },
      { label: words('accessConfirm.objectId'), value: clip(principal.id, 100), fontType: 'Monospace' },
      { label: words('accessConfirm.role'), value: clip(role, 100), fontType: 'Default' },
    ],
    texts: [words(`accessConfirm.texts.${kind}`), ...(isAddition ? [words('accessConfirm.guests')] : [])],
    warnings: STRONG_ROLES.includes(role) ? [words(isAddition ? 'accessConfirm.strong' : 'accessConfirm.lastOne')] : [],
    additions: isAddition ? [{ wish: { ...ids, principalId: principal.id, role, draft } }] : [],
    removals: !isAddition && assignmentId !== undefined ? [{ wish: { ...ids, assignmentId, draft } }] : [],
    ids,
  }
}
