import type { Action } from '#cards/locales/spoken'
import { answer, stop, takeReservations } from '#bot/dialogs/answer'
import { answerCustomer, begin, beginOrAnswer } from '#bot/dialogs/begin'
import { chooseUnits, withCustomer, withoutCustomer } from '#bot/dialogs/choose'
import { chooseHolding } from '#bot/dialogs/choose-holding'
import { takeCustomers } from '#bot/dialogs/choose-named'
import { idle, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'

/** One turn of the conversation: pure, so that a transcript tests it. */
export function converse(state: DialogState, input: DialogInput): DialogTurn {
  switch (input.type) {
    case 'begin':
      return beginOrAnswer(state, input)
    case 'stop':
      return stop(state)
    case 'text':
      return answer(state, input.text)
    case 'find':
      return answerCustomer(choosing(state, input.action), input.search, { saysAction: true })
    case 'pick-customer':
      return withCustomer(input.wanted ? { asking: 'customer', wanted: input.wanted } : choosing(state, input.action), input.customerId, '')
    case 'turn-page':
      return { state, step: { ...input, type: 'find-reservations' } }
    case 'units':
      return { state, step: { ...input, type: 'find-reservation' } }
    case 'customers':
      return input.otherwise && input.customers.length === 0 ? begin(state, input.otherwise.action, input.otherwise.words) : takeCustomers(state, input)
    case 'holdings':
      return chooseHolding(state, input)
    case 'reservations':
      return takeReservations(state, input)
    case 'reservation':
      return chooseUnits(state, input)
    case 'no-customer':
      return withoutCustomer(state, input)
  }
}

// A colleague presses on somebody's card too, and anyone after a day.
function choosing(state: DialogState, action: Action | undefined): DialogState {
  const before = state.asking === 'customer' ? state : idle(state)
  return before.wanted || !action ? before : { ...before, wanted: { action } }
}
