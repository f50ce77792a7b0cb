import { mkdir, open, readFile, readdir, rename, unlink } from 'node:fs/promises'

/** What the store needs of a disk. */
export interface Disk {
  /** The whole file as text; undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** Writes the whole file and waits until its content (not yet its name) is durable. */
  writeSynced(path: string, text: string): Promise<void>
  /** Writes at a place in a file, which ends with it then, and waits until that is durable. False, and nothing is written, if the file is shorter than that or not there. */
  appendSynced(path: string, at: number, text: string): Promise<boolean>
  /** Replaces what has the new name; durable after `syncFolder`. False if there was nothing of the old name. */
  rename(from: string, to: string): Promise<boolean>
  /** Durable after `syncFolder`. False if there was nothing of that name. */
  remove(path: string): Promise<boolean>
  /** Makes one folder, whose parent exists; durable after `syncFolder` of the parent. No error if it exists. */
  makeFolder(path: string): Promise<void>
  /** The names in a folder; undefined if there is no such folder. */
  list(folder: string): Promise<string[] | undefined>
  /** Makes the names in a folder durable. False if there is no such folder. */
  syncFolder(folder: string): Promise<boolean>
}

/** An open file, as Node's `FileHandle`. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>
  truncate(length: number): Promise<void>
  stat(): Promise<{ readonly size: number }>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The calls that a disk is made of, as those of Node. Tests put others in their place that lose power, run full or lie. */
export interface FileCalls {
  open(path: string, flags: 'w' | 'r+' | 'r'): Promise<OpenFile>
  readFile(path: string, encoding: 'utf8'): Promise<string>
  readdir(path: string): Promise<string[]>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  mkdir(path: string): Promise<unknown>
}

/** A disk that is made of these calls. Errors are theirs. */
export function diskOn(calls: FileCalls): Disk {
  return {
    read: (path) => ifThere( () => calls.readFile(path, 'utf8')),
    async writeSynced(path, text) {
      await closing(await calls.open(path, 'w'), (file) => writeAt(file, 0, text))
    },
    async appendSynced(path, at, text) {
      const file = await ifThere( () => calls.open(path, 'r+'))
      if (!file) return false
      return closing(file, async () => {
        const { size } = await file.stat()
        if (size < at) return false
        if (size > at) await file.truncate(at)
        await writeAt(file, at, text)
        return true
      })
    },
    async rename(from, to) {
      return (await ifThere( async () => (await calls.rename(from, to), true))) ?? false
    },
    async remove(path) {
      return (await ifThere( async () => (await calls.unlink(path), true))) ?? false
    },
    async makeFolder(path) {
      await unless(['EEXIST'], () => calls.mkdir(path))
    },
    list: (folder) => ifThere( () => calls.readdir(folder)),
    async syncFolder(folder) {
      const file = await ifThere( () => calls.open(folder, 'r'))
      if (!file) return false
      // Windows cannot sync a folder, and keeps its names in a journal.
      await closing(file, async () => process.platform !== 'win32' && file.sync())
      return true
    },
  }
}

/** The machine's own disk. */
export const realDisk: Disk = diskOn({ open, readFile, readdir, rename, unlink, mkdir })

// A write may take less than it was given, and says so.
async function writeAt(file: OpenFile, position: number, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    if (bytesWritten === 0) throw new Error('The disk takes no more.')
    written += bytesWritten
  }
  await file.sync()
}

async function closing<T>(file: OpenFile, work: (file: OpenFile) => Promise<T>): Promise<T> {
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

function ifThere<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  return unless(['ENOENT', 'ENOTDIR'], attempt)
}

async function unless<T>(codes: readonly string[], attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return undefined
    throw error
  }
}
