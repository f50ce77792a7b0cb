import type { Caller } from '#bot/caller'
import { rememberCaller } from '#bot/conversations'
import { inOwnLanguage } from '#bot/language'
import type { Office } from '#bot/office'
import type { OpenTurn } from '#bot/open-turn'

/** Reads in which language the caller wants to be answered, and keeps how they are reached. */
export async function meet(office: Office, turn: Pick<OpenTurn, 'caller'>): Promise<Caller> {
  turn.caller = await inOwnLanguage(office, turn.caller)
  await rememberCaller(office.memory, turn.caller)
  return turn.caller
}
