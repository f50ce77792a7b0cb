import assert from 'node:assert/strict'
import type { Conversation } from '#bot/caller'
import { MOST_CARDS_IN_CONVERSATION, rememberReply, type Memory, type ShownCard } from '#bot/memory'
import type { Reply } from '#bot/reply'
import { Life } from '#test/hardening/simulator/life'
import { DocumentsInMemory } from '#test/hardening/telling/documents-in-memory'
import { aCase } from '#test/support/a-case'

const CHANNEL: Conversation = { kind: 'channel', tenantId: 't', serviceUrl: 'https://example.com', channelId: 'msteams', conversationId: 'channel', botId: 'b', locale: 'pl' }
const OWN: Conversation = { ...CHANNEL, kind: 'personal', conversationId: 'own', locale: 'en', personId: 'sam', teamsId: '29:sam' }
const REPLY: Reply = { card: { type: 'AdaptiveCard', $schema: '', version: '1.5', body: [] }, shows: aCase() }

describe('The cards that show a case', () => {
  let kept: DocumentsInMemory<readonly ShownCard[]>
  let memory: Memory
  beforeEach(() => {
    kept = new DocumentsInMemory()
    memory = { shownCards: kept.seenFrom(new Life()) } as unknown as Memory
  })

  const remember = (conversation: Conversation, activityId: string) => rememberReply(memory, conversation, REPLY, activityId)
  const shownIn = ({ conversationId }: Conversation) => (kept.values.get(aCase().id) ?? []).filter(({ conversation }) => conversation.conversationId === conversationId).map(({ activityId }) => activityId)

  it('are remembered once each, with whose view they are', async () => {
    assert.deepEqual([await remember(CHANNEL, 'a'), await remember(OWN, 'b'), await remember(CHANNEL, 'a')], [true, true, false])
    assert.deepEqual(kept.values.get(aCase().id)?.map(({ activityId, viewerId }) => [activityId, viewerId]), [['a', undefined], ['b', 'sam']])
  })

  it('are remembered up to a bound in a conversation: the first one, and the latest', async () => {
    await remember(CHANNEL, 'where it was submitted')
    for (let times = 0; times < 1_000; times++) await remember(OWN, `own ${times}`)
    assert.deepEqual(shownIn(OWN), ['own 0', ...Array.from({ length: MOST_CARDS_IN_CONVERSATION - 1 }, (_, index) => `own ${1_000 - MOST_CARDS_IN_CONVERSATION + 1 + index}`)])
    assert.deepEqual(shownIn(CHANNEL), ['where it was submitted'])
  })

  it('keep the place where a case was submitted, however often it is shown there', async () => {
    await remember(CHANNEL, 'first')
    await remember({ ...CHANNEL, conversationId: 'another' }, 'other')
    for (let times = 0; times < 50; times++) await remember({ ...CHANNEL, locale: 'ko' }, `later ${times}`)
    const [first] = kept.values.get(aCase().id) ?? []
    assert.deepEqual([first?.activityId, first?.conversation.locale, shownIn(CHANNEL).length], ['first', 'pl', MOST_CARDS_IN_CONVERSATION])
  })

  it('are remembered anew where one that was dropped is pressed', async () => {
    for (let times = 0; times < 30; times++) await remember(CHANNEL, `card ${times}`)
    assert.equal(await remember(CHANNEL, 'card 1'), true)
    assert.equal(shownIn(CHANNEL).at(-1), 'card 1')
  })

  it('are brought back to the bound where more were kept before', async () => {
    kept.values.set(aCase().id, Array.from({ length: 500 }, (_, index) => ({ conversation: OWN, activityId: `own ${index}`, viewerId: 'sam' })))
    await remember(OWN, 'the last')
    assert.deepEqual([shownIn(OWN).length, shownIn(OWN)[0], shownIn(OWN).at(-1)], [MOST_CARDS_IN_CONVERSATION, 'own 0', 'the last'])
  })
})
