import { clip } from '#cards/describe'
import type { Say } from '#cards/words'
import type { Contact } from '#domain/contact'

/** What follows on a quote: who approves and whom Microsoft answers, or why this viewer cannot submit it; none where it is confirmed. */
export function contactLine({ canSubmit, confirms, contact }: { canSubmit: boolean; confirms?: object; contact?: Contact }, words: Say): string[] {
  if (!canSubmit) return [words('quote.cannotSubmit')]
  if (confirms) return []
  return [contact ? words('quote.contactLine', { name: clip(`${contact.firstName} ${contact.lastName}`, 120), email: contact.email }) : words('quote.noContact')]
}
