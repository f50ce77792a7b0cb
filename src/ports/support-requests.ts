import type { Instant } from '#domain/calendar'
import type { Contact } from '#domain/contact'

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
}

/** A ticket as Microsoft shows it. */
export interface TicketStatus {
  readonly number: string
  readonly createdAt: Instant
  readonly isClosed: boolean
  readonly classification: string
}

/** What somebody wrote on a ticket. */
export interface TicketMessage {
  readonly id: string
  readonly at: Instant
  readonly subject: string
  readonly body: string
}

/** Support requests at Microsoft, filed for a customer. Every call may throw a ServiceError; a final one means that the service will not take it. */
export interface SupportRequests {
  /** Sends it under Billing, Exchanges and refunds, and waits for Microsoft's number. */
  file(request: SupportRequest): Promise<TicketStatus>
  /** The ticket of this name; undefined if there is none. */
  find(customerId: string, subscriptionId: string, name: string): Promise<TicketStatus | undefined>
  /** What Microsoft wrote on the ticket, oldest first. */
  messagesFromMicrosoft(customerId: string, subscriptionId: string, name: string): Promise<TicketMessage[]>
  /** The classification that would be used, in Microsoft's words. */
  classification(customerId: string): Promise<string>
}
