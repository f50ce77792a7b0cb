import type { CompareValues } from '#cards/compare/compare-values'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { negate } from '#domain/money'
import type { Choice, ChoiceCode, Comparison } from '#domain/compare-return'

/** The comparison in words: what leaves the most money, and what keeping it means. */
export function firstLines({ comparison, usedPercent }: CompareValues, locale: Locale): { best: string; sentences: string[] } {
  const keep = openChoice(comparison, 'keep')
  return { best: bestOf(comparison, locale), sentences: keep ? keepLines(keep, usedPercent, locale) : [] }
}

// Cancelling sooner never leaves less money than cancelling later, and cancelling later never less than keeping: the first that is open is the best.
function bestOf(comparison: Comparison, locale: Locale): string {
  const words = wordsIn(locale)
  const { money, day } = formatsIn(locale)
  const [now, exchange, keep, later] = (['cancel-now', 'exchange', 'keep', 'cancel-later'] as const).map((code) => openChoice(comparison, code))
  if (now) return words('compare.bestNow', { amount: money(now.net) })
  if (later && later.net.minor >= 0n) return words(later.stillToPay.minor === 0n ? 'compare.bestLater' : 'compare.bestLaterPaying', { date: day(later.day), amount: money(later.net) })
  if (later) return words('compare.bestLaterCosts', { date: day(later.day), amount: money(negate(later.net)) })
  return words(exchange ? 'compare.onlyExchange' : keep ? 'compare.onlyKeep' : 'compare.nothing')
}

function keepLines({ day, stillToPay, idle }: Choice, usedPercent: number | undefined, locale: Locale): string[] {
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const date = formats.day(day)
  return [
    stillToPay.minor === 0n ? words('compare.keepPaid', { date }) : words('compare.keepCosts', { date, amount: formats.money(stillToPay) }),
    usedPercent === undefined || !idle
      ? words('compare.idleUnknown')
      : idle.minor === 0n
        ? words('compare.idleNothing', { percent: formats.percent(usedPercent) })
        : words('compare.idle', { percent: formats.percent(usedPercent), amount: formats.money(idle) }),
  ]
}

function openChoice(comparison: Comparison, wanted: ChoiceCode): Choice | undefined {
  return comparison.find((choice): choice is Choice => choice.code === wanted && !('refusal' in choice))
}
