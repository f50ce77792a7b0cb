import type { Day } from '#domain/calendar'
import type { Comparison } from '#domain/compare-return'
import type { QuotedReturn } from '#domain/quoted-return'

/** What the card of a comparison shows. */
export interface CompareValues {
  /** The cancellation now; it may be refused. */
  readonly quoted: QuotedReturn
  readonly comparison: Comparison
  /** The day of the choice to cancel later. */
  readonly laterDay: Day
  /** Today's utilisation; undefined where Microsoft does not say. */
  readonly usedPercent: number | undefined
}
