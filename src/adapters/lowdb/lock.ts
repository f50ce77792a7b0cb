import { mkdirSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, isRunning, isSame, thisProcess, type Holder } from '#adapters/lowdb/lock-holder'

/** How often an open store renews its lock, and how old the lock of another space must be to count as left behind. */
const RENEWED_MILLISECONDS = 5_000
const LEFT_BEHIND_MILLISECONDS = 30_000
/** A lock that was renewed so lately is still ours; before that the process may have been paused, and the lock taken over. */
const SURELY_MILLISECONDS = 20_000

/** Lets others in again. */
export interface Lock {
  (): void
  /** Throws where the lock is not known to be ours any more: nothing may be written then. */
  readonly check?: () => void
}

const heldHere = new Set<string>()

/**
 * Keeps other processes out of a folder; a lock of a process that is gone is taken over, and that is said. Of a process in another
 * container or on another machine it is known by its lock's age alone.
 * Returns what releases it; `lost` is told once if another takes it over. Throws an Error that names the process and says what to do.
 */
export async function lockFolder(folder: string, warn: (message: string) => void, lost: (error: Error) => void = () => undefined, surely = SURELY_MILLISECONDS): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  const path = join(realpathSync(folder), 'lock')
  const me = thisProcess()
  if (heldHere.has(path)) throw inUse(folder, path, me)
  heldHere.add(path)
  try {
    if (!create(path, me)) await takeOver(folder, path, me, warn)
  } catch (error) {
    heldHere.delete(path)
    throw error
  }
  let renewedAt = Date.now()
  let isLost = false
  const renew = () => {
    const holder = isLost ? undefined : read(path)
    if (isSame(holder, me)) renewedAt = renewed(path) ?? renewedAt
    else if (holder) {
      isLost = true
      warn(lossOf(folder))
      lost(new Error(lossOf(folder)))
    }
  }
  const renewal = setInterval(renew, RENEWED_MILLISECONDS).unref()
  const release = () => {
    clearInterval(renewal)
    heldHere.delete(path)
    if (isSame(read(path), me)) unlinkSync(path)
  }
  return Object.assign(release, {
    check() {
      if (!isLost && Date.now() - renewedAt > surely) renew()
      if (isLost || Date.now() - renewedAt > surely) throw new Error(lossOf(folder))
    },
  })
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

// When it was renewed; undefined if it could not be. The next renewal tries again; the lock is good for six of them.
function renewed(path: string): number | undefined {
  try {
    const now = new Date()
    utimesSync(path, now, now)
    return now.getTime()
  } catch {
    return undefined
  }
}

function isAlive(path: string, left: Holder, me: Holder): boolean {
  return left.space === me.space ? isRunning(left) : Date.now() - statSync(path).mtimeMs < LEFT_BEHIND_MILLISECONDS
}

function inUse(folder: string, path: string, holder: Holder | undefined): Error {
  const who = holder ? `process ${holder.pid}` : 'another process'
  return new Error(`The store ${folder} is in use by ${who}; two processes on one store would lose each other's changes. Stop that process, or set STORE to another folder. The lock of another container or machine counts as left behind after ${LEFT_BEHIND_MILLISECONDS / 1000} s. If no such process runs any more, delete ${path}.`)
}

function lossOf(folder: string): string {
  return `This process has lost its lock on the store ${folder}, for it was paused, or the disk was away: another process may have the store by now. Nothing more is written. Start it again once no other uses the store.`
}
