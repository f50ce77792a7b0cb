const LONGEST_STOP_MILLISECONDS = 10_000

/** What runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

/**
 * Starts, and stops in order when the system asks for it (SIGTERM, SIGINT; exit code 0) or after a fault that nobody caught
 * (exit code 1, so that whoever looks after the process starts it again). A second signal ends it at once, a stop that takes too long after 10 seconds.
 */
export async function runUntilStopped(start: () => Promise<Running>, tellFault: (error: unknown) => void): Promise<void> {
  let isStopping = false
  const starting = start()
  const stop = (code: number) => {
    if (isStopping) return process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(code), LONGEST_STOP_MILLISECONDS).unref()
    void starting.then((running) => running.stop()).then(() => process.exit(code), (error: unknown) => {
      tellFault(error)
      process.exit(1)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0))
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      tellFault(error)
      stop(1)
    })
  }
  await starting
}
