import { clipToBytes, unitsOf } from '#cards/describe'
import type { Locale } from '#cards/locales/locales'
import { explain } from '#cards/refusal/explain'
import { wordsIn } from '#cards/words'
import type { LeftOut } from '#domain/planned-returns'

/** What a plan leaves out for the same reason. */
export interface LeftOutGroup {
  readonly reason: string
  readonly names: readonly string[]
  /** What is not shown any more. */
  readonly more: readonly string[]
}

/** More than these of a reason are counted, not shown: the card must stay small. */
const NAMES_SHOWN = 2

/** What was left out, reason by reason, the commonest first. */
export function leftOutGroups(leftOut: readonly LeftOut[], locale: Locale): LeftOutGroup[] {
  const words = wordsIn(locale)
  const groups = Map.groupBy(leftOut, ({ why }) => reasonOf(why, locale))
  return [...groups]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([reason, all]) => ({
      reason: words('plan.reason', { reason, count: all.length }),
      names: all.slice(0, NAMES_SHOWN).map(({ reservation, quantity }) => words('plan.leftOutName', { name: clipToBytes(reservation.name, 60), units: unitsOf(quantity, reservation.quantity, locale) })),
      more: all.length > NAMES_SHOWN ? [words('plan.moreLeftOut', { count: all.length - NAMES_SHOWN })] : [],
    }))
}

function reasonOf(why: LeftOut['why'], locale: Locale): string {
  return typeof why === 'string' ? wordsIn(locale)(`plan.why.${why}`) : explain(why, locale).title
}
