/** Work that is under way, so that a stop can wait for it. */
export class UnderWay {
  readonly #work = new Set<Promise<unknown>>()

  /** Notes work that was begun; gives it back. */
  add<Answer>(work: Promise<Answer>): Promise<Answer> {
    const ended = work.then(() => undefined, () => undefined)
    this.#work.add(ended)
    void ended.then(() => this.#work.delete(ended))
    return work
  }

  /** When nothing is under way any more; what is begun meanwhile counts too. */
  async done(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work)
  }
}
