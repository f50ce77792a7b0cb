import { IDLE, type DialogState } from '#bot/dialogs/dialog-state'
import type { Instant } from '#domain/calendar'

const LONGEST_HOURS = 12

/** What was kept, unless it is from another day's work. */
export function stillMeant(kept: DialogState | undefined, now: Instant): DialogState {
  return kept?.keptAt !== undefined && Date.parse(now) - Date.parse(kept.keptAt) <= LONGEST_HOURS * 3_600_000 ? kept : IDLE
}
