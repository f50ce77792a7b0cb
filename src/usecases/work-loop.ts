import { whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'
import { fileDueCases } from '#usecases/file-case'
import { doDueErrands } from '#usecases/follow-errands'
import { followCases } from '#usecases/follow-cases'
import { hasNews, notifyPeople } from '#usecases/notify-people'

export interface WorkLoop {
  /** There may be work: carry on now, or once more when what is under way is done. */
  wake(): void
  /** Finishes the case that is under way and starts nothing more. */
  stop(): Promise<void>
}

/**
 * Carries on with the cases whenever it is woken: telling, filing, errands and following each on its own, so that none waits for another;
 * telling for each customer on its own, so that people who are slow to reach keep nobody else waiting.
 * Safe after a restart: everything that is due is read from the ledgers. What Microsoft does is followed every `followSeconds`.
 */
export function workLoop(desk: Desk, followSeconds: number): WorkLoop {
  let followedAt = -Infinity
  const telling = tellingEach(desk)
  const filing = single(desk, (stopping) => fileDueCases(desk, telling.wake, stopping))
  const errands = single(desk, (stopping) => doDueErrands(desk, telling.wake, stopping))
  const following = single(desk, async (stopping) => {
    const now = Date.parse(desk.clock.now())
    // A clock that was set back must not keep the desk from following.
    if (now >= followedAt && now - followedAt < followSeconds * 1000) return
    followedAt = now
    await followCases(desk, stopping)
    telling.wake()
  })
  const loops = [telling, filing, errands, following]
  return {
    wake: () => loops.forEach(({ wake }) => wake()),
    stop: async () => void (await Promise.all(loops.map(({ stop }) => stop()))),
  }
}

function tellingEach(desk: Desk): WorkLoop {
  const customers = new Map<string, WorkLoop>()
  const tellCustomer = (customerId: string) => single(desk, async () => notifyPeople(desk, (await desk.ledgers.read(customerId)).ledger))
  const finding = single(desk, async () => {
    for (const { customerId } of (await desk.ledgers.active()).filter(hasNews)) {
      const telling = customers.get(customerId) ?? tellCustomer(customerId)
      customers.set(customerId, telling)
      telling.wake()
    }
  })
  return {
    wake: finding.wake,
    stop: async () => {
      await finding.stop()
      await Promise.all([...customers.values()].map(({ stop }) => stop()))
    },
  }
}

// One run at a time; woken while it runs, it runs once more.
function single({ warn }: Desk, work: (stopping: () => boolean) => Promise<void>): WorkLoop {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  async function run(): Promise<void> {
    do {
      again = false
      await work(() => stopped).catch((error: unknown) => warn('The work met an error and goes on.', whatWentWrong(error)))
    } while (again && !stopped)
    running = undefined
  }
  return {
    wake() {
      if (running) again = true
      else if (!stopped) running = run()
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
