import { clip } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { ReservationScope } from '#domain/reservation-scope'

/** Where a discount applies, in words; `name` is the display name of the subscription or management group, the id stands in where it is not known. */
export function describeScope(scope: ReservationScope, name: string | undefined, locale: Locale): string {
  const words = wordsIn(locale)
  const named = (id: string) => clip(name ?? id, 120)
  switch (scope.kind) {
    case 'shared':
      return words('scopes.shared')
    case 'subscription':
      return words('scopes.subscription', { name: named(scope.subscriptionId) })
    case 'resource-group':
      return words('scopes.resource-group', { group: clip(scope.resourceGroup, 120), name: named(scope.subscriptionId) })
    case 'management-group':
      return words('scopes.management-group', { name: named(scope.managementGroupId) })
  }
}

/** The id by which the display name of a scope is known: that of its subscription or management group. */
export function namedBy(scope: ReservationScope): string | undefined {
  if (scope.kind === 'shared') return undefined
  return scope.kind === 'management-group' ? scope.managementGroupId : scope.subscriptionId
}
