import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store, type StoreOptions } from '#adapters/lowdb/store'
import type { StorePlace } from '#test/support/store-contract'

/** A temporary folder for an embedded store. */
export interface LowdbPlace extends StorePlace {
  readonly directory: string
  open(options?: StoreOptions): Promise<Store>
}

export async function newLowdbPlace(): Promise<LowdbPlace> {
  const directory = await mkdtemp(join(tmpdir(), 'reservation-desk-'))
  const failOnWarning = (message: string) => {
    throw new Error(`Unexpected warning: ${message}`)
  }
  return {
    directory,
    open: (options = { warn: failOnWarning }) => openStore(directory, options),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}
