import { dirname } from 'node:path'
import type { Disk } from '#adapters/lowdb/disk'

/** Which folders are known to be durable, names and all. A name that was seen but is not durable could be gone after a power cut. */
export class Folders {
  readonly #root: string
  readonly #disk: Disk
  readonly #settled = new Set<string>()

  /** Folders above `root` are the operator's. */
  constructor(root: string, disk: Disk) {
    this.#root = root
    this.#disk = disk
  }

  /** Makes a folder, and those above it, durable. */
  async make(folder: string): Promise<void> {
    if (this.#settled.has(folder) || (await this.#exists(folder))) return
    const parent = dirname(folder)
    await this.make(parent)
    await this.#disk.makeFolder(folder)
    await this.#disk.syncFolder(parent)
    this.#settled.add(folder)
  }

  /** Makes sure that what was seen in the folder is durable; costs nothing where that is known. */
  async settle(folder: string): Promise<void> {
    if (!this.#settled.has(folder)) await this.sync(folder)
  }

  async sync(folder: string): Promise<void> {
    if (await this.#disk.syncFolder(folder)) this.#settled.add(folder)
  }

  /** After a change that failed: nobody knows what is durable. */
  doubt(folder: string): void {
    this.#settled.delete(folder)
  }

  // A folder that an earlier run made may not be durable in its parent yet.
  async #exists(folder: string): Promise<boolean> {
    if (!(await this.#disk.syncFolder(folder))) return false
    if (folder !== this.#root) await this.#disk.syncFolder(dirname(folder))
    this.#settled.add(folder)
    return true
  }
}
