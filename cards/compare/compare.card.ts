import type { CompareValues } from '#cards/compare/compare-values'
import { comparedLines, type ComparedLine } from '#cards/compare/compared-lines'
import { firstLines } from '#cards/compare/first-lines'
import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { explain } from '#cards/refusal/explain'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { formatDay } from '#domain/calendar'
import type { ChoiceCode, Comparison } from '#domain/compare-return'
import { expiryOf } from '#domain/prorate'
import template from './compare.template.json' with { type: 'json' }

interface CompareData {
  readonly subject: { readonly units: string; readonly name: string; readonly product: string; readonly customer: string }
  readonly best: string
  readonly sentences: readonly string[]
  readonly closed: readonly { readonly label: string; readonly text: string }[]
  readonly hints: readonly string[]
  readonly choices: readonly { readonly name: string; readonly day: string }[]
  readonly lines: readonly ComparedLine[]
  /** None where no day is left between tomorrow and the expiry. */
  readonly laterDays: readonly { readonly value: string; readonly min: string; readonly max: string; readonly label: string; readonly error: string }[]
  readonly source: string
  readonly quotes: readonly Units[]
  readonly exchanges: readonly Units[]
  /** Where neither is possible. */
  readonly others: readonly { readonly customerId: string }[]
  readonly units: Units
}

interface Units {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly quantity: number
}

const render = compile<CompareData>(template)

/** Cancel now, exchange, keep or cancel later: the same lines for each, side by side. */
export function compareCard(values: CompareValues, locale: Locale): AdaptiveCard {
  return render(compareData(values, locale), locale)
}

export function compareData(values: CompareValues, locale: Locale): CompareData {
  const { quoted, comparison } = values
  const { customer, reservation, quantity, policy } = quoted
  const words = wordsIn(locale)
  const isOpen = comparison.some((choice) => !('refusal' in choice))
  const units = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity }
  const { lines, hint } = comparedLines(values, locale)
  const quotes = isOpen && canBe('cancel-now', comparison) ? [units] : []
  const exchanges = comparison.some((choice) => choice.code === 'exchange' && !('refusal' in choice)) ? [units] : []
  return {
    subject: {
      units: unitsOf(quantity, reservation.quantity, locale),
      name: clip(reservation.name, 120),
      product: [productLine(reservation, locale), termAndPlan(reservation, locale)].join(' · '),
      customer: clip(customer.name, 120),
    },
    ...firstLines(values, locale),
    closed: closedOf(comparison, locale),
    hints: isOpen ? [hint] : [],
    choices: isOpen ? comparison.map((choice) => ({ name: words(`compare.choices.${choice.code}`), day: dayOf(choice, locale) })) : [],
    lines: isOpen ? lines : [],
    laterDays: canBe('cancel-later', comparison) ? laterDaysOf(values, locale) : [],
    source: words('nouns.source', { version: policy.version, source: policy.source }),
    quotes,
    exchanges,
    others: quotes.length + exchanges.length > 0 ? [] : [{ customerId: customer.id }],
    units,
  }
}

function dayOf({ code, day }: Comparison[number], locale: Locale): string {
  const words = wordsIn(locale)
  const date = formatsIn(locale).day(day)
  return code === 'keep' ? words('compare.to', { date }) : code === 'cancel-later' ? date : words('compare.today')
}

/** The ways that are not open, those with the same reason together. */
function closedOf(comparison: Comparison, locale: Locale): CompareData['closed'] {
  const words = wordsIn(locale)
  const reasons = new Map<string, string[]>()
  for (const choice of comparison) {
    if (!('refusal' in choice)) continue
    const text = words('compare.closed', { ...explain(choice.refusal, locale) })
    reasons.set(text, [...(reasons.get(text) ?? []), words(`compare.choices.${choice.code}`)])
  }
  return [...reasons].map(([text, choices]) => ({ label: formatsIn(locale).list(choices), text }))
}

// A return over the cap is worth a look: its refusal says what would fit, and another day may. So may one where the day was too late.
function canBe(code: ChoiceCode, comparison: Comparison): boolean {
  return comparison.some((choice) => choice.code === code && (!('refusal' in choice) || choice.refusal.code === 'refund-limit-exceeded' || choice.refusal.code === 'expired'))
}

function laterDaysOf({ quoted: { facts }, laterDay }: CompareValues, locale: Locale): CompareData['laterDays'] {
  const words = wordsIn(locale)
  const { day } = formatsIn(locale)
  const [first, last] = [facts.asOf + 1, expiryOf(facts.purchasedOn, facts.term) - 1]
  if (first > last) return []
  return [
    {
      value: formatDay(Math.min(Math.max(laterDay, first), last)),
      min: formatDay(first),
      max: formatDay(last),
      label: words('compare.laterLabel'),
      error: words('compare.laterError', { from: day(first), to: day(last) }),
    },
  ]
}
