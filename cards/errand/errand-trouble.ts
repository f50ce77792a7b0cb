import { clip, serviceName } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { explainTrouble } from '#cards/service-error'
import { wordsIn } from '#cards/words'
import type { Errand, ErrandDeed } from '#domain/errand'

const SERVICES: Record<ErrandDeed['kind'], string> = { scope: 'Azure reservations', 'add-access': 'Azure access control', 'remove-access': 'Azure access control', support: 'Azure support' }

/** True where it is not known whether Microsoft did it. */
export function isUnanswered({ trouble }: Pick<Errand, 'trouble'>): boolean {
  return trouble?.code === 'no-answer'
}

/** Why an errand was not done, and the way out; undefined where nothing went wrong. */
export function errandTroubleText({ id, deed: { kind }, trouble }: Pick<Errand, 'id' | 'deed' | 'trouble'>, locale: Locale): string | undefined {
  if (!trouble) return undefined
  const words = wordsIn(locale)
  const { code, message, reference } = trouble
  if (code === 'no-answer') return kind === 'support' ? words('errand.troubles.no-answer-support', { id }) : words('errand.troubles.no-answer')
  if (code === 'dry-run' || code === 'no-subscription' || code === 'ticket-gone') return words(`errand.troubles.${code}`)
  const service = SERVICES[kind]
  const explanation = explainTrouble({ ...trouble, service }, words) ?? words('serviceErrors.unknown')
  const text = words('errand.trouble', { service: serviceName(service, locale), message: clip(message, 400), code: clip(code, 100), explanation })
  return formatsIn(locale).sentences([text, reference ? words('serviceErrors.reference', { reference: clip(reference, 100) }) : ''])
}
