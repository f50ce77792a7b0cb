import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { CaseValues } from '#cards/case/case-values'
import type { Locale } from '#cards/locales/locales'
import { explainTrouble } from '#cards/service-error'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import { postedOf } from '#domain/posting'

/** What is good to know of a case, and no reason to worry. */
export function notesOf({ case: { state }, viewer }: Pick<CaseValues, 'case' | 'viewer'>, locale: Locale): string[] {
  return state === 'submitted' && viewer === 'requester' ? [wordsIn(locale)('caseWords.ownCase')] : []
}

/** What somebody must know before acting on a case, in words. */
export function alertsOf({ case: shown }: Pick<CaseValues, 'case'>, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { action, state, approvals, rejection, declineReason, ticket, postings, confirmation: { credit } } = shown
  const { money, instant } = formatsIn(locale)
  const alerts = [
    state === 'submitted' && approvals.length > 0 && words('caseWords.secondApproval'),
    state === 'reconfirm' && whyAskedAgain(shown, locale),
    state === 'rejected' && rejection && words('caseWords.rejection', { name: clip(rejection.by.name, 100), reason: clip(rejection.reason, 500) }),
    state === 'declined' && declineReason && words('caseWords.decline', { reason: clip(declineReason, 500) }),
    state === 'by-hand' && troubleText(shown, locale),
    state === 'filed' && ticket?.closedAt && words(CLOSED[action], { date: instant(ticket.closedAt) }),
    action === 'cancel' && state === 'filed' && postings.length > 0 && words('caseWords.partly', { posted: money(postedOf(credit, postings)), expected: money(credit) }),
  ]
  return alerts.filter((alert) => typeof alert === 'string')
}

const CLOSED = { cancel: 'caseWords.ticketClosed', exchange: 'caseWords.ticketClosedExchange', swap: 'caseWords.ticketClosedSwap' } as const

/** Why the requester is asked again. */
export function whyAskedAgain({ action, reconfirmation }: Pick<Case, 'action' | 'reconfirmation'>, locale: Locale): string | undefined {
  if (!reconfirmation) return undefined
  const words = wordsIn(locale)
  if (reconfirmation === 'refused' && action !== 'cancel') return words(action === 'exchange' ? 'caseWords.exchangeRefused' : 'caseWords.swapRefused')
  return words(`caseWords.reconfirm.${reconfirmation}`)
}

/** Why the support request was not sent. */
export function troubleText({ id, trouble }: Pick<Case, 'id' | 'trouble'>, locale: Locale): string | undefined {
  if (!trouble) return undefined
  const words = wordsIn(locale)
  if (trouble.code === 'dry-run') return words('caseWords.troubleDryRun')
  if (trouble.code === 'no-answer') return words('caseWords.troubleNoAnswer', { id })
  if (trouble.code === 'no-subscription') return words('caseWords.troubleNoSubscription')
  const explanation = explainTrouble({ ...trouble, service: 'Azure support' }, words) ?? ''
  const text = words('caseWords.trouble', { message: clip(trouble.message, 400), code: clip(trouble.code, 100), explanation }).trimEnd()
  return formatsIn(locale).sentences([text, trouble.reference ? words('serviceErrors.reference', { reference: clip(trouble.reference, 100) }) : ''])
}
