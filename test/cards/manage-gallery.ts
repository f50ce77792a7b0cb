import { accessConfirmCard, accessConfirmData } from '#cards/access-confirm/access-confirm.card'
import { accessCard, accessData } from '#cards/access/access.card'
import type { Locale } from '#cards/locales/locales'
import { manageCard, manageData } from '#cards/manage/manage.card'
import type { AdaptiveCard } from '#cards/render'
import { scopeFormCard, scopeFormData, type ScopeProblem } from '#cards/scope-form/scope-form.card'
import { scopePreviewCard, scopePreviewData } from '#cards/scope-preview/scope-preview.card'
import type { Verb } from '#domain/person'
import type { RoleAssignment } from '#domain/role-assignment'
import { aCustomer, aReservation, today } from '#test/cards/examples'

export const EVERYTHING: readonly Verb[] = ['see', 'quote', 'scope.change', 'access.add', 'access.remove', 'support.create']
export const PORTAL_URL = 'https://portal.azure.com/'
export const PRODUCTION = { id: 'c0c0c0c0-0000-4000-8000-000000000001', name: 'Production' }
export const TESTING = { id: 'c0c0c0c0-0000-4000-8000-000000000002', name: 'Testing' }
export const SUBSCRIPTIONS = [PRODUCTION, TESTING]
export const BAKERIES = { id: 'mg-bakeries', name: 'All bakeries' }

const PROBLEMS: readonly ScopeProblem[] = ['no-subscription', 'no-resource-group', 'no-management-group', 'not-available', 'same-scope']

/** A role on the example's order. */
export function anAssignment(differs: Partial<RoleAssignment> = {}): RoleAssignment {
  return { id: 'e0e0e0e0-0000-4000-8000-000000000001', principal: { id: '5a1e5a1e-0000-4000-8000-000000000009', name: 'Dana Ito', type: 'User' }, role: 'Reservations Reader', isInherited: false, ...differs }
}

/** The cards by which one manages a reservation, in every form and in one language, with the same text wherever a text comes from outside. */
export function manageCards(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside, domain: outside })
  const shared = aReservation({ name: outside, sku: outside, region: outside, resourceType: outside })
  const single = { ...shared, scope: 'Single' as const, scopeId: `/subscriptions/${PRODUCTION.id}/resourceGroups/ovens`, utilization: [{ days: 30, percent: 12.5 }] }
  const about = { customer, reservation: shared, draft: 'figures.offer' }
  const principal = { id: '5a1e5a1e-0000-4000-8000-000000000009', name: outside, type: 'User' as const }
  const overview = { customer, portalUrl: PORTAL_URL, may: EVERYTHING, today }
  const form = { customer, reservation: single, present: { kind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: outside } as const, typed: {}, subscriptions: SUBSCRIPTIONS, resourceGroups: ['ovens', 'shops'], managementGroups: [BAKERIES] }
  const names = { [PRODUCTION.id]: outside, [BAKERIES.id]: outside }
  const assignments = [anAssignment({ principal, role: outside }), anAssignment({ id: 'e0e0e0e0-0000-4000-8000-000000000002', principal: { ...principal, type: 'ForeignGroup' }, role: 'Owner', isInherited: true })]
  return {
    manage: manageCard({ ...overview, reservation: shared }, locale),
    'manage, little used': manageCard({ ...overview, reservation: single, scopeName: outside }, locale),
    'manage, unknown scope': manageCard({ ...overview, reservation: { ...shared, scope: 'Single', scopeId: outside, utilization: [] } }, locale),
    'manage, over': manageCard({ ...overview, reservation: { ...shared, state: 'Expired', expiresOn: today - 1 }, may: ['see'] }, locale),
    'scope form': scopeFormCard(form, locale),
    'scope form, nothing to choose': scopeFormCard({ customer, reservation: { ...shared, scope: 'Unknown' }, typed: {}, subscriptions: [], resourceGroups: [], managementGroups: [] }, locale),
    'scope form, too much to list': scopeFormCard({ ...form, typed: { subscriptionId: outside, resourceGroup: outside, managementGroupId: outside }, ...tooMuch() }, locale),
    ...Object.fromEntries(PROBLEMS.map((problem) => [`scope form, ${problem}`, scopeFormCard({ ...form, problem }, locale)])),
    'scope preview, shared': scopePreviewCard({ ...about, names, from: { kind: 'management-group', managementGroupId: BAKERIES.id }, to: { kind: 'shared' } }, locale),
    'scope preview, subscription': scopePreviewCard({ ...about, names: {}, to: { kind: 'subscription', subscriptionId: PRODUCTION.id } }, locale),
    'scope preview, resource group': scopePreviewCard({ ...about, names, from: { kind: 'shared' }, to: { kind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: outside } }, locale),
    'scope preview, management group': scopePreviewCard({ ...about, names, from: { kind: 'subscription', subscriptionId: PRODUCTION.id }, to: { kind: 'management-group', managementGroupId: outside } }, locale),
    access: accessCard({ customer, reservation: shared, assignments, may: EVERYTHING, typed: {} }, locale),
    'access, nobody found': accessCard({ customer, reservation: shared, assignments: [], may: EVERYTHING, typed: { who: outside, role: 'Owner' }, problem: 'nobody' }, locale),
    'access to look at': accessCard({ customer, reservation: shared, assignments, may: ['see'], typed: {}, problem: 'missing' }, locale),
    'access to give': accessConfirmCard({ ...about, kind: 'add-access', principal, role: 'Owner' }, locale),
    'access to take away': accessConfirmCard({ ...about, kind: 'remove-access', principal, role: outside, assignmentId: 'e0e0e0e0-0000-4000-8000-000000000001' }, locale),
  }
}

