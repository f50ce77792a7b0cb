/** A window in which Teams takes at most so many messages. */
export interface Limit {
  readonly count: number
  readonly milliseconds: number
}

/** When something was sent, as far back as the longest window reaches. */
export class Windows {
  readonly #limits: readonly Limit[]
  readonly #margin: number
  readonly #longest: number
  #sentAt: number[] = []

  constructor(limits: readonly Limit[], margin = 0) {
    this.#limits = limits
    this.#margin = margin
    this.#longest = Math.max(0, ...limits.map(({ milliseconds }) => milliseconds)) + margin
  }

  /** Milliseconds until one more fits every window. */
  waitAt(now: number): number {
    const freeAt = this.#limits.map(({ count, milliseconds }) => {
      const first = this.#sentAt.at(-count)
      return first === undefined ? -Infinity : first + milliseconds + this.#margin
    })
    return Math.max(0, Math.ceil(Math.max(...freeAt) - now))
  }

  count(now: number): void {
    this.#sentAt.push(now)
    if (this.#sentAt.length > 2 * Math.max(0, ...this.#limits.map(({ count }) => count))) this.#sentAt = this.#sentAt.filter((at) => now - at < this.#longest)
  }

  isEmptyAt(now: number): boolean {
    return now - (this.#sentAt.at(-1) ?? -Infinity) >= this.#longest
  }
}
