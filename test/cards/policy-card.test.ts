import assert from 'node:assert/strict'
import { policyCard, policyData } from '#cards/policy/policy.card'
import { changeLines } from '#cards/policy/change-lines'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { POLICIES } from '#domain/policies'
import { changesBetween, type PolicyChange } from '#domain/policy-changes'
import { ratio } from '#domain/ratio'
import { textOf } from '#test/cards/card-parts'
import { aPolicyStory } from '#test/cards/decide-examples'
import { amount, day, policy } from '#test/cards/examples'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const shown = (...story: Parameters<typeof aPolicyStory>) => read(textOf(policyCard(aPolicyStory(...story), 'en')))
const dataOf = (...story: Parameters<typeof aPolicyStory>) => policyData(aPolicyStory(...story), 'en')
const numbers = (version: string) => Object.fromEntries(dataOf(version).rules.map(({ label, value }) => [label, read(value)]))

describe('the card about the rules', () => {
  it('says by which version it quotes, and that it is in force', () => {
    assert.match(shown('self-service-2026'), /^Microsoft’s rules by which I quote\nself-service-2026\nIn force since 19 Mar 2026\.\n/)
    assert.deepEqual(dataOf('self-service-2026').notes, [])
  })

  it('says plainly where another one is in force, and what that rules otherwise', () => {
    const [note] = dataOf('csp-2020').notes
    assert.equal(note?.text, 'By date, self-service-2026 is in force since 19 Mar 2026. I quote by csp-2020, because I am set up that way. By self-service-2026:')
    assert.deepEqual(note?.changes, [
      'The early termination fee is not charged, only reserved.',
      'Neither refunded nor exchanged any more: Microsoft Sentinel pre-purchase plan and Defender for Cloud pre-purchase plan.',
      'Can be returned again: Azure Red Hat OpenShift and VMware Solution by CloudSimple.',
    ])
    assert.doesNotMatch(shown('csp-2020'), /In force since/)
  })

  it('says of a version that is still to come when it does', () => {
    assert.match(dataOf('exchange-2027').notes[0]?.text ?? '', /^By date, self-service-2026 is still in force\. I quote by exchange-2027 of 1 Feb 2027/)
  })

  it('shows its numbers', () => {
    assert.deepEqual(numbers('csp-2020'), {
      'Early termination fee': '12%',
      'First days, without a fee': '5 days',
      'Refund limit': 'USD 50,000.00',
      'What counts': 'the refund',
      'Never returned': '5 products',
      Exchanges: 'no fee, no limit',
    })
    assert.deepEqual([numbers('self-service-2026')['Early termination fee'], numbers('exchange-2027')['Exchanges']], ['none now', 'coming to an end'])
  })

  it('names products, families and sources', () => {
    const text = shown('exchange-2027')
    for (const part of ['Red Hat plan, SUSE Linux plan', 'Virtual machines, Azure Dedicated Host, Azure VMware Solution and Nutanix', 'what was bought from 1 Feb 2027 on cannot be exchanged', ...Object.values(policy('exchange-2027').sources)]) assert.ok(text.includes(part), part)
  })

  it('says what the version in force changed', () => {
    const { summary, lines } = dataOf().changed
    assert.equal(summary, '19 Mar 2026')
    assert.equal(lines[0], 'self-service-2026 came into force on 19 Mar 2026. Against self-service-2022 it changed this:')
    assert.equal(lines.length, 3)
    const first = POLICIES[0]
    assert.ok(first)
    assert.deepEqual(dataOf('csp-2020', first.from).changed.lines, ['csp-2020 is the first version that I know.'])
  })

  it('tells the next change, its day and what it means', () => {
    const { summary, lines } = dataOf().next
    assert.equal(summary, '1 Feb 2027')
    assert.deepEqual(lines, [
      'exchange-2027 comes into force on 1 Feb 2027.',
      'Virtual machines, App Service and SQL databases: what is bought from 1 Feb 2027 on cannot be exchanged. What was bought before can be exchanged once more.',
      'Until then they can be exchanged as often as one likes.',
    ])
    assert.deepEqual(dataOf('exchange-2027', day('2027-03-01')).next, { summary: 'none known', lines: ['No later change is known.'] })
  })

  it('has a finished sentence for every change that there can be, both ways', () => {
    const end = policy('exchange-2027').exchangeEnd
    const changes: PolicyChange[] = [
      { code: 'fee-charged', before: false, after: true },
      { code: 'fee-charged', before: true, after: false },
      { code: 'fee-rate', before: ratio(12, 100), after: ratio(10, 100) },
      { code: 'window', before: 5, after: 7 },
      { code: 'cap-limit', before: amount('USD 50000.00'), after: amount('USD 60000.00') },
      { code: 'cap-measure', before: 'refund', after: 'commitment' },
      { code: 'cap-measure', before: 'commitment', after: 'refund' },
      { code: 'cap-window', before: 365, after: 180 },
      { code: 'not-returnable', added: ['RedHat'], removed: [] },
      { code: 'not-returnable', added: [], removed: ['RedHat'] },
      { code: 'exchange-end', before: undefined, after: end },
      { code: 'exchange-end', before: end, after: undefined },
    ]
    const lines = changes.map((change) => changeLines([change], 'en'))
    for (const said of lines) {
      assert.equal(said.length, 1)
      assert.match(said[0] ?? '', /^[A-Z][^{}$]+\.$/)
    }
    assert.equal(new Set(lines.flat()).size, changes.length)
    for (const before of POLICIES) for (const after of POLICIES) assert.ok(changeLines(changesBetween(before, after), 'en').every((line) => line.endsWith('.')))
  })

  it('says where a version changes nothing that a quote depends on', () => {
    const story = aPolicyStory('self-service-2026')
    assert.ok(policyData({ ...story, since: [] }, 'en').changed.lines.includes('Nothing that a quote depends on: only the documents.'))
    assert.deepEqual(policyData({ ...story, quotesBy: { ...story.inForce, version: 'another' } }, 'en').notes[0]?.changes, ['Nothing that a quote depends on is different.'])
  })

  it('stays small', () => {
    for (const { version } of POLICIES) assert.ok(Buffer.byteLength(JSON.stringify(policyCard(aPolicyStory(version), 'en'))) < LARGEST_CARD_BYTES / 2)
  })
})
