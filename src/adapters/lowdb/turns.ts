/** Lets work with the same key happen one after the other, in the order of asking; work with different keys side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()
  #closed = false

  /** Does the work when everything asked before under this key is done, however it ended. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('The store is closed.')
    const before = this.#last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    this.#last.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
  }

  /** Takes no more work, and waits for what was asked before. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#last.values())
  }
}
