import { join } from 'node:path'
import { headIn } from '#adapters/lowdb/customer-folder'
import type { Disk } from '#adapters/lowdb/disk'
import { fileOfGeneration, wholeText } from '#adapters/lowdb/durable-file'
import { unseal } from '#adapters/lowdb/sealed-text'
import { CUSTOMERS, DOCUMENTS } from '#adapters/lowdb/store'

/** A file of a store as it counts: its path from the store's folder, and its whole text. */
export interface StoreText {
  readonly path: string
  readonly text: string
}

/**
 * Every file of a store that counts, whole. Of a customer the head comes first: what it names was written before it and stays, so the
 * rest fits it, also where the store is changed meanwhile.
 */
export async function* textsOf(root: string, disk: Disk): AsyncGenerator<StoreText> {
  for (const name of (await disk.list(join(root, CUSTOMERS))) ?? []) {
    const folder = join(CUSTOMERS, name)
    const head = await headIn(join(root, folder), disk, () => wholeText(join(root, folder, 'head.json'), disk))
    if (head === undefined) continue // a customer to whom nothing happened yet, or a file that is none of ours
    yield { path: join(folder, 'head.json'), text: head }
    const { auditLength = 0 } = unseal(head) as { auditLength?: number }
    const audit = auditLength > 0 ? await disk.read(join(root, folder, 'audit.jsonl')) : undefined
    if (audit !== undefined) yield { path: join(folder, 'audit.jsonl'), text: audit.slice(0, auditLength) }
    for (const kind of ['cases', 'errands']) yield* wholeTexts(root, join(folder, kind), disk)
  }
  for (const collection of (await disk.list(join(root, DOCUMENTS))) ?? []) yield* wholeTexts(root, join(DOCUMENTS, collection), disk)
}

async function* wholeTexts(root: string, folder: string, disk: Disk): AsyncGenerator<StoreText> {
  const names = new Set(((await disk.list(join(root, folder))) ?? []).flatMap((name) => fileOfGeneration(name) ?? []))
  for (const name of names) {
    const path = join(folder, name)
    const text = await wholeText(join(root, path), disk)
    if (text !== undefined) yield { path, text }
  }
}
