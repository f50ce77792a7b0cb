import { clip } from '#cards/describe'
import type { Choice } from '#cards/exchange/that-fit'
import type { Locale } from '#cards/locales/locales'
import { describeScope, namedBy } from '#cards/manage/describe-scope'
import { compile, LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { choicesOf, fieldsThatFit, type Field, type Question } from '#cards/scope-form/fields'
import { wordsIn } from '#cards/words'
import type { Customer, Reservation } from '#domain/reservation'
import type { ReservationScope } from '#domain/reservation-scope'
import template from './scope-form.template.json' with { type: 'json' }

/** What is wrong with what was chosen. */
export type ScopeProblem = 'no-subscription' | 'no-resource-group' | 'no-management-group' | 'not-available' | 'same-scope'

interface Named {
  readonly id: string
  readonly name: string
}

interface ScopeFormValues {
  readonly customer: Customer
  readonly reservation: Reservation
  /** The scope that it has, where that is known. */
  readonly present?: ReservationScope
  /** What was chosen so far. Where a list is too long for the card, the id is typed: it may be anything. */
  readonly typed: { readonly scopeKind?: string; readonly subscriptionId?: string; readonly resourceGroup?: string; readonly managementGroupId?: string }
  readonly subscriptions: readonly Named[]
  /** Those of the chosen subscription. */
  readonly resourceGroups: readonly string[]
  readonly managementGroups: readonly Named[]
  readonly problem?: ScopeProblem
}

interface ScopeFormData {
  readonly name: string
  readonly customer: string
  readonly present: string
  readonly problems: readonly string[]
  readonly kinds: readonly Choice[]
  readonly kind: string
  readonly subscription: Field
  readonly hasSubscriptions: boolean
  readonly resourceGroup: Field
  readonly managementGroup: Field
  readonly ids: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
}

/** What the card takes without its lists, in bytes. */
const FORM_BYTES = 8500

const render = compile<ScopeFormData>(template)

/** The form for where a reservation's discount should apply; what was chosen is kept. */
export function scopeFormCard(values: ScopeFormValues, locale: Locale): AdaptiveCard {
  return render(scopeFormData(values, locale), locale)
}

export function scopeFormData(values: ScopeFormValues, locale: Locale): ScopeFormData {
  const { customer, reservation, typed, problem } = values
  const words = wordsIn(locale)
  const [subscription, resourceGroup, managementGroup] = fieldsThatFit(questionsOf(values, locale), LARGEST_CARD_BYTES - FORM_BYTES) as [Field, Field, Field]
  const kinds = kindsOf(values, locale)
  const kind = typed.scopeKind ?? values.present?.kind ?? 'shared'
  return {
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    present: words('scopeForm.present', { scope: presentScope(values, locale) }),
    problems: problem ? [words(`scopeForm.problems.${problem}`)] : [],
    kinds,
    kind: kinds.some(({ value }) => value === kind) ? kind : 'shared',
    subscription,
    hasSubscriptions: values.subscriptions.length > 0,
    resourceGroup,
    managementGroup,
    ids: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id },
  }
}

// Only what there is to choose.
function kindsOf({ subscriptions, managementGroups }: ScopeFormValues, locale: Locale): Choice[] {
  const words = wordsIn(locale)
  const kinds = ['shared', ...(subscriptions.length > 0 ? (['subscription', 'resource-group'] as const) : []), ...(managementGroups.length > 0 ? (['management-group'] as const) : [])] as const
  return kinds.map((kind) => ({ title: words(`scopeForm.kinds.${kind}`), value: kind }))
}

// Subscriptions, resource groups, management groups.
function questionsOf({ present, typed, subscriptions, resourceGroups, managementGroups }: ScopeFormValues, locale: Locale): Question[] {
  const words = wordsIn(locale)
  const tellApart = (thing: Named) => words('scopeForm.named', { name: thing.name, id: thing.id })
  const now = { subscriptionId: '', resourceGroup: '', managementGroupId: '', ...present }
  return [
    { choices: choicesOf(subscriptions, tellApart), value: clip(typed.subscriptionId ?? now.subscriptionId, 100), note: words('scopeForm.subscriptionsCut', { count: subscriptions.length }) },
    { choices: choicesOf(resourceGroups.map((name) => ({ id: name, name })), tellApart), value: clip(typed.resourceGroup ?? now.resourceGroup, 90), note: words('scopeForm.resourceGroupsCut', { count: resourceGroups.length }) },
    { choices: choicesOf(managementGroups, tellApart), value: clip(typed.managementGroupId ?? now.managementGroupId, 90), note: words('scopeForm.managementGroupsCut', { count: managementGroups.length }) },
  ]
}

function presentScope({ present, reservation, subscriptions, managementGroups }: ScopeFormValues, locale: Locale): string {
  if (!present) return wordsIn(locale)(`nouns.scopes.${reservation.scope}`)
  const id = namedBy(present)?.toLowerCase()
  const name = [...subscriptions, ...managementGroups].find((known) => known.id.toLowerCase() === id)?.name
  return describeScope(present, name, locale)
}
