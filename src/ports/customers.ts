import type { Customer } from '#domain/reservation'

/** The partner's customers, in Partner Center. Every call may throw a ServiceError. */
export interface Customers {
  /** Those whose name or domain starts with the text, by name, ignoring case; at most `limit`, and whether there are more. An empty text gives the first ones. */
  startingWith(text: string, limit: number): Promise<{ customers: Customer[]; more: boolean }>
  /** By tenant id; undefined if it is not a customer of the partner. */
  byId(customerId: string): Promise<Customer | undefined>
}
