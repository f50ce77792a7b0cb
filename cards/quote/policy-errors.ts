import { clip } from '#cards/describe'
import { explainTrouble, sentence } from '#cards/service-error'
import type { Say } from '#cards/words'
import type { ServiceTrouble } from '#domain/service-trouble'

/** Why Microsoft's service would refuse, in its own words, and what that means; the first three. */
export function policyErrorTexts(errors: readonly ServiceTrouble[], words: Say): string[] {
  return errors.slice(0, 3).map(({ code, message, reference }) => {
    const explanation = explainTrouble({ service: 'Azure reservations', code }, words)
    const said = { code: clip(code, 100), message: clip(message, 300) }
    const text = explanation ? words('quote.warnKnownPolicyError', { ...said, message: sentence(said.message), explanation }) : words('quote.warnPolicyError', said)
    return reference ? `${sentence(text)} ${words('serviceErrors.reference', { reference: clip(reference, 100) })}` : text
  })
}
