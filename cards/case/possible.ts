import type { CaseValues } from '#cards/case/case.card'
import type { CaseState } from '#domain/case'
import type { Verb } from '#domain/person'

/** In which states a button makes sense; whether it is allowed is decided where it is pressed. */
const STATES: Partial<Record<Verb, readonly CaseState[]>> = {
  'case.approve': ['submitted'],
  'case.reject': ['submitted'],
  'case.withdraw': ['submitted', 'reconfirm', 'by-hand'],
  'case.ticket': ['by-hand'],
  'case.credit': ['filed', 'by-hand'],
  'case.decline': ['filed', 'by-hand'],
}

/** The buttons that a viewer gets. */
export function buttonsFor({ case: shown, viewer, may }: Pick<CaseValues, 'case' | 'viewer' | 'may'>) {
  const has = (verb: Verb) => may.includes(verb) && (STATES[verb] ?? []).includes(shown.state)
  const decides = viewer !== 'requester'
  return {
    approve: decides && has('case.approve'),
    reject: decides && has('case.reject'),
    requote: viewer === 'requester' && shown.state === 'reconfirm' && may.includes('quote.submit'),
    enterTicket: has('case.ticket'),
    credit: has('case.credit'),
    decline: has('case.decline'),
    withdraw: viewer === 'requester' && has('case.withdraw'),
  }
}
