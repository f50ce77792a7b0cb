import { clip } from '#cards/describe'

/** How many cases one card lists. */
export const CASES_A_CARD = 15

/** A case as a list shows it; a tap opens it. */
export interface ListItem {
  readonly customerId: string
  readonly caseId: string
  readonly credit: string
  readonly line: string
  readonly note: string
}

/** What was done with how much of what, for whom; names from outside are cut. */
export function listNames({ customer, name }: { customer: string; name: string }): { customer: string; name: string } {
  return { customer: clip(customer, 80), name: clip(name, 80) }
}
