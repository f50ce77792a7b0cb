/** A customer's subscription. */
export interface Subscription {
  readonly id: string
  readonly name: string
}

/** What a reservation can be scoped to in a customer's tenant. Every call may throw a ServiceError. */
export interface Subscriptions {
  /** The enabled ones, by name. */
  ofCustomer(customerId: string): Promise<Subscription[]>
  /** The names of a subscription's resource groups, in order. */
  resourceGroups(customerId: string, subscriptionId: string): Promise<string[]>
  /** By name; empty where the customer has none. */
  managementGroups(customerId: string): Promise<{ readonly id: string; readonly name: string }[]>
}
