const lasts = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * Does the work when everything asked before under this key of this store is done, however it ended. Changes of one customer's ledger
 * wait for each other here rather than overtake each other for ever; another process is kept out by the version that a commit names.
 */
export async function oneAtATime<Answer>(store: object, key: string, work: () => Promise<Answer>): Promise<Answer> {
  const last = lasts.get(store) ?? new Map<string, Promise<unknown>>()
  lasts.set(store, last)
  const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
