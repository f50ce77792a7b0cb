import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { policyPage } from '#commands/policy-page'
import { POLICIES } from '#domain/policies'
import { ratio } from '#domain/ratio'
import { day, policy, usd } from '#test/support/a-quote'

const INVENTED = {
  ...policy('exchange-2027'),
  version: 'invented-2028',
  from: day('2028-01-01'),
  feeRate: ratio(15, 200),
  feeIsCharged: true,
  windowDays: 1,
  capLimit: usd('60000.00'),
  capMeasure: 'commitment' as const,
  capWindowDays: 30,
  notReturnable: ['VirtualMachines'],
  exchangeEnd: undefined,
  source: 'A document of 2028 (read 2027-12-01)',
}

describe('the page of the policy', () => {
  it('is what the data says', () => {
    const written = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n')
    assert.equal(written, policyPage(), 'docs/policy.md and src/domain/policies.ts differ: run `npm run policy` and look at what it changes.')
  })

  it('names every version with its dates, every number, every product and every source', () => {
    const page = policyPage()
    for (const { version, notReturnable, sources } of POLICIES) {
      for (const part of [`## \`${version}\``, ...notReturnable.map((type) => `\`${type}\``), ...Object.values(sources)]) assert.ok(page.includes(part), part)
    }
    assert.match(page, /\| `csp-2020` \| 2020-05-04 \| 2022-10-09 \|.*\n.*2022-10-10 \| 2026-03-18 .*\n.*2026-03-19 \| 2027-01-31 .*\n.*2027-02-01 \| open /)
    for (const number of ['12 % of the refund, charged', '12 % of the refund, reserved but not charged', 'including 5 days', '50000.00 USD', '364 days after']) assert.ok(page.includes(number), number)
    assert.match(page, /Warning: Microsoft’s documents say otherwise/)
  })

  it('says what comes next, seen from the day on which a source was read last', () => {
    assert.match(policyPage(), /last read on 2026-11-22; `self-service-2026` was in force. \*\*The next known change is `exchange-2027` on 2027-02-01\.\*\* End of exchanges/)
    assert.match(policyPage([...POLICIES, INVENTED]), /last read on 2027-12-01; `exchange-2027` was in force. \*\*The next known change is `invented-2028` on 2028-01-01\.\*\*/)
    assert.match(policyPage(POLICIES.slice(0, 3)), /`self-service-2026` was in force. No later change was announced/)
  })

  it('takes a version that nobody has written yet from its data alone', () => {
    const section = policyPage([...POLICIES, INVENTED]).split('## `invented-2028`')[1] ?? assert.fail('no section')
    for (const sentence of [
      'What changed against `exchange-2027`:',
      'The early termination fee is charged; before, it was only reserved.',
      'The early termination fee is 7.5 %; before, 12 %.',
      'The first days without a fee are 1 day; before, 5 days.',
      'The refund limit is 60000.00 USD; before, 50000.00 USD.',
      'What counts against the refund limit is the refund less the fee and all payments that fall away; before, the refund less the fee.',
      'A refund counts for 30 days; before, 365 days.',
      'No longer returned: `VirtualMachines`. Can be returned now: `RedHat`, `SuseLinux`, `Databricks`, `Sentinel`, `MDC`.',
      'End of exchanges: none known.',
      '| `invented-2028` | refused: `not-refundable` |',
      'A document of 2028 (read 2027-12-01)',
    ]) assert.ok(section.includes(sentence), sentence)
    assert.match(policyPage([...POLICIES, { ...INVENTED, ...policy('exchange-2027'), version: 'same', from: day('2029-01-01') }]), /No number changed; the document is another/)
  })

  it('works an example under each version', () => {
    const rows = policyPage().split('## The same return under every version')[1]?.split('\n').filter((line) => line.startsWith('| `'))
    // 100.00 x 16 / 31 = 51.6129...; 12 % of 51.61 = 6.1932; 24 x 100.00 fall away
    assert.deepEqual(rows?.slice(0, 2), [
      '| `csp-2020` | 51.61 USD | 6.19 USD | 45.42 USD | 45.42 USD | 2445.42 USD | 2451.61 USD |',
      '| `self-service-2022` | 51.61 USD | 0.00 USD | 51.61 USD | 51.61 USD | 2451.61 USD | 2451.61 USD |',
    ])
  })
})
