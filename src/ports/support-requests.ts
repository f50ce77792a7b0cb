import type { Instant } from '#domain/calendar'
import type { Contact } from '#domain/contact'
import type { Classification, Severity } from '#domain/support'

/** A support request, ready to be sent. */
export interface SupportRequest {
  /** Our name for it; the same name never makes a second ticket. */
  readonly name: string
  readonly customerId: string
  /** The customer's subscription under which it is filed. */
  readonly subscriptionId: string
  readonly title: string
  readonly description: string
  readonly contact: Contact
  readonly startTime: Instant
  /** What it is about: the return of a reservation, whose classification is looked up, or one that a person chose. */
  readonly about: 'exchanges-and-refunds' | Pick<Classification, 'id'>
  readonly severity: Severity
}

/** A ticket as Microsoft shows it. */
export interface TicketStatus {
  readonly number: string
  /** Left out where Microsoft does not say. */
  readonly createdAt?: Instant
  readonly isClosed: boolean
  /** In Microsoft's words, such as `Open`; an open set. */
  readonly status: string
  readonly classification: string
}

/** What somebody wrote on a ticket. */
export interface TicketMessage {
  readonly id: string
  readonly at: Instant
  readonly subject: string
  readonly body: string
  readonly from: 'microsoft' | 'us'
}

/** A message to Microsoft on a ticket. */
export interface TicketAnswer {
  /** The message of Microsoft's that was the last one when it was written; empty for none. The same words after the same message are sent once. */
  readonly inReplyTo: string
  /** The e-mail address of whom Microsoft answers. */
  readonly sender: string
  readonly subject: string
  readonly body: string
}

/** Support requests at Microsoft, filed for a customer. Every call may throw a ServiceError; a final one means that the service will not take it. */
export interface SupportRequests {
  /** Sends it and waits for Microsoft's number. */
  file(request: SupportRequest): Promise<TicketStatus>
  /** The ticket of this name; undefined if there is none. */
  find(customerId: string, subscriptionId: string, name: string): Promise<TicketStatus | undefined>
  /** What was written on the ticket, oldest first. */
  messages(customerId: string, subscriptionId: string, name: string): Promise<TicketMessage[]>
  /** Writes to Microsoft on the ticket. */
  answer(customerId: string, subscriptionId: string, name: string, answer: TicketAnswer): Promise<void>
  /** The classifications that a person may choose from, those about reservations first; none that a return may be filed under, for that needs a colleague's yes. */
  classifications(customerId: string): Promise<Classification[]>
  /** The classification that a return is filed under. */
  classification(customerId: string): Promise<Classification>
}
