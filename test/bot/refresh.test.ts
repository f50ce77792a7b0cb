import assert from 'node:assert/strict'
import type { Conversation } from '#bot/caller'
import { cardForAll } from '#bot/refresh'
import type { CardReply } from '#bot/reply'
import type { Office } from '#bot/office'
import { LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'

const PEOPLE = Array.from({ length: 80 }, (_, index) => `person-${index}`)
const CHANNEL: Conversation = { kind: 'channel', tenantId: 't', serviceUrl: 'https://example.com', channelId: 'msteams', conversationId: 'c', botId: 'b', locale: 'en' }

describe('The people for whom a card is refreshed', () => {
  const surroundings = (clients: Office['clients'] = 'teams') => ({ clients, memory: { people: { read: (personId: string) => Promise.resolve(personId === 'person-7' ? undefined : { teamsId: `29:${personId}-${'x'.repeat(60)}` }) } } }) as unknown as Pick<Office, 'memory' | 'clients'>
  const reply = (bytes: number, viewers: readonly string[] = PEOPLE): CardReply => ({ card: { type: 'AdaptiveCard', $schema: '', version: '1.5', body: [{ text: 'x'.repeat(bytes) }] }, refresh: { verb: 'case.refresh', data: { caseId: 'RD-1' }, viewers } })
  const idsOf = (card: AdaptiveCard) => (card.refresh as { userIds: string[] } | undefined)?.userIds ?? []

  it('are at most sixty, and those whom the bot can name', async () => {
    const ids = idsOf(await cardForAll(surroundings(), CHANNEL, reply(100)))
    assert.equal(ids.length, 59)
    assert.ok(!ids.some((id) => id.startsWith('29:person-7-')))
  })

  it('are as many as the card has room for', async () => {
    const card = await cardForAll(surroundings(), CHANNEL, reply(LARGEST_CARD_BYTES - 1500))
    assert.ok(idsOf(card).length > 5 && idsOf(card).length < 30, String(idsOf(card).length))
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
    assert.equal((await cardForAll(surroundings(), CHANNEL, reply(LARGEST_CARD_BYTES - 60))).refresh, undefined)
  })

  it('are none where nobody can be named: then it is refreshed by hand', async () => {
    assert.deepEqual(idsOf(await cardForAll(surroundings(), CHANNEL, reply(100, ['person-7']))), [])
    assert.ok((await cardForAll(surroundings(), CHANNEL, reply(100, []))).refresh)
  })

  it('are none for what is one person’s own, and none for a client that cannot', async () => {
    const { card, refresh } = reply(100)
    assert.equal((await cardForAll(surroundings(), CHANNEL, { card, refresh: { verb: refresh!.verb, data: {} } })).refresh, undefined)
    assert.equal((await cardForAll(surroundings('plain'), CHANNEL, reply(100))).refresh, undefined)
  })
})
