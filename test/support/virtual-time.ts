/** Time that passes at once: whoever sleeps is woken in order, as soon as nothing else is left to do. */
export class VirtualTime {
  #now: number
  #count = 0
  readonly #sleepers: { at: number; order: number; wake: () => void }[] = []

  constructor(start = 0) {
    this.#now = start
  }

  readonly now = (): number => this.#now

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      this.#insert({ at: this.#now + milliseconds, order: this.#count++, wake })
    })

  /** Lets time pass until the work is done. Throws where the work waits for nothing that comes. */
  async runUntil<Answer>(work: Promise<Answer>): Promise<Answer> {
    let isDone = false
    const settled = work.finally(() => (isDone = true))
    settled.catch(() => undefined)
    while (!isDone) {
      await idle()
      if (isDone) break
      const next = this.#sleepers.pop()
      if (!next) throw new Error('Nothing more happens, and the work is not done.')
      this.#now = Math.max(this.#now, next.at)
      next.wake()
    }
    return settled
  }

  /** Lets so much time pass in which nothing happens. */
  pass(milliseconds: number): void {
    this.#now += milliseconds
  }

  // Latest first, so that the next one is taken from the end.
  #insert(sleeper: { at: number; order: number; wake: () => void }): void {
    let [low, high] = [0, this.#sleepers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const { at, order } = this.#sleepers[middle]!
      if (at > sleeper.at || (at === sleeper.at && order > sleeper.order)) low = middle + 1
      else high = middle
    }
    this.#sleepers.splice(low, 0, sleeper)
  }
}

// All that can go on without time passing has gone on when the loop comes round.
function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
