import assert from 'node:assert/strict'
import { isToLook, readPressed } from '#bot/pressed'

const ON = { customerId: 'C', orderId: 'O', reservationId: 'R' }

describe('A pressed button', () => {
  const quantities: [unknown, string][] = [[2, '2'], ['2', '2'], [1.5, '1.5'], ['1.5', '1.5'], ['', ''], ['abc', 'abc'], [-1, '-1'], ['1e3', '1e3'], [1e21, '1e+21']]
  for (const [sent, read] of quantities) {
    it(`is read with the quantity ${JSON.stringify(sent)}, right or wrong`, () => {
      for (const verb of ['cancel.quote', 'quote.requote']) assert.equal(quantityOf(readPressed(verb, { ...ON, quantity: sent })), read)
      for (const verb of ['quote.submit', 'quote.contact']) assert.equal(quantityOf(readPressed(verb, { ...ON, draft: 'f', quantity: sent })), read)
    })
  }

  it('is read with a text of any length, so that it can be answered', () => {
    const long = 'x'.repeat(5_000)
    assert.ok(readPressed('quote.submit', { ...ON, draft: 'f', quantity: 1, reason: long, firstName: long }))
    assert.ok(readPressed('case.reject', { customerId: 'C', caseId: 'K', version: 1, rejectReason: long }))
    assert.ok(readPressed('cancel.find', { search: long }))
  })

  it('says what its card was for, where the card is not too old for that', () => {
    for (const verb of ['cancel.find', 'cancel.customer']) {
      const read = (data: object) => readPressed(verb, { customerId: 'c', search: 's', ...data })
      assert.deepEqual([{ action: 'exchange' }, {}, { action: 'steal' }].map((data) => (read(data) as { action?: string } | undefined)?.action), ['exchange', undefined, undefined])
    }
  })

  it('has the version that its card has, and nothing that only counts as one', () => {
    const versionOf = (version: unknown) => (readPressed('case.approve', { customerId: 'C', caseId: 'K', version }) as { version?: number } | undefined)?.version
    assert.deepEqual([3, '3'].map(versionOf), [3, 3])
    for (const wrong of [true, null, '', ' ', '0x1', '1e0', [1], {}, 1.5, '１']) assert.equal(versionOf(wrong), undefined, JSON.stringify(wrong))
  })

  it('may be pressed by a card itself only where that changes nothing', () => {
    const looks = (verb: string, data: object) => isToLook(readPressed(verb, { ...ON, ...data }) ?? assert.fail(verb))
    assert.deepEqual(['cases', 'approvals', 'policy'].map((text) => looks('say', { text })), [true, true, true])
    assert.deepEqual(['approvals here', 'language french', 'cancel contoso', 'stop', 'help'].map((text) => looks('say', { text })), [false, false, false, false, false])
    assert.deepEqual(['2026-12-24', ''].map((laterDay) => looks('compare.show', { laterDay })), [true, false])
  })

  it('is not read where no card of ours sends it', () => {
    assert.equal(readPressed('case.explode', ON), undefined)
    assert.equal(readPressed('quote.submit', { ...ON, quantity: { more: 1 }, draft: 'f' }), undefined)
    assert.equal(readPressed('case.approve', { customerId: 'C', caseId: 'K', version: '1.5' }), undefined)
  })
})

function quantityOf(pressed: object | undefined): unknown {
  return pressed && 'quantity' in pressed ? pressed.quantity : 'nothing'
}
