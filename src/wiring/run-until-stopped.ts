const LONGEST_STOP_MILLISECONDS = 10_000

/** What runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

/**
 * Starts, and stops in order when the system asks for it (SIGTERM, SIGINT; exit code 0) or after a fault that nobody caught
 * (exit code 1, so that whoever looks after the process starts it again). A second signal ends it at once, a stop that takes too long after
 * 10 seconds. A fault while it stops is told and makes the exit code 1, but the stop goes on.
 */
export async function runUntilStopped(start: () => Promise<Running>, tellFault: (error: unknown) => void): Promise<void> {
  let isStopping = false
  let hasSignal = false
  let code = 0
  const starting = start()
  const fail = (error: unknown) => {
    tellFault(error)
    code = 1
  }
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(code), LONGEST_STOP_MILLISECONDS).unref()
    void starting.then((running) => running.stop()).catch(fail).then(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (hasSignal) process.exit(1)
      hasSignal = true
      stop()
    })
  }
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      fail(error)
      stop()
    })
  }
  await starting
}
