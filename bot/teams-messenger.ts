import { creditedCard } from '#cards/credited/credited.card'
import type { Locale } from '#cards/locales/locales'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import { noticeText } from '#cards/sentences'
import type { Conversation } from '#bot/caller'
import { caseReply, PLACE, viewerFor, type Viewer } from '#bot/case-view'
import { rememberReply } from '#bot/memory'
import { today, type Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import type { Teams } from '#bot/teams'
import type { Case } from '#domain/case'
import { whatWentWrong } from '#ports/service-error'
import type { Message, Messenger } from '#ports/messenger'

/** Tells people in Teams what happened to their cases. The office is asked for late: it holds the messenger itself. */
export function teamsMessenger(teams: Teams, officeOf: () => Office): Messenger {
  async function tell(conversation: Conversation, viewer: Viewer, message: Message): Promise<boolean> {
    const office = officeOf()
    let reached = false
    for (const reply of await repliesFor(office, message, viewer, conversation.locale)) {
      const activityId = await teams.send(conversation, reply)
      reached ||= activityId !== undefined
      // It was sent: that it could not be noted must not send it again.
      await rememberReply(office.memory, conversation, reply, activityId).catch((error: unknown) => office.desk.warn('A card that was sent could not be noted.', whatWentWrong(error)))
    }
    return reached
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
      return place ? tell(place, PLACE, message) : false
    },
    refreshCards: async (about, otherOpenCases) => {
      const office = officeOf()
      const shown = (await office.memory.shownCards.read(about.id)) ?? []
      const updates = shown.map(async ({ conversation, activityId, viewerId }) => {
        const reply = await caseReply(office, about, otherOpenCases, await viewerFor(office, viewerId), conversation.locale)
        await teams.update(conversation, activityId, reply)
      })
      // One card that cannot be reached must not keep the others from being brought up to date.
      const failed = (await Promise.allSettled(updates)).find((result) => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}

// Who must decide gets the case's card; who is told gets a sentence, and the card of the credit when it has come.
async function repliesFor(office: Office, { notice, about, otherOpenCases, posting }: Message, viewer: Viewer, locale: Locale): Promise<Reply[]> {
  const card = () => caseReply(office, about, otherOpenCases, viewer, locale)
  const text: Reply = { text: noticeText({ notice, about }, locale) }
  switch (notice.kind) {
    case 'approval-needed':
    case 'second-approval-needed':
      return [await card()]
    case 'by-hand':
    case 'reconfirm':
      return [text, await card()]
    case 'credited':
      return [{ card: creditedCard({ case: about, today: today(office) }, locale) }]
    case 'posting-question':
      return posting ? [{ card: postingQuestionCard({ posting, cases: [about, ...otherOpenCases.filter((other) => waitsOn(posting.orderId, other))] }, locale) }] : []
    default:
      return [text]
  }
}

function waitsOn(orderId: string, { state, returns }: Case): boolean {
  return state === 'filed' && returns.some((returned) => returned.orderId === orderId)
}
