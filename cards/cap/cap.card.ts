import { capWarnings } from '#cards/cap/cap-warnings'
import { releaseList, type ReleaseList } from '#cards/cap/releases'
import { barOf, clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { CapForecast } from '#domain/cap-forecast'
import type { Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { CapSources } from '#domain/quoted-return'
import type { Customer } from '#domain/reservation'
import template from './cap.template.json' with { type: 'json' }

interface CapValues {
  readonly customer: Customer
  readonly forecast: CapForecast
  readonly sources: CapSources
  readonly policy: Policy
}

interface CapData {
  readonly remaining: string
  readonly of: string
  readonly customer: string
  readonly bars: readonly { readonly taken: string; readonly added: string; readonly free: string }[]
  readonly sentences: readonly string[]
  readonly warnings: readonly string[]
  readonly uses: readonly { readonly mark: string; readonly color: 'Default' | 'Accent'; readonly label: string; readonly amount: string; readonly notes: readonly string[] }[]
  readonly legends: readonly string[]
  readonly months: readonly { readonly label: string; readonly taken: string; readonly free: string; readonly amount: string }[]
  readonly releases: readonly ReleaseList[]
  readonly rule: { readonly summary: string; readonly lines: readonly string[] }
  readonly customerId: string
}

/** How many open cases are named; the others are counted. */
const CASES_NAMED = 6
const render = compile<CapData>(template)

/** How much of a customer's refund limit is left, what uses it, and when it comes free. */
export function capCard(values: CapValues, locale: Locale): AdaptiveCard {
  return render(capData(values, locale), locale)
}

export function capData({ customer, forecast, sources, policy }: CapValues, locale: Locale): CapData {
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const { limit, consumed, remaining } = forecast
  const shareOf = (part: Money) => (limit.minor === 0n ? 1 : Number(part.minor) / Number(limit.minor))
  const isUsed = consumed.minor !== 0n
  return {
    remaining: formats.money(remaining),
    of: words('cap.of', { limit: formats.money(limit) }),
    customer: clip(customer.name, 120),
    bars: isUsed ? [barOf(shareOf(sources.refunded), shareOf(sources.held))] : [],
    sentences: sentencesOf(forecast, sources, locale),
    warnings: capWarnings({ sources, remaining, policy }, locale),
    uses: isUsed ? usesOf(sources, policy, locale) : [],
    legends: isUsed ? [words('cap.legend', { currency: limit.currency })] : [],
    months: isUsed
      ? forecast.months.map(({ day, ...point }) => {
          const { taken, free } = barOf(shareOf(point.consumed), 0, 12)
          return { label: day === forecast.asOf ? words('cap.today') : formats.shortMonth(day), taken, free, amount: formats.bareAmount(point.remaining) }
        })
      : [],
    releases: isUsed ? [releaseList(forecast, locale)] : [],
    rule: ruleOf(sources, policy, locale),
    customerId: customer.id,
  }
}

function sentencesOf({ remaining, releases }: CapForecast, { source }: CapSources, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { money, day } = formatsIn(locale)
  const [next, last] = [releases[0], releases.at(-1)]
  if (!next || !last) return [words(source === 'unknown' ? 'cap.allFreeUnknown' : 'cap.allFree')]
  if (source === 'consumed-total') return [words('cap.allFreeBy', { date: day(last.day) })]
  const first = remaining.minor > 0n ? undefined : releases.find((release) => release.remaining.minor > 0n)
  return [
    ...(first ? [words('cap.nothingUntil', { date: day(first.day) })] : []),
    next === last ? words('cap.allFreeOn', { date: day(last.day) }) : words('cap.nextFree', { amount: money(next.usd), next: day(next.day), last: day(last.day) }),
  ]
}

function usesOf({ refunded, held, heldByCases }: CapSources, { capWindowDays }: Policy, locale: Locale): CapData['uses'] {
  const words = wordsIn(locale)
  const { money, number, list, listed } = formatsIn(locale)
  const more = heldByCases.length - CASES_NAMED
  const heldBy = more > 0 ? words('cap.heldByMore', { cases: listed(heldByCases.slice(0, CASES_NAMED)), count: more }) : words('cap.heldBy', { cases: list(heldByCases) })
  return [
    { mark: '█', color: 'Default', label: words('cap.refunded', { days: number(capWindowDays) }), amount: money(refunded), notes: [] },
    ...(held.minor > 0n ? [{ mark: '▓', color: 'Accent' as const, label: words('cap.held'), amount: money(held), notes: [heldBy] }] : []),
  ]
}

function ruleOf({ source }: CapSources, { version, capLimit, capWindowDays, capMeasure, sources }: Policy, locale: Locale): CapData['rule'] {
  const words = wordsIn(locale)
  const { money, number } = formatsIn(locale)
  const documents = [...new Set([sources.cap, sources['cap-measure']])]
  return {
    summary: version,
    lines: [
      words('cap.ruleLimit', { limit: money(capLimit) }),
      words('cap.ruleWindow', { days: number(capWindowDays) }),
      words(`cap.ruleMeasure.${capMeasure}`),
      words('cap.ruleExchange'),
      words(`cap.known.${source}`),
      ...documents.map((document) => words('nouns.source', { version, source: document })),
    ],
  }
}
