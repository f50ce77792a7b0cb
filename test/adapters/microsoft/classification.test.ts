import assert from 'node:assert/strict'
import { classificationFor, serviceIdOf } from '#adapters/microsoft/classification'

describe('the classification of a support request', () => {
  const listed = (...names: string[]) => names.map((name, index) => ({ id: `/x/problemClassifications/${index}`, name }))

  it('is the one that the portal names, if the list has it', () => {
    const list = listed('Reserved instance requests / Cancel or change an existing reservation', 'Reservation management / Exchanges and refunds')
    assert.equal(classificationFor(list).name, 'Reservation management / Exchanges and refunds')
  })
  it('is the nearest name otherwise', () => {
    const list = listed('Refund request', 'Reserved instance requests / Cancel or change an existing reservation')
    assert.equal(classificationFor(list).name, 'Reserved instance requests / Cancel or change an existing reservation')
  })
  it('is never one of savings plans, however well its name fits', () => {
    // Every rule by name would take it, before the last rule takes the general refund request by its id.
    const list = [...listed('Savings plan for compute / Exchange, cancel or refund reservation requests'), { id: '/x/problemClassifications/8b6c2e08-cd75-c2d1-7a12-e4daf1e16f2e', name: 'Refund request' }]
    assert.equal(classificationFor(list).name, 'Refund request')
    assert.throws(() => classificationFor(listed('Savings plan for compute / Questions about exchanging reservation requests for savings plan')), { code: 'no-classification' })
  })
  it('is found by its id where names are in another language', () => {
    const list = [...listed('Rückerstattung'), { id: '/x/problemClassifications/057F6615-3650-5370-57b2-e1a64af3b037', name: 'Reservierte Instanzen / Stornieren' }]
    assert.equal(classificationFor(list).name, 'Reservierte Instanzen / Stornieren')
  })
  it('is the general refund request at last', () => {
    const list = [...listed('Rechnung'), { id: '/x/problemClassifications/8b6c2e08-cd75-c2d1-7a12-e4daf1e16f2e', name: 'Erstattung' }]
    assert.equal(classificationFor(list).name, 'Erstattung')
  })
  it('is a final no where nothing fits', () => {
    assert.throws(() => classificationFor(listed('Something else')), { code: 'no-classification', isFinal: true })
  })
  it('tells its service by its full id, whatever the case, and nothing else is an id', () => {
    assert.equal(serviceIdOf('/providers/microsoft.support/services/S-1/problemclassifications/C-2'), '/providers/microsoft.support/services/S-1')
    const wrong = ['', 'c', '/providers/Microsoft.Support/services/s', '/providers/Microsoft.Support/services//problemClassifications/c', '/providers/Microsoft.Support/services/s/problemClassifications/c/d', 'https://x/providers/Microsoft.Support/services/s/problemClassifications/c', '/providers/Microsoft.Support/services/../s/problemClassifications/c', '/providers/Microsoft.Support/services/s/problemClassifications/c?x=1']
    assert.deepEqual(wrong.filter(serviceIdOf), [])
  })
})
