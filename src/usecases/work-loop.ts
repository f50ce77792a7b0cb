import { carryOn } from '#usecases/carry-on'
import type { Desk } from '#usecases/desk'
import { followCases } from '#usecases/follow-cases'

export interface WorkLoop {
  /** There may be work: carry on now, or once more when what is under way is done. */
  wake(): void
  /** Finishes what is under way and starts nothing more. */
  stop(): Promise<void>
}

/** Carries on with the cases whenever it is woken, one piece of work at a time; what Microsoft does is followed every `followSeconds`. */
export function workLoop(desk: Desk, followSeconds: number): WorkLoop {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let followedAt = -Infinity

  async function work(): Promise<void> {
    do {
      again = false
      try {
        await carryOn(desk)
        const now = Date.parse(desk.clock.now())
        if (now - followedAt >= followSeconds * 1000) {
          followedAt = now
          await followCases(desk)
          await carryOn(desk)
        }
      } catch (error) {
        desk.warn('The work loop met an error and goes on.', { error: error instanceof Error ? error.message : String(error) })
      }
    } while (again && !stopped)
    running = undefined
  }

  return {
    wake() {
      if (stopped) return
      if (running) again = true
      else running = work()
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
