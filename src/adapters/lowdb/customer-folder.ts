import { join } from 'node:path'
import type { Disk } from '#adapters/lowdb/disk'

/** What a customer's folder may hold only after a head was durable in it. */
const AFTER_A_HEAD = ['audit.jsonl', 'cases', 'errands', 'head.json.damaged']

/**
 * What `read` makes of the head in a customer's folder; undefined for a new customer. A head is the first thing in a folder: where
 * there are records and none, it was lost, and its customer must not pass for a new one. Throws then.
 */
export async function headIn<T>(folder: string, disk: Disk, read: () => Promise<T | null | undefined>): Promise<T | undefined> {
  const head = await read()
  if (head) return head
  const names = (await disk.list(folder)) ?? []
  const left = names.filter((name) => AFTER_A_HEAD.includes(name))
  if (left.length === 0) return undefined
  const again = await read() // a bot may have written it between the two looks
  if (again) return again
  throw new Error(`${join(folder, 'head.json')} is missing, and so is its previous generation, but ${folder} still has ${left.join(', ')}: what is open for this customer is lost. Put the whole folder back from a backup, then start again.`)
}
