import { join } from 'node:path'
import { DurableFile, fileOfGeneration, type FileSystem } from '#adapters/lowdb/durable-file'
import { fileNameFor } from '#adapters/lowdb/file-name'
import type { Turns } from '#adapters/lowdb/turns'
import type { Documents } from '#ports/documents'

interface Entry<Value> {
  readonly key: string
  readonly value: Value
}

/** One collection of documents: a folder with a file for each. */
export class LowdbDocuments<Value> implements Documents<Value> {
  readonly #folder: string
  readonly #files: FileSystem
  readonly #turns: Turns

  constructor(folder: string, files: FileSystem, turns: Turns) {
    this.#folder = folder
    this.#files = files
    this.#turns = turns
  }

  async read(key: string): Promise<Value | undefined> {
    return (await this.#inTurn(fileOf(key), (file) => file.read()))?.value
  }

  write(key: string, value: Value): Promise<void> {
    return this.#inTurn(fileOf(key), (file) => file.write({ key, value }))
  }

  update(key: string, change: (before: Value | undefined) => Value): Promise<void> {
    return this.#inTurn(fileOf(key), async (file) => file.write({ key, value: change((await file.read())?.value) }))
  }

  remove(key: string): Promise<void> {
    return this.#inTurn(fileOf(key), (file) => file.remove())
  }

  async list(): Promise<readonly Entry<Value>[]> {
    const names = new Set((await this.#files.disk.list(this.#folder))?.map(fileOfGeneration))
    const entries: Entry<Value>[] = []
    for (const name of names) {
      const entry = name === undefined ? null : await this.#inTurn(name, (file) => file.read())
      if (entry) entries.push(entry)
    }
    return entries
  }

  #inTurn<T>(name: string, work: (file: DurableFile<Entry<Value>>) => Promise<T>): Promise<T> {
    const path = join(this.#folder, name)
    return this.#turns.take(path, () => work(new DurableFile<Entry<Value>>(path, this.#files)))
  }
}

function fileOf(key: string): string {
  return `${fileNameFor(key)}.json`
}
