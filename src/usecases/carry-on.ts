import type { Desk } from '#usecases/desk'
import { fileCase } from '#usecases/file-case'
import { notifyPeople } from '#usecases/notify-people'

/** Does what is due now: files approved cases, then tells people. Safe to run again at any time, also after a restart. */
export async function carryOn(desk: Desk): Promise<void> {
  for (const { customerId } of await desk.ledgers.active()) {
    await unlessBroken(desk, customerId, async () => {
      const { ledger } = await desk.ledgers.read(customerId)
      await notifyPeople(desk, ledger)
      for (const due of ledger.openCases.filter(({ state }) => state === 'approved' || state === 'filing')) await fileCase(desk, due)
      await notifyPeople(desk, (await desk.ledgers.read(customerId)).ledger)
    })
  }
}

// One customer's trouble must not keep the others waiting.
async function unlessBroken({ warn }: Desk, customerId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    warn('Work on a customer failed; it is tried again.', { customerId, error: error instanceof Error ? error.message : String(error) })
  }
}
