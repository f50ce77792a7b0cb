import { mkdir, open, readFile, readdir, rename, unlink } from 'node:fs/promises'

/** What the store needs of a disk. An interface of its own, so that tests can put one under the store that loses power or runs full. */
export interface Disk {
  /** The whole file as text; undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** Writes the whole file and waits until its content (not yet its name) is durable. */
  writeSynced(path: string, text: string): Promise<void>
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

/** The machine's own disk. Errors are Node's. */
export const realDisk: Disk = {
  read: (path) => ifThere( () => readFile(path, 'utf8')),
  async writeSynced(path, text) {
    const file = await open(path, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async rename(from, to) {
    return (await ifThere( async () => (await rename(from, to), true))) ?? false
  },
  async remove(path) {
    return (await ifThere( async () => (await unlink(path), true))) ?? false
  },
  async makeFolder(path) {
    await unless(['EEXIST'], () => mkdir(path))
  },
  list: (folder) => ifThere( () => readdir(folder)),
  async syncFolder(folder) {
    const file = await ifThere( () => open(folder, 'r'))
    if (!file) return false
    try {
      if (process.platform !== 'win32') await file.sync() // Windows cannot sync a folder, and keeps its names in a journal
    } finally {
      await file.close()
    }
    return true
  },
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
