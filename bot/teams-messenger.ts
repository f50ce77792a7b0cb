import { formatsIn } from '#cards/format'
import { creditedCard } from '#cards/credited/credited.card'
import type { Locale } from '#cards/locales/locales'
import { errandNoticeText } from '#cards/errand/errand-sentences'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import { noticeText, say } from '#cards/sentences'
import type { Conversation } from '#bot/caller'
import { caseReply, PLACE, viewerFor, type Viewer } from '#bot/case-view'
import { cardOf } from '#bot/manage'
import { today, type Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { noteReply } from '#bot/send-replies'
import type { Teams } from '#bot/teams'
import { ticketReply } from '#bot/ticket'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import type { Person } from '#domain/person'
import { unlessDown, whatWentWrong } from '#ports/service-error'
import type { Message, Messenger } from '#ports/messenger'
import { maySee } from '#usecases/authorize'
import { showTicket, type TicketIds } from '#usecases/tickets'

/** Tells people in Teams what happened to their cases. The office is asked for late: it holds the messenger itself. */
export function teamsMessenger(teams: Teams, officeOf: () => Office): Messenger {
  async function tell(conversation: Conversation, viewer: Viewer, message: Message): Promise<boolean> {
    return tellAll(conversation, await repliesFor(officeOf(), message, viewer, conversation.locale))
  }
  async function tellAll(conversation: Conversation, replies: readonly Reply[]): Promise<boolean> {
    let reached = false
    for (const reply of replies) {
      const activityId = await teams.send(conversation, reply)
      reached ||= activityId !== undefined
      await noteReply(officeOf(), conversation, reply, activityId)
    }
    return reached
  }
  // The cards that were sent before show how it stands now; that one of them cannot be reached keeps nobody from being told.
  async function refreshErrandCards(errand: Errand): Promise<void> {
    const office = officeOf()
    for (const { conversation, activityId } of (await office.memory.shownCards.read(errand.id)) ?? []) {
      const card = await cardOf(office, errand, await localeNow(office, conversation))
      await teams.update(conversation, activityId, { card }).catch((error: unknown) => office.desk.warn('A card could not be brought up to date.', whatWentWrong(error)))
    }
  }
  return {
    peopleReachable: async () => (await officeOf().memory.conversations.list()).map(({ key }) => key),
    hasApprovalsPlace: async (requesterId) => {
      const place = await officeOf().memory.places.read('approvals')
      return place !== undefined && place.personId !== requesterId
    },
    tellPerson: async (personId, message) => {
      const { conversations, shownCards } = officeOf().memory
      // Somebody without the bot of their own is told where they submitted the case.
      const shared = (await shownCards.read(message.about.id))?.find((card) => card.conversation.kind !== 'personal')
      const conversation = (await conversations.read(personId)) ?? shared?.conversation
      return conversation ? tell(conversation, await viewerFor(officeOf(), conversation.personId), message) : false
    },
    tellApprovalsPlace: async (message) => {
      const place = await officeOf().memory.places.read('approvals')
      if (!place) return false
      const isReached = await tell(place, PLACE, message)
      // Removed or deleted: from now on the approvers are told themselves.
      if (!isReached) await officeOf().memory.places.remove('approvals')
      return isReached
    },
    tellRequester: async (errand, notice) => {
      const { conversations, shownCards } = officeOf().memory
      const conversation = (await conversations.read(errand.requester.id)) ?? (await shownCards.read(errand.id))?.at(-1)?.conversation
      await refreshErrandCards(errand)
      return conversation ? tellAll(conversation, await errandReplies(officeOf(), errand, notice, conversation.locale)) : false
    },
    refreshCards: async (about, otherOpenCases) => {
      const office = officeOf()
      const shown = (await office.memory.shownCards.read(about.id)) ?? []
      const updates = shown.map(async ({ conversation, activityId, viewerId }) => {
        // The card of somebody who may not see the customer any more stays as it was.
        if (viewerId && !(await maySee(office.desk, viewerId, about.customer.id))) return
        const reply = await caseReply(office, about, otherOpenCases, await viewerFor(office, viewerId), await localeNow(office, conversation))
        await teams.update(conversation, activityId, reply)
      })
      // One card that cannot be reached must not keep the others from being brought up to date.
      const failed = (await Promise.allSettled(updates)).find((result) => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}

// A personal chat is in the language that its person speaks now; what all see keeps its own.
async function localeNow({ memory }: Office, { personId, locale }: Conversation): Promise<Locale> {
  return (personId && (await memory.conversations.read(personId))?.locale) || locale
}

// Who must decide gets the case's card; who is told gets a sentence, and the card of the credit when it has come.
async function repliesFor(office: Office, { notice, about, otherOpenCases, posting }: Message, viewer: Viewer, locale: Locale): Promise<Reply[]> {
  const card = () => caseReply(office, about, otherOpenCases, viewer, locale)
  const text = { text: noticeText({ notice, about }, locale) }
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
      return [{ card: creditedCard({ case: about, today: today(office) }, locale) }]
    case 'posting-question':
      return posting ? [{ card: postingQuestionCard({ posting, cases: [about, ...otherOpenCases.filter((other) => waitsOn(posting.orderId, other))] }, locale) }] : []
    default:
      return [text]
  }
}

async function errandReplies(office: Office, errand: Errand, notice: ErrandNotice, locale: Locale): Promise<Reply[]> {
  const text = errandNoticeText({ notice, errand }, locale)
  if (notice.kind === 'tell-message') return withTicket(office, text, errand.requester, { customerId: errand.customer.id, id: errand.id }, locale)
  return [{ text }, { card: await cardOf(office, errand, locale) }]
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
