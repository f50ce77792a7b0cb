import assert from 'node:assert/strict'
import { textOf, titlesOf } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'

describe('The quote of an indirect reseller, through Teams', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  before(async () => {
    desk = await openDesk({ PARTNER_TYPE: 'indirect-reseller', SANDBOX_NOW: '2026-11-22T10:00:00Z' })
  })
  after(() => desk.close())

  it('leads to the indirect provider, with the ids and figures, and offers nothing to submit', async () => {
    const [reply] = await desk.teams.person('sales').say(`cancel contoso ltd ${ORDER} 1`)
    const text = textOf(reply?.card)
    assert.match(text, /Ask your provider to file it: the IDs and the figures stand on this card/)
    assert.ok(text.includes(ORDER))
    assert.doesNotMatch(text, /A colleague approves it|Microsoft’s support will answer/)
    assert.deepEqual(titlesOf(reply?.card).filter((title) => ['Continue', 'Submit', 'Change contact'].includes(title)), [])
  })
})
