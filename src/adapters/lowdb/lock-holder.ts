import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who has a store open. `started` tells a process from a later one with the same pid, where the system says it (Linux). */
export interface Holder {
  readonly pid: number
  readonly started: string | null
  /** The machine and, in a container, its own numbering of processes: pids of another space say nothing here. */
  readonly space: string
}

/** This process, as the holder of a lock. */
export function thisProcess(): Holder {
  return { pid: process.pid, started: startOf(process.pid), space: spaceOfPids() }
}

/** True for the same process. */
export function isSame(a: Holder | undefined, b: Holder | undefined): boolean {
  return a?.pid === b?.pid && a?.started === b?.started && a?.space === b?.space
}

/** True while the process of a holder in our own space runs. */
export function isRunning({ pid, started }: Holder): boolean {
  const now = startOf(pid)
  if (started !== null && now !== null) return now === started
  if (pid === process.pid) return false // our pid, but not us: a container that was started again
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function spaceOfPids(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  } catch {
    return null
  }
}

/** The code that the system gives an error. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
