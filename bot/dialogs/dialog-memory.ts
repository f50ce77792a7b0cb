import type { Caller } from '#bot/caller'
import { idle, type DialogState } from '#bot/dialogs/dialog-state'
import { stillMeant } from '#bot/dialogs/still-meant'
import { dialogKey } from '#bot/memory'
import type { Office } from '#bot/office'

/** Where the caller is in this conversation. */
export async function readDialog({ desk, memory }: Office, caller: Caller): Promise<DialogState> {
  return stillMeant(await memory.dialogs.read(dialogKey(caller)), desk.clock.now())
}

/** Keeps where the caller is now. */
export async function keepDialog({ desk, memory }: Office, caller: Caller, state: DialogState): Promise<void> {
  const key = dialogKey(caller)
  await (state.asking === 'nothing' && !state.customer ? memory.dialogs.remove(key) : memory.dialogs.write(key, { ...state, keptAt: desk.clock.now() }))
}

/** Ends what the caller was in, as after a submission: then there is nothing to stop. The customer stays chosen. */
export async function endDialog(office: Office, caller: Caller): Promise<void> {
  const state = await readDialog(office, caller)
  if (state.asking !== 'nothing') await keepDialog(office, caller, idle(state))
}
