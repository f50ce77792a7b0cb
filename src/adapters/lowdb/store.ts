import { join, resolve } from 'node:path'
import { realDisk, type Disk } from '#adapters/lowdb/disk'
import { LowdbDocuments } from '#adapters/lowdb/documents'
import { fileNameFor } from '#adapters/lowdb/file-name'
import { Folders } from '#adapters/lowdb/folders'
import { LowdbLedgers } from '#adapters/lowdb/ledgers'
import { lockFolder } from '#adapters/lowdb/lock'
import { Turns } from '#adapters/lowdb/turns'
import type { Documents } from '#ports/documents'
import type { Ledgers } from '#ports/ledgers'

export const CUSTOMERS = 'customers'
export const DOCUMENTS = 'documents'
/** Is there while a backup is being restored. */
export const RESTORING = 'restoring'

/** The embedded store: everything that the bot must remember, in one folder of one process. */
export interface Store {
  readonly ledgers: Ledgers
  /** A collection by its name; the same name is the same collection. */
  documents<Value>(collection: string): Documents<Value>
  /** Waits for what was begun, and lets other processes in. */
  close(): Promise<void>
}

/** A store that is only looked at. */
export type StoreView = Pick<Store, 'ledgers'>

export interface StoreOptions {
  /** Told what was repaired or taken over, in a sentence for the log. */
  readonly warn?: (message: string) => void
  readonly disk?: Disk
  /** Told once if the lock was taken over, as after a long pause; nothing is written any more then. */
  readonly lost?: (error: Error) => void
  /** Keeps others out of a folder, and returns what lets them in again. */
  readonly lock?: typeof lockFolder
}

/**
 * Opens a store to be looked at, also while a bot has it open: a head is replaced in one piece, and what it names is written before it.
 * Nothing is changed or restored. Throws where there is no store or one that is being restored, or where a head is damaged.
 */
export async function viewStore(directory: string, disk: Disk = realDisk): Promise<StoreView> {
  const root = resolve(directory)
  if (!(await disk.list(root))?.some((name) => name === CUSTOMERS || name === DOCUMENTS)) throw new Error(`There is no store in ${root}: it has neither customers nor documents. Look at STORE.`)
  await mustBeRestored(root, disk)
  const onlyReading: Disk = { ...disk, ...NO_CHANGES }
  const files = { disk: onlyReading, folders: new Folders(root, onlyReading), warn: () => undefined, isView: true }
  return { ledgers: await LowdbLedgers.open(join(root, CUSTOMERS), files, new Turns()) }
}

function checkedBy(check: () => void, disk: Disk): Disk {
  const checked = <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) => async (...given: Given) => (check(), call(...given))
  return { ...disk, writeSynced: checked(disk.writeSynced), appendSynced: checked(disk.appendSynced), rename: checked(disk.rename), remove: checked(disk.remove) }
}

async function mustBeRestored(root: string, disk: Disk): Promise<void> {
  if ((await disk.read(join(root, RESTORING))) !== undefined) throw new Error(`A backup was being restored into ${root}, and that was not finished. Move ${CUSTOMERS}, ${DOCUMENTS} and ${RESTORING} in it away, and restore again.`)
}

const refuseChange = () => Promise.reject(new Error('A store that is only looked at cannot be changed.'))
const NO_CHANGES = { writeSynced: refuseChange, appendSynced: refuseChange, rename: refuseChange, remove: refuseChange, makeFolder: refuseChange, syncFolder: () => Promise.resolve(true) }

/**
 * Opens the store in a folder, which is made if need be. Throws where another process has it open, where a file is damaged
 * beyond repair, or where one comes from a newer version; the message says what to do.
 */
export async function openStore(directory: string, options: StoreOptions = {}): Promise<Store> {
  const { warn = (message: string) => process.emitWarning(message), lost, disk = realDisk, lock = lockFolder } = options
  const root = resolve(directory)
  const folders = new Folders(root, disk)
  await folders.make(root)
  const release = await lock(root, warn, lost)
  const files = { disk: release.check ? checkedBy(release.check, disk) : disk, folders, warn }
  const turns = new Turns()
  try {
    await mustBeRestored(root, disk)
    const ledgers = await LowdbLedgers.open(join(root, CUSTOMERS), files, turns)
    return {
      ledgers,
      documents: (collection) => new LowdbDocuments(join(root, DOCUMENTS, fileNameFor(collection)), files, turns),
      async close() {
        await turns.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
