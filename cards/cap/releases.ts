import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { CapForecast } from '#domain/cap-forecast'
import type { CapUse } from '#domain/cap-uses'

/** The days on which room comes free, one line each. */
export interface ReleaseList {
  readonly summary: string
  readonly days: readonly { readonly day: string; readonly amount: string; readonly remaining: string; readonly uses: readonly string[] }[]
  /** What is not shown any more. */
  readonly more: readonly string[]
}

/** More than these are counted, not shown: the card must stay small. */
const DAYS_SHOWN = 8
const USES_SHOWN = 3

/** When how much of the limit comes free, and which refund it was. */
export function releaseList({ releases }: CapForecast, locale: Locale): ReleaseList {
  const words = wordsIn(locale)
  const { money, signedMoney, day } = formatsIn(locale)
  const last = releases.at(-1)
  const count = releases.length - DAYS_SHOWN
  return {
    summary: words('cap.dates', { count: releases.length }),
    days: releases.slice(0, DAYS_SHOWN).map((release) => ({
      day: day(release.day),
      amount: signedMoney(release.usd),
      remaining: words('cap.remainingThen', { remaining: money(release.remaining) }),
      uses: usesOf(release.uses, locale),
    })),
    more: count > 0 && last ? [words('cap.moreReleases', { count, date: day(last.day) })] : [],
  }
}

function usesOf(uses: readonly CapUse[], locale: Locale): string[] {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const count = uses.length - USES_SHOWN
  return [
    ...uses.slice(0, USES_SHOWN).map((use) => (uses.length === 1 ? nameOf(use, locale) : words('cap.use', { what: nameOf(use, locale), amount: money(use.usd) }))),
    ...(count > 0 ? [words('cap.moreUses', { count })] : []),
  ]
}

function nameOf({ kind, caseId, orderId }: CapUse, locale: Locale): string {
  const words = wordsIn(locale)
  if (kind === 'total') return words('cap.total')
  if (kind === 'held') return words('cap.heldByCase', { id: caseId ?? '' })
  return caseId ? words('cap.refundOfCase', { id: caseId }) : orderId ? words('cap.refundOfOrder', { id: orderId }) : words('cap.refundOther')
}
