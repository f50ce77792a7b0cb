import { creditedCard } from '#cards/credited/credited.card'
import type { Locale } from '#cards/locales/locales'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import { noticeText } from '#cards/sentences'
import type { Conversation } from '#bot/caller'
import { caseReply, PLACE, viewerFor, type Viewer } from '#bot/case-view'
import { rememberCard } from '#bot/memory'
import { today, type Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import type { Teams } from '#bot/teams'
import type { Message, Messenger } from '#ports/messenger'

/** Tells people in Teams what happened to their cases. The office is asked for late: it holds the messenger itself. */
export function teamsMessenger(teams: Teams, officeOf: () => Office): Messenger {
  async function tell(conversation: Conversation, viewer: Viewer, message: Message): Promise<boolean> {
    const office = officeOf()
    let reached = false
    for (const reply of await repliesFor(office, message, viewer, conversation.locale)) {
      const activityId = await teams.send(conversation, reply)
      reached ||= activityId !== undefined
      if (activityId && 'shows' in reply && reply.shows) await rememberCard(office.memory, reply.shows.id, { conversation, activityId, ...(viewer.id ? { viewerId: viewer.id } : {}) })
    }
    return reached
  }
  return {
    peopleReachable: async () => (await officeOf().memory.conversations.list()).map(({ key }) => key),
    hasApprovalsPlace: async () => (await officeOf().memory.places.read('approvals')) !== undefined,
    tellPerson: async (personId, message) => {
      const conversation = await officeOf().memory.conversations.read(personId)
      return conversation ? tell(conversation, await viewerFor(officeOf(), personId), message) : false
    },
    tellApprovalsPlace: async (message) => {
      const place = await officeOf().memory.places.read('approvals')
      return place ? tell(place, PLACE, message) : false
    },
    refreshCards: async (about, otherOpenCases) => {
      const { memory } = officeOf()
      for (const { conversation, activityId, viewerId } of (await memory.shownCards.read(about.id)) ?? []) {
        const reply = await caseReply(officeOf(), about, otherOpenCases, await viewerFor(officeOf(), viewerId), conversation.locale)
        await teams.update(conversation, activityId, reply)
      }
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
      return posting ? [{ card: postingQuestionCard({ posting, cases: [about] }, locale) }] : []
    default:
      return [text]
  }
}
