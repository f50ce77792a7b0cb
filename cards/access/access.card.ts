import { clip, clipToBytes } from '#cards/describe'
import type { Choice } from '#cards/exchange/that-fit'
import { formatsIn } from '#cards/format'
import { Locales, type Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Verb } from '#domain/person'
import type { Customer, Reservation } from '#domain/reservation'
import { isOrderRole, type RoleAssignment } from '#domain/role-assignment'
import template from './access.template.json' with { type: 'json' }

interface AccessValues {
  readonly customer: Customer
  readonly reservation: Reservation
  readonly assignments: readonly RoleAssignment[]
  /** What the viewer may do; it is decided again where a button is pressed. */
  readonly may: readonly Verb[]
  readonly typed: { readonly who?: string; readonly role?: string }
  readonly problem?: 'nobody' | 'missing'
}

interface AccessData {
  readonly name: string
  readonly customer: string
  readonly texts: readonly string[]
  readonly assignments: readonly {
    readonly who: string
    readonly what: string
    readonly notes: readonly string[]
    /** One where it can be taken away here. */
    readonly removals: readonly { readonly assignmentId: string }[]
  }[]
  readonly problems: readonly string[]
  /** One where the viewer may give access. */
  readonly forms: readonly { readonly who: string; readonly role: string; readonly roles: readonly Choice[] }[]
  readonly ids: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
}

/** More than these are counted, not shown: the card must stay small. */
const ASSIGNMENTS_SHOWN = 15

const render = compile<AccessData>(template)

/** Who has which role on a reservation's order, and the form for giving one. */
export function accessCard(values: AccessValues, locale: Locale): AdaptiveCard {
  return render(accessData(values, locale), locale)
}

export function accessData(values: AccessValues, locale: Locale): AccessData {
  const { customer, reservation, assignments, may, typed, problem } = values
  const words = wordsIn(locale)
  const who = clip(typed.who ?? '', 200)
  return {
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    texts: textsOf(assignments.length, locale),
    assignments: assignments.slice(0, ASSIGNMENTS_SHOWN).map((assignment) => rowOf(assignment, may, locale)),
    problems: problem === undefined ? [] : [problem === 'nobody' ? words('access.problems.nobody', { who }) : words('access.problems.missing')],
    forms: may.includes('access.add') ? [{ who, role: roleTyped(typed.role), roles: rolesIn(locale) }] : [],
    ids: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id },
  }
}

function textsOf(count: number, locale: Locale): string[] {
  const words = wordsIn(locale)
  if (count === 0) return [words('access.none')]
  const cut = words('access.shown', { shown: formatsIn(locale).number(ASSIGNMENTS_SHOWN), count })
  return [words('access.order'), ...(count > ASSIGNMENTS_SHOWN ? [cut] : [])]
}

function rowOf({ id, principal, role, isInherited }: RoleAssignment, may: readonly Verb[], locale: Locale): AccessData['assignments'][number] {
  const words = wordsIn(locale)
  return {
    who: clipToBytes(principal.name || principal.id, 150),
    what: words('access.what', { role: clipToBytes(role, 80), type: words(`access.types.${principal.type}`) }),
    notes: isInherited ? [words('access.inherited')] : [],
    removals: may.includes('access.remove') && !isInherited ? [{ assignmentId: id }] : [],
  }
}

// The role that may least, until another one is chosen.
function roleTyped(role: string | undefined): string {
  return role !== undefined && isOrderRole(role) ? role : 'Reservations Reader'
}

function rolesIn(locale: Locale): Choice[] {
  return Object.entries(Locales[locale].access.roles).map(([value, title]) => ({ title, value }))
}
