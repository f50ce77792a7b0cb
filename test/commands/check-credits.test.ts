import assert from 'node:assert/strict'
import { checkCredits } from '#commands/doctor/check-credits'
import { ServiceError } from '#ports/service-error'
import type { CheckUp } from '#src/wiring/check-up'

describe("doctor's look at credits", () => {
  const look = (creditsFrom: string, between: () => Promise<unknown>) => {
    const audiences: string[] = []
    const parts = { config: { cloud: { kind: 'azure', creditsFrom } }, cloud: { reservationTransactions: { between } }, clock: { now: () => '2026-11-22T10:15:00Z' }, partner: { partnerTenantId: 'p' } } as unknown as CheckUp
    const [check = assert.fail()] = checkCredits(parts, { ask: () => Promise.resolve(), look: (_tenantId, audience, look) => (audiences.push(audience), look()) })
    return { check, audiences, said: check.look() }
  }

  it('needs both tokens for the lines of invoices, and says which permission', async () => {
    const { check, audiences, said } = look('invoice-lines', () => Promise.resolve({ refunds: [1], purchases: [] }))
    assert.equal(await said, 'of the last 7 days: 1 refunds, 0 purchases')
    assert.deepEqual([check.what, audiences], ['The lines of the invoices can be read', ['Partner Center', 'Microsoft Graph']])
    assert.match(check.mend, /PartnerBilling\.Read\.All.*Billing admin/)
  })
  it('needs one token for the billing profile', async () => {
    const { audiences, said } = look('reservation-transactions', () => Promise.resolve({ refunds: [], purchases: [] }))
    await said
    assert.deepEqual(audiences, ['Azure Resource Manager'])
  })
  it('is content where Microsoft is still preparing the lines, and with nothing else that went wrong', async () => {
    const thrown = (code: string) => look('invoice-lines', () => Promise.reject(new ServiceError('Partner Center', code, 'No.'))).said
    assert.equal(await thrown('still-preparing'), 'Microsoft took the question, and takes some minutes to prepare the lines')
    await assert.rejects(thrown('timeout'), { code: 'timeout' })
  })
})
