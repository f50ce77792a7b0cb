import type { Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import type { Verb } from '#domain/person'

/** The support request as a person files it by hand. */
export interface HandText {
  readonly title: string
  readonly description: string
  readonly portalUrl: string
  /** Microsoft's words for the classification; empty where it is not known. */
  readonly classification: string
}

/** What a case's card is made of. */
export interface CaseValues {
  readonly case: Case
  readonly viewer: 'requester' | 'approver' | 'other'
  /** What this viewer may do now. */
  readonly may: readonly Verb[]
  /** The customer's other open cases. */
  readonly otherOpenCases: readonly Case[]
  /** Set where the request has to be filed by hand. */
  readonly handText?: HandText
  readonly today: Day
}
