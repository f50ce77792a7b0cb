import { existsSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** What opening a store and writing into it may make there, the innermost first. */
const INSIDE = ['documents/probes', 'documents', 'customers']

/** Folders that a look at the store makes. */
export interface FoldersMade {
  /** Takes away those inside the store. To be called while the store is still open, so that nobody else is at work in them. */
  removeInside(): Promise<void>
  /** Takes away the store's own folder and those above it. */
  removeStore(): Promise<void>
}

/** Which folders are not there yet, before the store is opened. None is ever taken away that has something in it. */
export function foldersMade(storeFolder: string): FoldersMade {
  const root = resolve(storeFolder)
  const inside = INSIDE.map((name) => join(root, name)).filter((folder) => !existsSync(folder))
  const above: string[] = []
  for (let folder = root; !existsSync(folder); folder = dirname(folder)) above.push(folder)
  return { removeInside: () => removeEmpty(inside), removeStore: () => removeEmpty(above) }
}

// One that cannot be taken away is empty at the worst.
async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined)
}
