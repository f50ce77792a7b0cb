import { answer, stop, takeReservations } from '#bot/dialogs/answer'
import { answerCustomer, begin, beginOrAnswer } from '#bot/dialogs/begin'
import { withCustomer, withoutCustomer } from '#bot/dialogs/choose'
import { chooseHolding } from '#bot/dialogs/choose-holding'
import { takeCustomers } from '#bot/dialogs/choose-named'
import { chooseUnits } from '#bot/dialogs/choose-return'
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
      return answerCustomer(state.asking === 'customer' ? state : { asking: 'customer' }, input.search, { saysAction: true })
    case 'pick-customer':
      return withCustomer(state.asking === 'customer' ? state : idle(state), input.customerId, '')
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
