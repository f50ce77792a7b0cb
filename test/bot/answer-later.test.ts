import assert from 'node:assert/strict'
import { answerLater } from '#bot/answer-later'
import type { Conversation } from '#bot/caller'
import type { CardReply } from '#bot/reply'
import type { Teams } from '#bot/teams'
import { teamsError } from '#bot/teams-error'
import { emptyLedger, open } from '#domain/ledger'
import { aQuickDesk } from '#test/hardening/a6-desk'
import { aCase } from '#test/support/a-case'

const CHAT: Conversation = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: 'a:sales', kind: 'personal', channelId: 'msteams', tenantId: 't', botId: '28:desk', locale: 'en' }
const REPLY: CardReply = { card: { type: 'AdaptiveCard', $schema: '', version: '1.5', body: [] }, shows: aCase() }

describe('An answer that comes too late for its turn', () => {
  it('is shown by and by where Teams does not take it at once: the card counts as one of its case, to be brought up to date', async () => {
    const { office } = aQuickDesk()
    const { ledgers } = office.desk
    const { id, customer } = aCase()
    await ledgers.commit({ ledger: { ...open(emptyLedger(customer.id), aCase()), notices: [] }, readAt: 0, operationId: 'opened' })
    const away = () => Promise.reject(teamsError('held', { status: 429, retryAfterSeconds: 60 }))
    const teams: Teams = { send: away, update: away, countAnswers: () => undefined }
    for (let times = 0; times < 2; times++) await assert.rejects(answerLater(office, teams, CHAT, 'pressed', [REPLY, { text: 'They decide.' }]))
    assert.deepEqual((await ledgers.read(customer.id)).ledger.notices.map(({ caseId, kind }) => [caseId, kind]), [[id, 'refresh']])
    assert.deepEqual((await office.memory.shownCards.read(id))?.map(({ activityId }) => activityId), ['pressed'])
  })
})
