import { clip } from '#cards/describe'
import type { Say } from '#cards/words'

/** Why Microsoft's service would refuse, in its own words; the first three. */
export function policyErrorTexts(errors: readonly { readonly code: string; readonly message: string }[], words: Say): string[] {
  return errors.slice(0, 3).map(({ code, message }) => words('quote.warnPolicyError', { code: clip(code, 100), message: clip(message, 300) }))
}
