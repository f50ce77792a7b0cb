import { clip, productLine, termAndPlan } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { describeScope } from '#cards/manage/describe-scope'
import { RESOURCE_LINKS } from '#cards/manage/resource-links'
import { lowUtilization, utilizationChart, type UsedRow } from '#cards/manage/utilization'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Verb } from '#domain/person'
import type { Customer, Reservation } from '#domain/reservation'
import { scopeOf } from '#domain/reservation-scope'
import template from './manage.template.json' with { type: 'json' }

interface ManageValues {
  readonly customer: Customer
  readonly reservation: Reservation
  /** The display name of the subscription or management group of its scope, where it is known. */
  readonly scopeName?: string
  readonly portalUrl: string
  /** What the viewer may do; it is decided again where a button is pressed. */
  readonly may: readonly Verb[]
  readonly today: Day
}

interface ManageData {
  readonly name: string
  readonly customer: string
  readonly product: string
  readonly facts: readonly { readonly label: string; readonly value: string; readonly color: 'Default' | 'Good' | 'Attention' }[]
  readonly utilization: readonly UsedRow[]
  readonly hints: readonly string[]
  /** A long value stands on several lines. */
  readonly properties: readonly { readonly label: string; readonly values: readonly string[] }[]
  readonly links: readonly { readonly title: string; readonly url: string }[]
  readonly can: { readonly return: boolean; readonly scope: boolean; readonly access: boolean; readonly support: boolean }
  readonly hasChanges: boolean
  readonly portalUrl: string
  readonly ids: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
}

const render = compile<ManageData>(template)

/** Everything about one reservation at a look, and what can be done with it. */
export function manageCard(values: ManageValues, locale: Locale): AdaptiveCard {
  return render(manageData(values, locale), locale)
}

export function manageData(values: ManageValues, locale: Locale): ManageData {
  const { customer, reservation, portalUrl, may } = values
  const words = wordsIn(locale)
  const isActive = reservation.state === 'Active'
  const can = { return: isActive && may.includes('quote'), scope: isActive && may.includes('scope.change'), access: may.includes('see'), support: may.includes('support.create') }
  return {
    name: clip(reservation.name, 120),
    customer: clip(customer.name, 120),
    product: productLine(reservation, locale),
    facts: factsOf(values, locale),
    utilization: utilizationChart(reservation, locale),
    hints: can.return ? hintsOf(reservation, can.scope, locale) : [],
    properties: propertiesOf(values, locale),
    links: (Object.keys(RESOURCE_LINKS) as (keyof typeof RESOURCE_LINKS)[]).map((link) => ({ title: words(`manage.links.${link}`), url: RESOURCE_LINKS[link] })),
    can,
    hasChanges: can.return || can.scope || can.access,
    portalUrl,
    ids: { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id },
  }
}

function factsOf({ reservation, scopeName, today }: ManageValues, locale: Locale): ManageData['facts'] {
  const words = wordsIn(locale)
  const { day } = formatsIn(locale)
  const { state, purchasedOn, expiresOn, quantity } = reservation
  const scope = scopeOf(reservation)
  const date = day(expiresOn)
  const facts: [label: string, value: string][] = [
    [words('manage.bought'), day(purchasedOn)],
    expiresOn > today ? [words('manage.expires'), words('manage.expiresIn', { date, count: expiresOn - today })] : [words('manage.expired'), date],
    [words('manage.quantity'), words('nouns.units', { count: quantity })],
    [words('manage.term'), termAndPlan(reservation, locale)],
    [words('manage.scope'), scope ? describeScope(scope, scopeName, locale) : words(`nouns.scopes.${reservation.scope}`)],
  ]
  return [
    { label: words('manage.state'), value: words(`nouns.reservationStates.${state}`), color: state === 'Active' ? 'Good' : 'Attention' },
    ...facts.map(([label, value]) => ({ label, value, color: 'Default' as const })),
  ]
}

// What is used little can be changed: for something else, or to a wider scope.
function hintsOf(reservation: Reservation, mayChangeScope: boolean, locale: Locale): string[] {
  const words = wordsIn(locale)
  const low = lowUtilization(reservation)
  if (!low) return []
  const isNarrow = mayChangeScope && reservation.scope !== 'Shared'
  return [words('manage.lowUse', { percent: formatsIn(locale).percent(low.percent), count: low.days }), words('manage.exchangeMayPay'), ...(isNarrow ? [words('manage.widerMayPay')] : [])]
}

function propertiesOf({ customer, reservation }: ManageValues, locale: Locale): ManageData['properties'] {
  const words = wordsIn(locale)
  const { id, orderId, billingSubscriptionId, scopeId, sku, region } = reservation
  return [
    { label: words('nouns.reservationId'), value: id },
    { label: words('nouns.orderId'), value: orderId },
    { label: words('manage.customerId'), value: customer.id },
    { label: words('manage.billingSubscriptionId'), value: billingSubscriptionId ?? '' },
    { label: words('manage.scopeId'), value: clip(scopeId ?? '', 300) },
    { label: words('manage.sku'), value: clip(sku, 120) },
    { label: words('manage.region'), value: clip(region, 60) },
  ].flatMap(({ label, value }) => (value === '' ? [] : [{ label, values: value.split(/(?=\/resourceGroups\/)/i) }]))
}
