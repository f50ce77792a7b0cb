import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { add } from '#domain/money'
import type { Spread, SpreadPart } from '#domain/spread'

/** A return in parts: the parts by day, what they bring together, and what is left over. */
export interface SpreadSection {
  readonly summary: string
  readonly parts: readonly { readonly day: string; readonly credit: string; readonly notes: readonly string[] }[]
  readonly total: string
  readonly texts: readonly string[]
}

/** More than these are counted, not shown: the card must stay small. */
const PARTS_SHOWN = 8

/** How a return that is over the cap can be made in parts; nothing where no part fits. */
export function spreadSection(spread: Spread, locale: Locale): SpreadSection[] {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { parts, credit, futurePayments, left } = spread
  if (parts.length === 0 || isWhole(spread)) return []
  const hidden = parts.length - PARTS_SHOWN
  return [
    {
      summary: words('refusal.parts', { count: parts.length }),
      parts: parts.slice(0, PARTS_SHOWN).map((part) => partOf(part, locale)),
      total: money(credit),
      texts: [
        ...(hidden > 0 ? [words('refusal.moreAsked', { count: hidden })] : []),
        ...(futurePayments.minor > 0n ? [words('refusal.partsEnd', { amount: money(futurePayments) })] : []),
        ...(left > 0 ? [words('refusal.partsLeft', { count: left })] : []),
        provenText(spread, locale),
        words('refusal.partsIf'),
      ],
    },
  ]
}

/** The same in one sentence. */
export function spreadSentence(spread: Spread, locale: Locale): string {
  const { parts, credit, futurePayments } = spread
  const words = wordsIn(locale)
  const { money, day } = formatsIn(locale)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return words('refusal.partsNone')
  const told = { credit: money(credit), date: day(last.day) }
  if (isWhole(spread)) return words('refusal.partsWhole', told)
  if (parts.length === 1) return words('refusal.partsOnly', { ...told, units: words('nouns.units', { count: first.quantity }) })
  return futurePayments.minor > 0n ? words('refusal.partsAllEnding', { ...told, ended: money(futurePayments), count: parts.length }) : words('refusal.partsAll', { ...told, count: parts.length })
}

// All of it on one day: the credit has fallen far enough by then.
function isWhole({ parts, left }: Spread): boolean {
  return parts.length === 1 && left === 0
}

function partOf({ day, quantity, credit, countedUsd, futurePayments }: SpreadPart, locale: Locale): SpreadSection['parts'][number] {
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  return {
    day: formats.day(day),
    credit: formats.money(credit),
    notes: [
      words('refusal.partCounts', { units: words('nouns.units', { count: quantity }), counted: formats.money(countedUsd) }),
      ...(futurePayments.minor > 0n ? [words('refusal.partEnds', { amount: formats.money(futurePayments) })] : []),
    ],
  }
}

function provenText({ isProven, boundValue, credit, futurePayments }: Spread, locale: Locale): string {
  const words = wordsIn(locale)
  if (isProven) return words('refusal.partsProven')
  const bound = formatsIn(locale).money(boundValue ?? add(credit, futurePayments))
  return words(futurePayments.minor > 0n ? 'refusal.partsBoundEnding' : 'refusal.partsBound', { bound })
}
