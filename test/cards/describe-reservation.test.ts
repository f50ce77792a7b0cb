import assert from 'node:assert/strict'
import { describeReservation } from '#cards/pick-reservation/describe-reservation'
import { aReservation, day, today } from '#test/cards/examples'

const linesOf = (differs: Parameters<typeof aReservation>[0], on = today) => describeReservation(aReservation(differs), on, 'en').lines
const said = (differs: Parameters<typeof aReservation>[0], on = today) => linesOf(differs, on).find((line) => /exchanged/.test(line))

describe('a reservation in a list', () => {
  const long = { term: 'P3Y', expiresOn: day('2029-03-01') } as const

  it('says before its day that it can be exchanged only once after it', () => {
    assert.equal(said(long), 'From 1 Feb 2027 it can be exchanged only once more')
    assert.equal(said(long, day('2027-01-31')), 'From 1 Feb 2027 it can be exchanged only once more')
  })

  it('says from that day on what is left', () => {
    assert.equal(said(long, day('2027-02-01')), 'It can be exchanged only once more')
    assert.equal(said({ ...long, purchasedOn: day('2027-02-01'), expiresOn: day('2030-02-01') }, day('2027-02-01')), 'It can no longer be exchanged')
  })

  it('says nothing where the rule does not concern it', () => {
    assert.equal(said({ ...long, resourceType: 'CosmosDb' }), undefined)
    assert.equal(said({ expiresOn: day('2027-02-01') }), undefined)
    assert.equal(said({ ...long, state: 'Cancelled' }), undefined)
  })

  it('keeps to what it said before', () => {
    assert.equal(linesOf({ ...long, resourceType: 'CosmosDb' }).length, 3)
    assert.equal(linesOf(long).length, 4)
  })
})
