import { clip, serviceName } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { causeOf, missingRight, type ServiceTrouble } from '#cards/service-error-codes'
import { wordsIn, type Say } from '#cards/words'

/** What a person needs to hear when a service did not do what it was asked. */
interface ServiceErrorValues extends ServiceTrouble {
  /** The correlation id. */
  readonly reference?: string
  /** The case that it happened to. */
  readonly caseId?: string
  readonly retryAfterSeconds?: number | undefined
}

/** What a service's no means and the way out, in finished sentences; undefined where neither its code nor its status is known. */
export function explainTrouble(trouble: ServiceTrouble & Pick<ServiceErrorValues, 'retryAfterSeconds'>, words: Say): string | undefined {
  const right = missingRight(trouble)
  if (right) return words('serviceErrors.explained', { what: words(`serviceErrors.forbidden.${right}.what`), way: words(`serviceErrors.forbidden.${right}.way`) })
  const cause = causeOf(trouble)
  if (!cause) return undefined
  if (cause === 'throttled' && trouble.retryAfterSeconds) return waitText(trouble.retryAfterSeconds, words)
  if (cause === 'not-there' && trouble.service === 'Azure reservations') return words('serviceErrors.explained', { what: words('serviceErrors.reservationNotThere.what'), way: words('serviceErrors.reservationNotThere.way') })
  return words('serviceErrors.explained', { what: words(`serviceErrors.causes.${cause}.what`), way: words(`serviceErrors.causes.${cause}.way`) })
}

/** A service did not do what it was asked: which one, its code and words, what it means, the way out, and the reference to name. */
export function serviceErrorText(values: ServiceErrorValues, locale: Locale): string {
  const words = wordsIn(locale)
  const { service, code, reference, caseId } = values
  const explanation = explainTrouble(values, words)
  const message = microsoftWords(values, explanation !== undefined)
  const text = words('serviceErrors.text', {
    service: serviceName(service, locale),
    code: clip(code, 100),
    said: message === '' ? '' : words('serviceErrors.said', { message }),
    explanation: explanation ?? words('serviceErrors.unknown'),
    outcome: caseId ? words('serviceErrors.caseIsSafe', { id: caseId }) : words('serviceErrors.nothing'),
    reference: reference ? words('serviceErrors.reference', { reference: clip(reference, 100) }) : '',
  })
  return text.replace(/[ \n]+/g, ' ').trim()
}

// Our own codes are words with hyphens; what stands beside one that is explained says nothing more. A sign-in's words begin with its number.
function microsoftWords({ service, code, status, message = '' }: ServiceErrorValues, isExplained: boolean): string {
  const isOurs = (isExplained && /^[a-z]+(-[a-z0-9]+)*$/.test(code)) || message === `${service} answered ${status}.`
  return isOurs ? '' : sentence(clip(message.slice(Math.max(0, message.indexOf('AADSTS'))), 300))
}

function waitText(seconds: number, words: Say): string {
  return seconds <= 120 ? words('serviceErrors.waitSeconds', { count: Math.ceil(seconds) }) : words('serviceErrors.waitMinutes', { count: Math.ceil(seconds / 60) })
}

/** Somebody's words, ending like a sentence, so that ours can follow. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || /[.!?…。！？]$/.test(trimmed)) return trimmed
  return /\p{Script=Han}$/u.test(trimmed) ? `${trimmed}。` : `${trimmed}.`
}
