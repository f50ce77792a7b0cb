import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import { aDesk, quotedFor, wishFor, type DeskForTests } from '#test/support/a-desk'

describe('The facts of a quote', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  const consumed = async () => {
    const { quoted, answer } = await quotedFor(on, await wishFor(on, 'Wingtip', 'Matchmaking', 1))
    assert.equal(quoted.cap.source, 'transactions')
    return decimalOf(answer.cap.consumed)
  }

  it('count every refund of the last 365 days, to the day', async () => {
    // Refunded 362, 340 and 120 days ago, at 0.00672 USD for a yen: 19,420.80 + 9,710.40 + 16,464.00.
    assert.equal(await consumed(), '45595.20')
    on.pass({ days: 2 })
    assert.equal(await consumed(), '45595.20')
    on.pass({ days: 1 })
    assert.equal(await consumed(), '26174.40')
  })

  it('hold Microsoft’s no beside our figures where it refuses a refund outright', async () => {
    on.sandbox.misbehave({ match: /calculateRefund/, times: 1, with: { status: 400, body: { error: { code: 'RefundLimitExceeded', message: 'The refund limit is exceeded.' } } } })
    const { quoted, answer } = await quotedFor(on, await wishFor(on, 'Northwind', 'Intranet', 1))
    assert.deepEqual([answer.outcome, quoted.microsoft, quoted.microsoftRefuses?.code], ['quote', undefined, 'RefundLimitExceeded'])
  })

  it('count no refund of another customer', async () => {
    const { answer } = await quotedFor(on, await wishFor(on, 'Northwind', 'Intranet', 1))
    assert.equal(decimalOf(answer.cap.consumed), '0.00')
  })
})
