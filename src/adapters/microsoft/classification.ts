import type { Classification } from '#domain/support'
import { ServiceError } from '#ports/service-error'

/** Microsoft's Billing service (source: the specification of Services_List). */
export const BILLING_SERVICE = '517f2da6-78fd-0498-4e22-ad26996b1dfc'

type Listed = Pick<Classification, 'id' | 'name'>
type Rule = (classification: Listed) => boolean

const named =
  (...patterns: RegExp[]): Rule =>
  ({ name }) =>
    patterns.every((pattern) => pattern.test(name)) && !/savings plan/i.test(name)
const withId =
  (id: string): Rule =>
  (classification) =>
    classification.id.toLowerCase().endsWith(`/${id}`)

// Names are localised and change: best name first, then the ids recorded in March 2024, the general refund request last.
const BY_PREFERENCE: readonly Rule[] = [
  named(/reserv/i, /exchange.*refund|refund.*exchange/i),
  named(/reserv/i, /cancel|refund|return/i),
  named(/reserv/i, /exchange/i),
  withId('057f6615-3650-5370-57b2-e1a64af3b037'),
  withId('8b6c2e08-cd75-c2d1-7a12-e4daf1e16f2e'),
]

/** True for a classification that the return of a reservation may be filed under. */
export function isForReturns(classification: Listed): boolean {
  return BY_PREFERENCE.some((rule) => rule(classification))
}

/** The classification that fits the return of a reservation best. Throws a final ServiceError if none does. */
export function classificationFor<Candidate extends Listed>(classifications: readonly Candidate[]): Candidate {
  for (const rule of BY_PREFERENCE) {
    const found = classifications.find(rule)
    if (found) return found
  }
  throw new ServiceError('Azure support', 'no-classification', 'Azure support lists no classification for cancelling a reservation or asking for a refund.', { status: 404 })
}

const CLASSIFICATION_ID = /^(\/providers\/Microsoft\.Support\/services\/[\w-]+)\/problemClassifications\/[\w-]+$/i

/** The id of the service that a classification belongs to; undefined for anything that is not a classification's full resource id. */
export function serviceIdOf(classificationId: string): string | undefined {
  return CLASSIFICATION_ID.exec(classificationId)?.[1]
}
