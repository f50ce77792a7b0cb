import { noticeText, say } from '#cards/sentences'
import { Locales } from '#cards/locales/locales'
import type { Case } from '#domain/case'
import type { Posted, TeamsModel } from '#test/hardening/telling/teams-model'

const { caseStates, credited } = Locales.en

/** What a conversation shows of a credited case: its card, as it stands; how often the news came; how often it came in the requester's place. */
export interface Standing {
  readonly cards: readonly ('credited' | 'not yet')[]
  readonly news: number
  readonly instead: number
}

export function standingIn(teams: TeamsModel, conversationId: string, about: Case): Standing {
  const posted = (teams.conversations.get(conversationId) ?? []).filter((message) => textIn(message).includes(about.id))
  const cards = posted.filter((message) => textIn(message).includes(caseStates.credited.meaning) || textIn(message).includes(caseStates.filed.meaning))
  const insteadText = say('told-instead', { requester: about.requester.name }, 'en')
  const plain = noticeText({ notice: { kind: 'credited' }, about }, 'en')
  return {
    cards: cards.map((message) => (textIn(message).includes(caseStates.credited.meaning) ? 'credited' : 'not yet')),
    news: posted.filter((message) => textIn(message).includes(credited.exact) || message.activity.text === plain).length,
    instead: posted.filter((message) => message.activity.text?.startsWith(insteadText)).length,
  }
}

const texts = new WeakMap<object, string>()

// A card is read once, however often it is looked at.
function textIn({ activity }: Posted): string {
  const known = texts.get(activity) ?? activity.text ?? JSON.stringify(activity.attachments)
  texts.set(activity, known)
  return known
}
