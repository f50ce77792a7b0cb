import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import type { Disk } from '#adapters/lowdb/disk'
import type { Folders } from '#adapters/lowdb/folders'
import { DamageError, NewerFormatError, seal, unseal } from '#adapters/lowdb/sealed-text'

/** What the files of one store have in common. */
export interface FileSystem {
  readonly disk: Disk
  readonly folders: Folders
  /** Told what was repaired, in a sentence. */
  readonly warn: (message: string) => void
  /** Set where nothing may be written: what is damaged is not restored, and so not read. */
  readonly isView?: boolean
}

const PREVIOUS = '.previous'
const DAMAGED = '.damaged'
const TEMPORARY = '.tmp'

/** The file whose generation a name in a folder belongs to; undefined for temporary and damaged ones. */
export function fileOfGeneration(name: string): string | undefined {
  if (name.endsWith(DAMAGED) || name.endsWith(TEMPORARY)) return undefined
  return name.endsWith(PREVIOUS) ? name.slice(0, -PREVIOUS.length) : name
}

/**
 * A lowdb adapter that is durable: temporary file, fsync, rename, fsync of the folder. The previous generation is kept,
 * and takes the place of one that is damaged or that a crash left half renamed. One call at a time for each path.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string
  readonly #files: FileSystem
  readonly #mend: (restored: T) => Promise<T>

  /** `mend`: what is to be made of a previous generation before it takes the place of one that is damaged. */
  constructor(path: string, files: FileSystem, mend = (restored: T) => Promise.resolve(restored)) {
    this.#path = path
    this.#files = files
    this.#mend = mend
  }

  /** The value; null if the file was never written. Throws where neither generation is whole, or one is from a newer program. */
  async read(): Promise<T | null> {
    const { folders, isView } = this.#files
    const current = await this.#open(this.#path)
    if (current.state === 'whole') {
      await folders.settle(dirname(this.#path))
      return current.value as T
    }
    if (current.state === 'damaged' && isView) throw new Error(damageOf(this.#path, current.reason))
    const previous = await this.#open(this.#path + PREVIOUS)
    if (previous.state === 'none' && current.state === 'none') return null
    if (previous.state !== 'whole') throw new Error(`${this.#path} is damaged (${reasonOf(current)}), and so is its previous generation (${reasonOf(previous)}). Put both back from a backup, then start again.`)
    const value = previous.value as T
    if (isView) return value
    return current.state === 'none' ? this.#putBack(value) : this.#restore(await this.#mend(value), current.reason)
  }

  // A crash came between two renames: the previous generation is the last that there was.
  async #putBack(value: T): Promise<T> {
    await this.#files.disk.rename(this.#path + PREVIOUS, this.#path)
    await this.#files.folders.sync(dirname(this.#path))
    this.#files.warn(`${this.#path} was missing: its previous generation was restored. The last change to it may be lost.`)
    return value
  }

  async #restore(value: T, reason: string): Promise<T> {
    const { disk, folders, warn } = this.#files
    const folder = dirname(this.#path)
    await disk.writeSynced(this.#path + TEMPORARY, seal(value))
    await disk.rename(this.#path + TEMPORARY, this.#path + PREVIOUS)
    await folders.sync(folder) // a crash from here on finds it mended
    await disk.rename(this.#path, this.#path + DAMAGED)
    await disk.rename(this.#path + PREVIOUS, this.#path)
    await folders.sync(folder)
    warn(`${this.#path} was damaged (${reason}; kept as ${this.#path + DAMAGED}): its previous generation was restored. The last change to it may be lost.`)
    return value
  }

  /** Durable when it returns; if it throws, either generation may be there. */
  async write(value: T): Promise<void> {
    const { disk, folders } = this.#files
    const text = seal(value)
    const folder = dirname(this.#path)
    await folders.make(folder)
    try {
      await disk.writeSynced(this.#path + TEMPORARY, text)
      await disk.rename(this.#path, this.#path + PREVIOUS)
      await disk.rename(this.#path + TEMPORARY, this.#path)
      await folders.sync(folder)
    } catch (error) {
      folders.doubt(folder)
      throw error
    }
  }

  /** Durable when it returns. The previous generation goes first: alone it would pass for the current one. */
  async remove(): Promise<void> {
    const { disk, folders } = this.#files
    const folder = dirname(this.#path)
    try {
      if (await disk.remove(this.#path + PREVIOUS)) await folders.sync(folder)
      if (await disk.remove(this.#path)) await folders.sync(folder)
    } catch (error) {
      folders.doubt(folder)
      throw error
    }
  }

  #open(path: string): Promise<Generation> {
    return openGeneration(path, this.#files.disk)
  }
}

/** The text of a file, or of its previous generation where it is just being replaced; undefined if there is neither. Changes nothing. Throws where it is damaged. */
export async function wholeText(path: string, disk: Disk): Promise<string | undefined> {
  const current = await openGeneration(path, disk)
  const found = current.state === 'none' ? await openGeneration(path + PREVIOUS, disk) : current
  if (found.state === 'damaged') throw new Error(damageOf(path, found.reason))
  return found.state === 'whole' ? found.text : undefined
}

function damageOf(path: string, reason: string): string {
  return `${path} is damaged (${reason}). A bot that is started restores its previous generation, where there is one; else put it back from a backup.`
}

async function openGeneration(path: string, disk: Disk): Promise<Generation> {
  const text = await disk.read(path)
  if (text === undefined) return { state: 'none' }
  try {
    return { state: 'whole', value: unseal(text), text }
  } catch (error) {
    if (error instanceof NewerFormatError) throw new Error(`${path} ${error.message}: it was written by a newer version. Update this program.`, { cause: error })
    if (error instanceof DamageError) return { state: 'damaged', reason: error.message }
    throw error
  }
}

type Generation = { readonly state: 'none' } | { readonly state: 'whole'; readonly value: unknown; readonly text: string } | { readonly state: 'damaged'; readonly reason: string }

function reasonOf(generation: Generation): string {
  return generation.state === 'damaged' ? generation.reason : 'missing'
}