/** More subscriptions, resource groups and management groups than a card can list. */
export function tooMuch(count = 400) {
  const things = Array.from({ length: count }, (_, index) => ({ id: `c0c0c0c0-0000-4000-8000-${String(index).padStart(12, '0')}`, name: `Subscription number ${index}` }))
  return { subscriptions: things, resourceGroups: things.map(({ name }) => name), managementGroups: things }
}

const about = { customer: aCustomer(), reservation: aReservation({ scope: 'Single', scopeId: `/subscriptions/${PRODUCTION.id}`, utilization: [{ days: 1, percent: 100 }, { days: 30, percent: 62 }] }), draft: 'figures.offer' }
const agents = { id: '5a1e5a1e-0000-4000-8000-00000000000a', name: 'AdminAgents', type: 'ForeignGroup' as const }

/** What the samples of these cards show. */
export const MANAGE_SAMPLES: Readonly<Record<string, object>> = {
  // A single subscription, not much used lately, with a week of which nothing is known.
  manage: manageData({ ...about, scopeName: PRODUCTION.name, portalUrl: PORTAL_URL, may: EVERYTHING, today }, 'en'),
  // A resource group is meant, and none is chosen yet.
  'scope-form': scopeFormData({ ...about, present: { kind: 'subscription', subscriptionId: PRODUCTION.id }, typed: { scopeKind: 'resource-group', subscriptionId: TESTING.id }, subscriptions: SUBSCRIPTIONS, resourceGroups: ['ovens', 'shops'], managementGroups: [BAKERIES], problem: 'no-resource-group' }, 'en'),
  'scope-preview': scopePreviewData({ ...about, from: { kind: 'subscription', subscriptionId: PRODUCTION.id }, to: { kind: 'resource-group', subscriptionId: TESTING.id, resourceGroup: 'ovens' }, names: { [PRODUCTION.id]: PRODUCTION.name, [TESTING.id]: TESTING.name } }, 'en'),
  // One that can be taken away, one that is inherited, and a name that was not found.
  access: accessData({ ...about, assignments: [anAssignment(), anAssignment({ id: 'e0e0e0e0-0000-4000-8000-000000000002', principal: agents, role: 'Owner', isInherited: true })], may: EVERYTHING, typed: { who: 'dana.itoh@contosobakeries.example', role: 'Reservations Administrator' }, problem: 'nobody' }, 'en'),
  'access-confirm': accessConfirmData({ ...about, kind: 'add-access', principal: anAssignment().principal, role: 'Reservations Administrator' }, 'en'),
}
