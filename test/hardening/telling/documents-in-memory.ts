import type { Documents } from '#ports/documents'
import type { Life } from '#test/hardening/simulator/life'

/** Documents that outlive every process, in memory. */
export class DocumentsInMemory<Value> {
  readonly values = new Map<string, Value>()

  /** The port, as one process has it. */
  seenFrom(life: Life): Documents<Value> {
    const { values } = this
    return {
      read: (key) => life.reach('read document', () => values.get(key)),
      write: (key, value) => life.reach('write document', () => void values.set(key, value)),
      update: (key, change) => life.reach('update document', () => void values.set(key, change(values.get(key)))),
      remove: (key) => life.reach('remove document', () => void values.delete(key)),
      list: () => life.reach('list documents', () => [...values].map(([key, value]) => ({ key, value }))),
    }
  }
}
