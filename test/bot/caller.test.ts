import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { callerOf } from '#bot/caller'

const OURS = '11111111-0000-4000-8000-000000000001'
const THEIRS = '22222222-0000-4000-8000-000000000002'

const activity = (changes: object = {}) =>
  ({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:sofia', name: 'Sofia', aadObjectId: 'AAAAAAAA-0000-4000-8000-000000000001' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:sofia', conversationType: 'personal', tenantId: OURS },
    channelData: { tenant: { id: OURS } },
    ...changes,
  }) as unknown as Activity
const conversation = (changes: object) => ({ conversation: { id: 'a:sofia', conversationType: 'personal', tenantId: OURS, ...changes } })

describe('Who speaks', () => {
  it('is the person that Teams vouches for', () => {
    assert.deepEqual(callerOf(activity(), OURS)?.person, { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Sofia' })
  })

  const ours: [string, object][] = [
    ['the conversation alone names our tenant', { channelData: undefined }],
    ['the channel’s data alone names our tenant', conversation({ tenantId: undefined })],
    ['our tenant is written in capitals', { ...conversation({ tenantId: 'AAAAAAAA-0000-4000-8000-00000000000B' }), channelData: {} }],
  ]
  for (const [why, changes] of ours) it(`is one of ours where ${why}`, () => assert.ok(callerOf(activity(changes), why.includes('capitals') ? 'aaaaaaaa-0000-4000-8000-00000000000b' : OURS)))

  const strangers: [string, object][] = [
    ['no tenant is named', { ...conversation({ tenantId: undefined }), channelData: undefined }],
    ['the tenant is no text', { ...conversation({ tenantId: undefined }), channelData: { tenant: { id: 7 } } }],
    ['both name another tenant', { ...conversation({ tenantId: THEIRS }), channelData: { tenant: { id: THEIRS } } }],
    ['the conversation names another tenant', conversation({ tenantId: THEIRS })],
    ['the channel’s data names another tenant', { channelData: { tenant: { id: THEIRS } } }],
    ['the channel is not Teams', { channelId: 'webchat' }],
    ['no channel is named', { channelId: undefined }],
    ['the person has no Entra id', { from: { id: '29:guest', name: 'Guest' } }],
    ['nobody speaks', { from: undefined }],
    ['there is no conversation', { conversation: undefined }],
    ['there is no way to answer', { serviceUrl: undefined }],
    ['the speaker is of another tenant, as in a shared channel', { from: { id: '29:x', name: 'X', aadObjectId: 'AAAAAAAA-0000-4000-8000-000000000001', tenantId: THEIRS } }],
    ['what should be text is none', { from: { id: '29:x', name: 'X', aadObjectId: 7 } }],
  ]
  for (const [why, changes] of strangers) it(`is a stranger where ${why}`, () => assert.equal(callerOf(activity(changes), OURS), undefined))

  it('speaks in the channel, whichever of its threads it is', () => {
    const { kind, conversationId, personId } = callerOf(activity(conversation({ id: '19:desk@thread.tacv2;messageid=1732269600000', conversationType: 'channel' })), OURS)?.conversation ?? {}
    assert.deepEqual([kind, conversationId, personId], ['channel', '19:desk@thread.tacv2', undefined])
  })

  it('is remembered with a chat of their own, not with a group’s', () => {
    assert.equal(callerOf(activity(), OURS)?.conversation.personId, 'aaaaaaaa-0000-4000-8000-000000000001')
    const group = callerOf(activity(conversation({ id: '19:group@thread.v2', conversationType: 'groupChat' })), OURS)?.conversation
    assert.deepEqual([group?.kind, group?.personId], ['groupChat', undefined])
    const unsaid = callerOf(activity(conversation({ id: '19:group@thread.v2', conversationType: undefined })), OURS)?.conversation
    assert.deepEqual([unsaid?.kind, unsaid?.personId], ['groupChat', undefined], 'nor with one that is not said to be their own')
  })
})
