import type { Day } from '#domain/calendar'
import { POLICIES, policyOn } from '#domain/policies'
import type { Reservation } from '#domain/reservation'

/**
 * What the end of exchanges means for a reservation. `once-from`: it can be exchanged freely before that day and once after it;
 * `once`: one exchange is left; `closed`: none is.
 */
export type ExchangeOutlook = { readonly kind: 'once-from'; readonly day: Day } | { readonly kind: 'once' } | { readonly kind: 'closed' }

/** Looks ahead by date, whatever policy quotes use; undefined where no known rule ends the reservation's exchanges before it expires. */
export function exchangeOutlook({ resourceType, purchasedOn, expiresOn, state }: Pick<Reservation, 'resourceType' | 'purchasedOn' | 'expiresOn' | 'state'>, today: Day): ExchangeOutlook | undefined {
  if (state !== 'Active' || expiresOn <= today || policyOn(today).notReturnable.includes(resourceType)) return undefined
  const ending = POLICIES.find(({ exchangeEnd }) => exchangeEnd?.products.includes(resourceType))
  if (!ending?.exchangeEnd || ending.from >= expiresOn) return undefined
  if (purchasedOn >= ending.exchangeEnd.boughtFrom) return { kind: 'closed' }
  return today < ending.from ? { kind: 'once-from', day: ending.from } : { kind: 'once' }
}
