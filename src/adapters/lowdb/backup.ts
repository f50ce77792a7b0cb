import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { realDisk, type Disk } from '#adapters/lowdb/disk'
import { wholeText } from '#adapters/lowdb/durable-file'
import { Folders } from '#adapters/lowdb/folders'
import { lockFolder } from '#adapters/lowdb/lock'
import { seal, sha256, unseal } from '#adapters/lowdb/sealed-text'
import { CUSTOMERS, DOCUMENTS, RESTORING, viewStore, type StoreView } from '#adapters/lowdb/store'
import { textsOf } from '#adapters/lowdb/store-texts'

/** Looks at a store and says, in a sentence each, what is wrong with it. */
export type Inspection = (store: StoreView) => Promise<readonly string[]>

interface Manifest {
  readonly at: string
  /** The SHA-256 of each file, by its path with `/`. */
  readonly files: Readonly<Record<string, string>>
}

const MANIFEST = 'backup.json'

/**
 * Copies a store into a new folder, also while a bot has it open: each customer as some commit left it, each document whole. What says
 * that the copy is complete is written last. Returns how many files it has. Throws where a file is damaged, or the folder has something in it.
 */
export async function backUp(store: string, into: string, at: string, disk: Disk = realDisk): Promise<number> {
  const [from, to] = [resolve(store), resolve(into)]
  if (isWithin(from, to) || isWithin(to, from)) throw new Error(`${to} and the store ${from} are one inside the other. Name a folder outside of the store, best on another disk.`)
  await viewStore(from, disk) // says where there is none
  if (((await disk.list(to)) ?? []).length > 0) throw new Error(`${to} has something in it. Name a folder that is new or empty.`)
  const folders = new Folders(to, disk)
  const files: Record<string, string> = {}
  for await (const { path, text } of textsOf(from, disk)) {
    await copy(join(to, path), text, folders, disk)
    files[path.replaceAll('\\', '/')] = sha256(text)
  }
  await folders.make(to)
  for (const folder of new Set(Object.keys(files).map(dirname))) await folders.sync(join(to, folder))
  await checkFiles(to, files, disk)
  await copy(join(to, MANIFEST), seal({ at, files } satisfies Manifest), folders, disk)
  await folders.sync(to)
  return Object.keys(files).length
}

/** Puts a backup in the place of a store that is not there yet. Returns when the backup was made. Throws, with the store still to be made, where there is one, or where anything in the backup is not as it was written. */
export async function restore(backup: string, store: string, inspect: Inspection, disk: Disk = realDisk): Promise<string> {
  const [from, to] = [resolve(backup), resolve(store)]
  if (isWithin(from, to) || isWithin(to, from)) throw new Error(`The store ${to} and the backup ${from} are one inside the other. Set STORE to a folder outside of the backup.`)
  const { at, files } = await manifestOf(from, disk)
  await checkFiles(from, files, disk)
  const faults = Object.keys(files).length > 0 ? await inspect(await viewStore(from, disk)) : []
  if (faults.length > 0) throw new Error(`The audit in ${from} is not whole: ${faults.join('; ')}. Use a backup from before that. If there is none, ${CUSTOMERS} and ${DOCUMENTS} in it can be copied by hand: the bot takes them as they are.`)
  const release = await lockFolder(to, () => undefined)
  try {
    const there = (await disk.list(to))?.filter((name) => [CUSTOMERS, DOCUMENTS, RESTORING].includes(name)) ?? []
    if (there.length > 0) throw new Error(`${to} has a store in it already (${there.join(', ')}), and a restore overwrites nothing. Move those away, or set STORE to another folder.`)
    const folders = new Folders(to, disk)
    // Until all is there, no bot may open it.
    await copy(join(to, RESTORING), seal(at), folders, disk)
    await folders.sync(to)
    for (const path of Object.keys(files)) await copy(join(to, path), (await disk.read(join(from, path))) ?? '', folders, disk)
    for (const folder of new Set(Object.keys(files).map(dirname))) await folders.sync(join(to, folder))
    await checkFiles(to, files, disk)
    await disk.remove(join(to, RESTORING))
    await folders.sync(to)
    return at
  } finally {
    release()
  }
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function manifestOf(from: string, disk: Disk): Promise<Manifest> {
  const text = await wholeText(join(from, MANIFEST), disk)
  if (text === undefined) throw new Error(`${from} is no backup, or one that was not finished: it has no ${MANIFEST}.`)
  return unseal(text) as Manifest
}

async function checkFiles(folder: string, files: Manifest['files'], disk: Disk): Promise<void> {
  const damaged: string[] = []
  for (const [path, sum] of Object.entries(files)) if (sha256((await disk.read(join(folder, path))) ?? '') !== sum) damaged.push(path)
  if (damaged.length > 0) throw new Error(`${folder} is not as it was backed up: ${damaged.length === 1 ? 'one file is' : `${damaged.length} files are`} missing or damaged, such as ${damaged[0]}. Use another backup.`)
}

async function copy(path: string, text: string, folders: Folders, disk: Disk): Promise<void> {
  await folders.make(dirname(path))
  await disk.writeSynced(path, text)
}
