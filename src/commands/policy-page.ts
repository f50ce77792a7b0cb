import { amount, RULES, sentenceOf } from '#commands/policy-sentences'
import { formatDay, parseDay, type Day } from '#domain/calendar'
import { add, type Money } from '#domain/money'
import { POLICIES } from '#domain/policies'
import type { Policy, PolicyRule } from '#domain/policy'
import { changesBetween, nextChangeAfter } from '#domain/policy-changes'
import { paymentsIn, prorate } from '#domain/prorate'
import { quoteCancellation, type CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'

/** The page `docs/policy.md`: every version of the rules with its numbers and their sources. The versions are given oldest first. */
export function policyPage(policies: readonly Policy[] = POLICIES): string {
  const sources = [...new Set(policies.flatMap(({ source, sources }) => [source, ...Object.values(sources)]))]
  const numberOf = (source: string) => `[${sources.indexOf(source) + 1}](#sources)`
  return [
    '# The rules of refunds and exchanges',
    'Written by `npm run policy` from `src/domain/policies.ts`: change the numbers there, not here. How a quote is made of them: [quote.md](quote.md).',
    '## Which version is in force',
    table(['Version', 'From', 'Until', 'Named for'], policies.map((policy, index) => [`\`${policy.version}\``, formatDay(policy.from), untilOf(policies[index + 1]), numberOf(policy.source)])),
    `A day before ${formatDay(policies[0]?.from ?? 0)} has the first version. A quote is made under one version: the one that the setting \`POLICY\` (or a line’s \`policy\`) names, whatever the day, or the one of its day.`,
    outlook(sources, policies),
    ...policies.flatMap((policy, index) => versionSection(policy, policies[index - 1], numberOf)),
    ...capSection(policies, numberOf),
    ...exampleSection(policies),
    '## Sources',
    sources.map((source, index) => `${index + 1}. ${source}`).join('\n'),
  ].join('\n\n').concat('\n')
}

// The page has no today: it speaks of the day on which a source was read last.
function outlook(sources: readonly string[], policies: readonly Policy[]): string {
  const readOn = Math.max(...sources.flatMap((source) => parseDay(/\(read (\S+)\)$/.exec(source)?.[1] ?? '') ?? []))
  const next = nextChangeAfter(readOn, policies)
  const current = policies.findLast(({ from }) => from <= readOn)
  const coming = next ? `**The next known change is \`${next.version}\` on ${formatDay(next.from)}.** ${changeSentences(next, current).join(' ')}` : 'No later change was announced.'
  return `The sources were last read on ${formatDay(readOn)}; \`${current?.version}\` was in force. ${coming}`
}

function untilOf(next: Policy | undefined): string {
  return next ? formatDay(next.from - 1) : 'open'
}

function changeSentences(policy: Policy, before: Policy | undefined): string[] {
  return before ? changesBetween(before, policy).map(sentenceOf) : []
}

function versionSection(policy: Policy, before: Policy | undefined, numberOf: (source: string) => string): string[] {
  const changes = changeSentences(policy, before)
  const sentences = changes.length > 0 ? changes.map((sentence) => `- ${sentence}`).join('\n') : '- No number changed; the document is another.'
  return [
    `## \`${policy.version}\``,
    ...(before ? [`What changed against \`${before.version}\`:`, sentences] : []),
    table(['Rule', 'What holds', 'Source'], (Object.keys(RULES) as PolicyRule[]).map((rule) => [RULES[rule].title, RULES[rule].text(policy), numberOf(policy.sources[rule])])),
  ]
}

function capSection(policies: readonly Policy[], numberOf: (source: string) => string): string[] {
  const { cap, 'cap-measure': recordings } = policies.at(-1)?.sources ?? { cap: '', 'cap-measure': '' }
  return [
    '## How the refund limit is counted',
    'In USD, for each customer of the partner. What a refund counts is converted at the quote’s rate and rounded once. What counts more than is left of the limit is refused; nothing is paid in part. The refusal says how many units would fit, and the first day on which old refunds have made room for all of them.',
    `> **Warning: Microsoft’s documents say otherwise.** They count the whole commitment that is cancelled, payments to come included (${numberOf(cap)}). Microsoft’s service was recorded to count the refund alone (${numberOf(recordings)}): its sum went from 542.61 to 549.83 USD by a refund of 7.22 USD, while 82.50 GBP of payments fell away too. The recordings are of a test account; whether the service refuses by the documents’ measure is not known. Every quote therefore shows both, the documents’ as \`commitment\`, and the card warns where that one would not fit.`,
    'Refunds that are part of an exchange do not count.',
    '## Products that nobody named',
    'A product type that no document names is quoted as a family of its own: it can be refunded, it can be exchanged for itself, exchanges of it do not end, and the quote says `unknownProduct`.',
  ]
}

const EXAMPLE: CancellationFacts = {
  asOf: day('2026-12-16'),
  resourceType: 'VirtualMachines',
  term: 'P3Y',
  billingPlan: 'Monthly',
  purchasedOn: day('2026-01-01'),
  owned: 1,
  quantity: 1,
  unitPrice: { currency: 'USD', minor: 100_00n },
  used: true,
  capEntries: [],
  usdRate: ratio(1, 1),
}

function exampleSection(policies: readonly Policy[]): string[] {
  const { days, paymentsToCome } = prorate(EXAMPLE.asOf, EXAMPLE.purchasedOn, EXAMPLE.term, EXAMPLE.billingPlan, 0)
  const rows = policies.map((policy) => {
    const answer = quoteCancellation(EXAMPLE, policy)
    if (answer.outcome === 'refusal') return [`\`${policy.version}\``, `refused: \`${answer.code}\``, '', '', '', '', '']
    const { refund, fee, credit, futurePayments, cap } = answer
    return [`\`${policy.version}\``, ...[refund, fee, credit, cap.counted, cap.commitment, add(refund, futurePayments)].map((of: Money) => amount(of))]
  })
  return [
    '## The same return under every version',
    `A virtual machine for three years at ${amount(EXAMPLE.unitPrice)} a month, bought on ${formatDay(EXAMPLE.purchasedOn)}, used, returned on ${formatDay(EXAMPLE.asOf)}: ${days.remaining} of the month’s ${days.term} days remain, and ${paymentsToCome} of ${paymentsIn(EXAMPLE.term, EXAMPLE.billingPlan)} payments fall away.`,
    table(['Version', 'Refund', 'Fee', 'Credit', 'Counts', 'The documents would count', 'An exchange buys at least'], rows),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function day(text: string): Day {
  return parseDay(text) ?? 0
}
