import type { CaseValues } from '#cards/case/case-values'
import type { Verb } from '#domain/person'

/** The buttons that a viewer gets: those of what the viewer may do now. It is decided again where a button is pressed. */
export function buttonsFor({ case: shown, viewer, may }: Pick<CaseValues, 'case' | 'viewer' | 'may'>) {
  const has = (verb: Verb) => may.includes(verb)
  return {
    approve: has('case.approve'),
    reject: has('case.reject'),
    requote: shown.state === 'reconfirm' && has('quote.submit'),
    finish: has('case.ticket') || has('case.credit') || has('case.decline'),
    enterTicket: has('case.ticket'),
    credit: has('case.credit'),
    decline: has('case.decline'),
    withdraw: has('case.withdraw'),
    // A ticket that a person filed in the portal has a name that the bot does not know.
    ticket: viewer !== 'other' && shown.state === 'filed' && shown.ticket !== undefined && !shown.ticket.enteredBy,
  }
}
