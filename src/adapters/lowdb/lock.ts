import { mkdirSync, readFileSync, readlinkSync, realpathSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Who has a store open. `started` tells a process from a later one with the same pid, where the system says it (Linux). */
interface Holder {
  readonly pid: number
  readonly started: string | null
  /** The machine and, in a container, its own numbering of processes: pids of another space say nothing here. */
  readonly space: string
}

/** How often an open store renews its lock, and how old the lock of another space must be to count as left behind. */
const RENEWED_MILLISECONDS = 5_000
const LEFT_BEHIND_MILLISECONDS = 30_000

const heldHere = new Set<string>()

/**
 * Keeps other processes out of a folder; a lock of a process that is gone is taken over, and that is said. Of a process in another
 * container or on another machine it is known by its lock's age alone.
 * Returns what releases it. Throws an Error that names the process and says what to do.
 */
export async function lockFolder(folder: string, warn: (message: string) => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  const path = join(realpathSync(folder), 'lock')
  const me: Holder = { pid: process.pid, started: startOf(process.pid), space: spaceOfPids() }
  if (heldHere.has(path)) throw inUse(folder, path, me)
  heldHere.add(path)
  try {
    if (!create(path, me)) await takeOver(folder, path, me, warn)
  } catch (error) {
    heldHere.delete(path)
    throw error
  }
  const renewal = setInterval(() => renew(path, me), RENEWED_MILLISECONDS).unref()
  return () => {
    clearInterval(renewal)
    heldHere.delete(path)
    if (isSame(read(path), me)) unlinkSync(path)
  }
}

// Not by a hard link, which would be tidier: network folders often have none.
function create(path: string, me: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(me), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function takeOver(folder: string, path: string, me: Holder, warn: (message: string) => void): Promise<void> {
  for (let tries = 0; tries < 5 && !read(path); tries++) await wait(20) // its owner may be writing it just now
  const left = read(path)
  if (left && isAlive(path, left, me)) throw inUse(folder, path, left)
  moveAway(folder, path, left)
  if (!create(path, me)) throw inUse(folder, path, read(path))
  warn(`The store ${folder} was still locked by ${left ? `process ${left.pid}` : 'a process'} that is gone: the lock was taken over.`)
}

// Two processes may find the same old lock: who moves away the other's new one puts it back and gives up.
function moveAway(folder: string, path: string, left: Holder | undefined): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return // somebody was quicker
    throw error
  }
  const moved = read(aside)
  if (isSame(moved, left)) return unlinkSync(aside)
  renameSync(aside, path)
  throw inUse(folder, path, moved)
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isSame(a: Holder | undefined, b: Holder | undefined): boolean {
  return a?.pid === b?.pid && a?.started === b?.started && a?.space === b?.space
}

function renew(path: string, me: Holder): void {
  try {
    if (isSame(read(path), me)) utimesSync(path, new Date(), new Date())
  } catch {
    // The next renewal tries again; the lock is good for six of them.
  }
}

function isAlive(path: string, left: Holder, me: Holder): boolean {
  return left.space === me.space ? isRunning(left) : Date.now() - statSync(path).mtimeMs < LEFT_BEHIND_MILLISECONDS
}

function spaceOfPids(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function isRunning({ pid, started }: Holder): boolean {
  const now = startOf(pid)
  if (started !== null && now !== null) return now === started
  if (pid === process.pid) return false // our pid, but not us: a container that was started again
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function inUse(folder: string, path: string, holder: Holder | undefined): Error {
  const who = holder ? `process ${holder.pid}` : 'another process'
  return new Error(`The store ${folder} is in use by ${who}; two processes on one store would lose each other's changes. Stop that process, or set STORE to another folder. The lock of another container or machine counts as left behind after ${LEFT_BEHIND_MILLISECONDS / 1000} s. If no such process runs any more, delete ${path}.`)
}
