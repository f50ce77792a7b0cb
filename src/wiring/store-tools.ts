/** The store's own tools, for the commands that look at a store, copy it and put it back. */
export { backUp, restore, type Inspection } from '#adapters/lowdb/backup'
export { viewStore, type StoreView } from '#adapters/lowdb/store'
export { digest } from '#src/wiring/digest'
