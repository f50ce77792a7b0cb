import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { changeLines } from '#cards/policy/change-lines'
import { rulesOf, type RuleText } from '#cards/policy/rules'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Policy, PolicyRule } from '#domain/policy'
import { changesBetween, type PolicyChange } from '#domain/policy-changes'
import template from './policy.template.json' with { type: 'json' }

interface PolicyValues {
  readonly today: Day
  /** The version that this bot quotes by. */
  readonly quotesBy: Policy
  /** The version in force today by date. */
  readonly inForce: Policy
  /** What the version in force changed against the one before it. */
  readonly since: readonly PolicyChange[]
  /** The version before the one in force; left out for the first. */
  readonly before?: Policy
  /** The next version and what it changes; left out where none is known. */
  readonly next?: { readonly policy: Policy; readonly changes: readonly PolicyChange[] }
}

interface PolicyData {
  readonly version: string
  readonly sentences: readonly string[]
  /** Where another version is in force by date: that, and what it rules otherwise. */
  readonly notes: readonly { readonly text: string; readonly changes: readonly string[] }[]
  readonly rules: readonly RuleText[]
  readonly next: { readonly summary: string; readonly lines: readonly string[] }
  readonly changed: { readonly summary: string; readonly lines: readonly string[] }
  readonly sources: { readonly summary: string; readonly documents: readonly { readonly rules: string; readonly document: string }[] }
}

const render = compile<PolicyData>(template)

/** Microsoft's rules: those by which the bot quotes, those in force, what they changed and what comes next. */
export function policyCard(values: PolicyValues, locale: Locale): AdaptiveCard {
  return render(policyData(values, locale), locale)
}

export function policyData(values: PolicyValues, locale: Locale): PolicyData {
  const { quotesBy, inForce, since, before } = values
  const words = wordsIn(locale)
  const { day } = formatsIn(locale)
  const isInForce = quotesBy.version === inForce.version
  return {
    version: quotesBy.version,
    sentences: isInForce ? [words('policy.inForce', { date: day(inForce.from) })] : [],
    notes: isInForce ? [] : differenceOf(values, locale),
    rules: rulesOf(quotesBy, locale),
    next: nextOf(values, locale),
    changed: {
      summary: day(inForce.from),
      lines: before
        ? [words('policy.before', { version: inForce.version, date: day(inForce.from), before: before.version }), ...changesOr(since, words('policy.changedNothing'), locale)]
        : [words('policy.first', { version: inForce.version })],
    },
    sources: sourcesOf(quotesBy, locale),
  }
}

// A version that comes later than today's may be quoted by too: to see what it will bring.
function differenceOf({ today, quotesBy, inForce }: PolicyValues, locale: Locale): PolicyData['notes'] {
  const words = wordsIn(locale)
  const { day } = formatsIn(locale)
  const versions = { quotesBy: quotesBy.version, inForce: inForce.version }
  const changes = changeLines(changesBetween(quotesBy, inForce), locale)
  const text = quotesBy.from > today ? words('policy.notYet', { ...versions, date: day(quotesBy.from) }) : words('policy.differs', { ...versions, date: day(inForce.from) })
  return [{ text, changes: changes.length > 0 ? changes : [words('policy.differsInNothing')] }]
}

function nextOf({ next }: PolicyValues, locale: Locale): PolicyData['next'] {
  const words = wordsIn(locale)
  if (!next) return { summary: words('policy.nextNoneShort'), lines: [words('policy.nextNone')] }
  const date = formatsIn(locale).day(next.policy.from)
  return {
    summary: date,
    lines: [
      words('policy.nextVersion', { version: next.policy.version, date }),
      ...changesOr(next.changes, words('policy.changedNothing'), locale),
      ...(next.changes.some(({ code }) => code === 'exchange-end') && next.policy.exchangeEnd ? [words('policy.changes.untilThen')] : []),
    ],
  }
}

function changesOr(changes: readonly PolicyChange[], none: string, locale: Locale): string[] {
  return changes.length > 0 ? changeLines(changes, locale) : [none]
}

function sourcesOf({ sources }: Policy, locale: Locale): PolicyData['sources'] {
  const words = wordsIn(locale)
  const documents = Map.groupBy(Object.keys(sources) as PolicyRule[], (rule) => sources[rule])
  return {
    summary: words('policy.documents', { count: documents.size }),
    documents: [...documents].map(([document, rules]) => ({ rules: formatsIn(locale).list(rules.map((rule) => words(`policy.rules.${rule}`))), document })),
  }
}
