import type { Case, Posting } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import type { Notice } from '#domain/notice'
import type { Person } from '#domain/person'

/** What a message tells of: the case as it is now, and the customer's other open cases. */
export interface Message {
  readonly notice: Notice
  readonly about: Case
  readonly otherOpenCases: readonly Case[]
  readonly posting?: Posting
  /** Whom it is meant for, where that person could not be told: others are told instead, and are told so. */
  readonly insteadOf?: Person
}

/** One attempt to tell somebody. */
export interface Attempt {
  /** True where an earlier attempt may have arrived: a card of the case that stands there is brought up to date in place of a message. */
  readonly mayBeThere: boolean
  /** To be awaited right before anything is sent; where it fails, nothing is sent. */
  begin(): Promise<void>
}

/** How use cases reach people in Teams. A call that cannot reach anybody answers false; one that may have failed on the way throws a ServiceError. */
export interface Messenger {
  /** The Entra object ids of those who have the bot installed for themselves. */
  peopleReachable(): Promise<readonly string[]>
  /** True where an approvals place was set that is not the requester's own chat. */
  hasApprovalsPlace(requesterId: string): Promise<boolean>
  tellPerson(personId: string, message: Message, attempt: Attempt): Promise<boolean>
  tellApprovalsPlace(message: Message, attempt: Attempt): Promise<boolean>
  /** Tells the requester of an errand what became of it. */
  tellRequester(errand: Errand, notice: ErrandNotice): Promise<boolean>
  /** Brings every card that shows the case up to date. */
  refreshCards(about: Case, otherOpenCases: readonly Case[]): Promise<void>
}
