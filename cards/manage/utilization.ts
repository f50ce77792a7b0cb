import { barOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Reservation, Utilization } from '#domain/reservation'

/** How much was used in a period: a bar with its percentage, or that it is not known. */
export interface UsedRow {
  readonly label: string
  readonly known: readonly { readonly taken: string; readonly free: string; readonly text: string; readonly color: 'Accent' | 'Warning' }[]
  readonly unknown: readonly string[]
}

/** The periods, in days, for which Microsoft's list gives a utilisation. */
const PERIODS = [1, 7, 30]
/** Less than this is worth a second look. */
const LITTLE_PERCENT = 80

/** A small chart of the last 1, 7 and 30 days. */
export function utilizationChart({ utilization }: Pick<Reservation, 'utilization'>, locale: Locale): UsedRow[] {
  const words = wordsIn(locale)
  return PERIODS.map((count) => {
    const used = utilization.find(({ days }) => days === count)
    return {
      label: words('manage.lastDays', { count }),
      known: used ? [barFor(used, locale)] : [],
      unknown: used ? [] : [words('manage.notKnownYet')],
    }
  })
}

function barFor(used: Utilization, locale: Locale): UsedRow['known'][number] {
  const { taken, free } = barOf(used.percent / 100, 0, 10)
  return { taken, free, text: formatsIn(locale).percent(used.percent), color: isLittle(used) ? 'Warning' : 'Accent' }
}

/** The utilisation of the longest period, if it is low: a week may have been a holiday. */
export function lowUtilization({ utilization }: Pick<Reservation, 'utilization'>): Utilization | undefined {
  const longest = utilization.toSorted((a, b) => b.days - a.days)[0]
  return longest && isLittle(longest) ? longest : undefined
}

function isLittle({ percent }: Utilization): boolean {
  return percent < LITTLE_PERCENT
}
