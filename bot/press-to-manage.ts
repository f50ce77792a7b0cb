import { showAccessOf, previewAddition, previewTakingAway, give, takeAway } from '#bot/access'
import { askSupport, changeContact, fileRequest } from '#bot/ask-support'
import type { Caller } from '#bot/caller'
import { showErrand, showOverview } from '#bot/manage'
import type { Office } from '#bot/office'
import type { PressedToManage } from '#bot/pressed-to-manage'
import type { Reply } from '#bot/reply'
import { askScope, applyScope, checkScope } from '#bot/scope'
import { answerOnTicket, showTicketBeside, showTicketCard } from '#bot/ticket'

/** Answers a button of what is done with a reservation but returning it. The first reply takes the place of the card. */
export function pressToManage(office: Office, caller: Caller, pressed: PressedToManage): Promise<Reply[]> {
  switch (pressed.verb) {
    case 'manage.show':
      return showOverview(office, caller, pressed)
    case 'scope.begin':
    case 'scope.list':
      return askScope(office, caller, pressed)
    case 'scope.preview':
      return checkScope(office, caller, pressed)
    case 'scope.change':
      return applyScope(office, caller, pressed)
    case 'access.show':
      return showAccessOf(office, caller, pressed)
    case 'access.preview':
      return previewAddition(office, caller, pressed)
    case 'access.add':
      return give(office, caller, pressed)
    case 'access.preview-removal':
      return previewTakingAway(office, caller, pressed)
    case 'access.remove':
      return takeAway(office, caller, pressed)
    case 'support.begin':
      return askSupport(office, caller, pressed)
    case 'support.contact':
      return changeContact(office, caller, pressed)
    case 'support.create':
      return fileRequest(office, caller, pressed)
    case 'errand.show':
      return showErrand(office, caller, pressed)
    case 'ticket.open':
      return showTicketBeside(office, caller, pressed)
    case 'ticket.show':
      return showTicketCard(office, caller, pressed)
    case 'ticket.answer':
      return answerOnTicket(office, caller, pressed)
  }
}
