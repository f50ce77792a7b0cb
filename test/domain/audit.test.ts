import assert from 'node:assert/strict'
import { chain, NO_RECORDS, tipAfter, type AuditEntry, type AuditRecord } from '#domain/audit'
import { faultOfChain, faultSince } from '#domain/audit-check'
import { digest } from '#src/wiring/digest'

const entry = (deed: string): AuditEntry => ({ at: '2026-07-01T09:00:00.000Z', deed, by: 'person-1', customerId: 'customer-1' })

describe('The chain of an audit', () => {
  const records = chain(NO_RECORDS, ['a', 'b', 'c', 'd'].map(entry), digest)
  const tip = tipAfter(NO_RECORDS, records)
  const [first, second, third, fourth] = records as [AuditRecord, AuditRecord, AuditRecord, AuditRecord]
  const fault = (changed: readonly AuditRecord[]) => faultOfChain(changed, tip, digest)
  const rehashed = (record: AuditRecord, from: string, to: string) => {
    const body = record.body.replace(from, to)
    return { ...record, body, hash: digest(body) }
  }

  it('holds the hash of the record before in each', () => {
    assert.equal(first.body, '{"sequence":1,"previous":"","at":"2026-07-01T09:00:00.000Z","deed":"a","by":"person-1","customerId":"customer-1"}')
    assert.equal(first.hash, 'e1f41dff6000f68a4b8891f6433ca07af156e4c0e80b8e1e317a31d4026fdd7c')
    assert.match(second.body, new RegExp(`^\\{"sequence":2,"previous":"${first.hash}",`))
    assert.deepEqual(tip, { sequence: 4, hash: fourth.hash })
  })

  it('is the same however its entries were added', () => {
    const [half, rest] = [chain(NO_RECORDS, ['a', 'b'].map(entry), digest), ['c', 'd'].map(entry)]
    assert.deepEqual([...half, ...chain(tipAfter(NO_RECORDS, half), rest, digest)], records)
    assert.deepEqual(tipAfter(tip, []), tip)
  })

  it('is whole as it was made, and so is an empty one', () => {
    assert.equal(fault(records), undefined)
    assert.equal(faultOfChain([], NO_RECORDS, digest), undefined)
  })

  const FAULTS: [string, AuditRecord[], string, number][] = [
    ['a body that was changed', [first, { ...second, body: second.body.replace('"b"', '"x"') }, third, fourth], 'changed', 2],
    ['a hash that was changed', [first, { ...second, hash: third.hash }, third, fourth], 'changed', 2],
    ['a body that was changed with its hash', [first, rehashed(second, '"b"', '"x"'), third, fourth], 'changed', 2],
    ['a last record that was changed with its hash', [first, second, third, rehashed(fourth, '"d"', '"x"')], 'changed', 4],
    ['a body that is none', [first, { sequence: 2, body: 'gone', hash: digest('gone') }, third, fourth], 'changed', 2],
    ['a place that was changed beside the body', [first, { ...second, sequence: 7 }, third, fourth], 'changed', 2],
    ['a first record that was removed', [second, third, fourth], 'removed', 1],
    ['a record that was removed', [first, third, fourth], 'removed', 2],
    ['records that were cut off', [first, second], 'removed', 3],
    ['all records that were cut off', [], 'removed', 1],
    ['records that changed places', [first, third, second, fourth], 'reordered', 2],
    ['the last records that changed places', [first, second, fourth, third], 'reordered', 3],
    ['a record that was copied in', [first, second, second, third, fourth], 'reordered', 3],
    ['a record in place of another', [first, second, first, fourth], 'added', 3],
    ['a record that was added at the end', [...records, fourth], 'added', 5],
  ]
  for (const [what, changed, kind, sequence] of FAULTS) {
    it(`shows ${what}`, () => assert.deepEqual(fault(changed), { kind, sequence }))
  }

  it('shows against a tip that was noted before what was cut off together with the tip, or written anew', () => {
    const grown = [...records, ...chain(tip, [entry('e')], digest)]
    assert.equal(faultSince(grown, tip), undefined)
    assert.equal(faultSince(grown, NO_RECORDS), undefined)
    assert.deepEqual(faultSince(records.slice(0, 2), tip), { kind: 'removed', sequence: 3 })
    assert.deepEqual(faultSince([], tip), { kind: 'removed', sequence: 1 })
    assert.deepEqual(faultSince(chain(NO_RECORDS, ['a', 'b', 'c', 'x'].map(entry), digest), tip), { kind: 'changed-since', sequence: 4 })
  })
})
