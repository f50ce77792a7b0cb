import { LedgersInMemory } from '#test/hardening/simulator/ledgers-in-memory'
import { Life } from '#test/hardening/simulator/life'
import { DocumentsInMemory } from '#test/hardening/telling/documents-in-memory'
import { storeContract } from '#test/support/store-contract'

// What the simulators are judged on must be a store like any other: here each process that opens it finds what the last one left.
storeContract('The store in memory', async () => {
  const ledgers = new LedgersInMemory()
  const collections = new Map<string, DocumentsInMemory<unknown>>()
  const collection = (name: string) => {
    const known = collections.get(name) ?? new DocumentsInMemory<unknown>()
    collections.set(name, known)
    return known
  }
  return {
    open: async () => {
      const life = new Life()
      return {
        ledgers: ledgers.seenFrom(life),
        documents: <Value>(name: string) => (collection(name) as DocumentsInMemory<Value>).seenFrom(life),
        close: async () => undefined,
      }
    },
    remove: async () => undefined,
  }
})
