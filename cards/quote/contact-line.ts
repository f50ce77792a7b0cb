import { clip } from '#cards/describe'
import type { Say } from '#cards/words'
import type { Contact } from '#domain/contact'

/** What follows on a quote: who approves and whom Microsoft answers, or why this viewer or this partner cannot submit it; none where it is confirmed. */
export function contactLine({ canSubmit, cannotFile, confirms, contact }: { canSubmit: boolean; cannotFile?: true; confirms?: object; contact?: Contact }, words: Say): string[] {
  if (cannotFile) return [words('quote.cannotFile')]
  if (!canSubmit) return [words('quote.cannotSubmit')]
  if (confirms) return []
  return [contact ? words('quote.contactLine', { name: clip(`${contact.firstName} ${contact.lastName}`, 120), email: contact.email }) : words('quote.noContact')]
}
