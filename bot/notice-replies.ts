import { creditedCard } from '#cards/credited/credited.card'
import { errandNoticeText } from '#cards/errand/errand-sentences'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import { noticeText, say } from '#cards/sentences'
import { caseReply, type Viewer } from '#bot/case-view'
import { errandCards } from '#bot/manage'
import { today, type Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { ticketReply } from '#bot/ticket'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import type { Person } from '#domain/person'
import type { Message } from '#ports/messenger'
import { unlessDown } from '#ports/service-error'
import { showTicket, type TicketIds } from '#usecases/tickets'

/** A notice as plain text: whoever is told in another's place is told so. */
export function textOf({ notice, about, insteadOf }: Message, locale: Locale): string {
  const text = noticeText({ notice, about }, locale)
  return insteadOf ? formatsIn(locale).sentences([say('told-instead', { requester: insteadOf.name }, locale), text]) : text
}

/** Who must decide gets the case's card; who is told gets a sentence, and the card of the credit when it has come. */
export async function repliesFor(office: Office, message: Message, viewer: Viewer, locale: Locale): Promise<Reply[]> {
  const { notice, about, otherOpenCases, posting, insteadOf } = message
  const card = () => caseReply(office, about, otherOpenCases, viewer, locale)
  const text = { text: textOf(message, locale) }
  switch (notice.kind) {
    case 'approval-needed':
    case 'second-approval-needed':
      return [await card()]
    case 'by-hand':
    case 'reconfirm':
      return [text, await card()]
    case 'question':
      return withTicket(office, text.text, about.requester, { customerId: about.customer.id, id: about.id }, locale)
    case 'credited':
      return insteadOf ? [text] : [{ card: creditedCard({ case: about, today: today(office) }, locale) }]
    case 'posting-question':
      return posting ? [{ card: postingQuestionCard({ posting, cases: [about, ...otherOpenCases.filter((other) => waitsOn(posting.orderId, other))] }, locale) }] : []
    default:
      return [text]
  }
}

/** What the requester of an errand is told: a sentence, and the errand's card or the ticket. */
export async function errandReplies(office: Office, errand: Errand, notice: ErrandNotice, locale: Locale): Promise<Reply[]> {
  const text = errandNoticeText({ notice, errand }, locale)
  if (notice.kind === 'tell-message') return withTicket(office, text, errand.requester, { customerId: errand.customer.id, id: errand.id }, locale)
  const { tells: _tells, ...card } = (await errandCards(office, errand))(locale)
  return [{ text }, card]
}

// The ticket itself, so that the answer can be given on it; without it the text still says what Microsoft wrote.
async function withTicket({ desk }: Office, text: string, requester: Person, ids: TicketIds, locale: Locale): Promise<Reply[]> {
  const shown = await unlessDown(showTicket(desk, requester, ids))
  if (shown?.outcome !== 'ticket') return [{ text }]
  return [{ text: shown.canAnswer ? formatsIn(locale).sentences([text, say('answer-below', {}, locale)]) : text }, ticketReply(shown, locale)]
}

function waitsOn(orderId: string, { state, returns }: Case): boolean {
  return state === 'filed' && returns.some((returned) => returned.orderId === orderId)
}
