import type { UnderWay } from '#src/wiring/under-way'

/** How long work may take to be finished; what Microsoft takes longer for is handed over: its intent is written, and the next start looks for it. */
const STOP_PATIENCE_MILLISECONDS = 7_000

/** What a bot is made of, as far as it has to be stopped. */
export interface Parts {
  /** Turns, and what goes on behind their answers. */
  readonly turns: UnderWay
  readonly loop: { stop(): Promise<void> }
  readonly server: { stop(): Promise<void> }
  readonly telemetry: { close(): Promise<void> }
  readonly store: { close(): Promise<void> }
}

/** Finishes what is under way, or leaves it for the next start after `patience` milliseconds; the store is closed last. True if all was finished. */
export async function stopInOrder({ turns, loop, server, telemetry, store }: Parts, patience = STOP_PATIENCE_MILLISECONDS): Promise<boolean> {
  // The server listens meanwhile, to say that it takes no more.
  const work = Promise.all([loop.stop(), turns.done()])
    .then(() => server.stop())
    .then(() => turns.done())
  const isFinished = await Promise.race([work.then(() => true), after(patience, false)])
  await telemetry.close()
  await store.close()
  return isFinished
}

function after<Answer>(milliseconds: number, answer: Answer): Promise<Answer> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, answer).unref())
}
