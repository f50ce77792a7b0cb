import { caseReply } from '#bot/case-view'
import { today, type Office } from '#bot/office'
import type { CardReply } from '#bot/reply'

const drawn = new Map<string, CardReply>()

/** The bot's own card of a case, drawn once for the same values: most histories show the same case in the same states, and what else it hangs on (`clients`, nobody else known) is alike in all of them. */
export const drawOnce: typeof caseReply = async (office: Office, ...[about, otherOpenCases, viewer, locale]) => {
  const key = JSON.stringify([about, otherOpenCases, viewer, locale, today(office)], withAmounts)
  const known = drawn.get(key)
  if (known) return known
  const reply = await caseReply(office, about, otherOpenCases, viewer, locale)
  drawn.set(key, reply)
  return reply
}

function withAmounts(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value
}
