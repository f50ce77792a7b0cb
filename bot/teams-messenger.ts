import { errandNoticeText } from '#cards/errand/errand-sentences'
import type { Locale } from '#cards/locales/locales'
import type { Conversation } from '#bot/caller'
import { caseReply, PLACE, viewerFor, type Viewer } from '#bot/case-view'
import { errandCards } from '#bot/manage'
import type { ShownCard } from '#bot/memory'
import { errandReplies, repliesFor, textOf } from '#bot/notice-replies'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { noteReply } from '#bot/note-reply'
import type { Sent, Teams } from '#bot/teams'
import { teamsError } from '#bot/teams-error'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { Attempt, Message, Messenger } from '#ports/messenger'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import { maySee } from '#usecases/authorize'

/** Tells people in Teams what happened to their cases. The office is asked for late: it holds the messenger itself. `draw` makes the cards that are brought up to date. */
export function teamsMessenger(teams: Teams, officeOf: () => Office, draw = caseReply): Messenger {
  async function tell(conversation: Conversation, viewer: Viewer, message: Message, { mayBeThere, begin }: Attempt): Promise<boolean> {
    const { about, otherOpenCases } = message
    if (mayBeThere && (await showOnCards(about, otherOpenCases, ({ conversation: { conversationId } }) => conversationId === conversation.conversationId))) return true
    return sendAll(conversation, await repliesFor(officeOf(), message, viewer, conversation.locale), textOf(message, conversation.locale), begin)
  }
  // What Teams will not take as it is, it is sent as plain text.
  async function sendAll(conversation: Conversation, replies: readonly Reply[], plain: string, begin?: () => Promise<void>): Promise<boolean> {
    let reached = false
    for (const reply of replies) {
      let sent = await sendNext(conversation, reply, reached, begin)
      if (sent === 'refused') {
        officeOf().desk.warn('Teams does not take a message as it is; what it tells is sent as plain text.', { conversationId: conversation.conversationId })
        sent = reached ? 'refused' : await sendNext(conversation, { text: plain }, reached, begin)
      }
      if (typeof sent === 'string') return reached
      reached = true
      await noteReply(officeOf(), conversation, reply, sent.id)
    }
    return reached
  }
  // Where a part has arrived, what goes wrong with the next one leaves it open how much did.
  async function sendNext(conversation: Conversation, reply: Reply, isPartSent: boolean, begin?: () => Promise<void>): Promise<Sent> {
    if (!isPartSent) return teams.send(conversation, reply, begin)
    return teams.send(conversation, reply).catch((error: unknown) => {
      throw teamsError('partly-sent', { cause: error, ...(error instanceof ServiceError && error.retryAfterSeconds ? { retryAfterSeconds: error.retryAfterSeconds } : {}) })
    })
  }
  // True where the case is shown by one card at least that was brought up to date. One that cannot be reached keeps the others from nothing.
  async function showOnCards(about: Case, otherOpenCases: readonly Case[], isMeant: (card: ShownCard) => boolean): Promise<boolean> {
    const office = officeOf()
    const shown = ((await office.memory.shownCards.read(about.id)) ?? []).filter(isMeant)
    const updates = shown.map(async ({ conversation, activityId, viewerId }) => {
      // The card of somebody who may not see the customer any more stays as it was.
      if (viewerId && !(await maySee(office.desk, viewerId, about.customer.id))) return false
      const reply = await draw(office, about, otherOpenCases, await viewerFor(office, viewerId), await localeNow(office, conversation))
      return teams.update(conversation, activityId, reply)
    })
    const results = await Promise.allSettled(updates)
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    return results.some((result) => result.status === 'fulfilled' && result.value)
  }
  // The cards that were sent before show how it stands now; that one of them cannot be reached keeps nobody from being told.
  async function refreshErrandCards(errand: Errand): Promise<void> {
    const office = officeOf()
    const shown = (await office.memory.shownCards.read(errand.id)) ?? []
    if (shown.length === 0) return
    const cardIn = await errandCards(office, errand)
    const updates = shown.map(async ({ conversation, activityId }) => teams.update(conversation, activityId, cardIn(await localeNow(office, conversation))))
    for (const result of await Promise.allSettled(updates)) if (result.status === 'rejected') office.desk.warn('A card could not be brought up to date.', whatWentWrong(result.reason))
  }
  return {
    peopleReachable: async () => (await officeOf().memory.conversations.list()).map(({ key }) => key),
    hasApprovalsPlace: async (requesterId) => {
      const place = await officeOf().memory.places.read('approvals')
      return place !== undefined && place.personId !== requesterId
    },
    tellPerson: async (personId, message, attempt) => {
      const { conversations, shownCards } = officeOf().memory
      // A requester who has not, or has no more, the bot of their own is told where they submitted the case.
      const own = await conversations.read(personId)
      if (own && (await tell(own, await viewerFor(officeOf(), personId), message, attempt))) return true
      const shared = personId === message.about.requester.id ? (await shownCards.read(message.about.id))?.find((card) => card.conversation.kind !== 'personal') : undefined
      return shared ? tell(shared.conversation, await viewerFor(officeOf(), undefined), message, attempt) : false
    },
    tellApprovalsPlace: async (message, attempt) => {
      const place = await officeOf().memory.places.read('approvals')
      if (!place) return false
      const isReached = await tell(place, PLACE, message, attempt)
      // Removed or deleted: from now on the approvers are told themselves.
      if (!isReached) await officeOf().memory.places.remove('approvals')
      return isReached
    },
    tellRequester: async (errand, notice) => {
      const { conversations, shownCards } = officeOf().memory
      const conversation = (await conversations.read(errand.requester.id)) ?? (await shownCards.read(errand.id))?.at(-1)?.conversation
      await refreshErrandCards(errand)
      return conversation ? sendAll(conversation, await errandReplies(officeOf(), errand, notice, conversation.locale), errandNoticeText({ notice, errand }, conversation.locale)) : false
    },
    refreshCards: async (about, otherOpenCases) => void (await showOnCards(about, otherOpenCases, () => true)),
  }
}

// A personal chat is in the language that its person speaks now; what all see keeps its own.
async function localeNow({ memory }: Office, { personId, locale }: Conversation): Promise<Locale> {
  return (personId && (await memory.conversations.read(personId))?.locale) || locale
}
