/** Where a call of a desk to the world is: `before commit`, `after PUT`. What decides there may hold the call up, or end the desk's life. */
export type Gate = (line: string, life: Life) => Promise<void> | undefined

/** What never comes: the call of a process that is no more. */
const NEVER = new Promise<never>(() => undefined)

/**
 * One life of the process, from a start to a crash. Every call to the world goes through it, so that the process can end before and after each
 * of them; what was on its way then is not carried on by anybody, and no `catch` of it runs.
 */
export class Life {
  /** Resolves when the process has crashed. */
  readonly over: Promise<'crashed'>
  /** How often the process has crossed to the world, there and back. */
  crossings = 0
  #isOver = false
  #end!: (how: 'crashed') => void
  readonly #gate: Gate

  constructor(gate: Gate = () => undefined) {
    this.#gate = gate
    this.over = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  get isOver(): boolean {
    return this.#isOver
  }

  crash(): void {
    this.#isOver = true
    this.#end('crashed')
  }

  /** Does something to the world: what it did stays done, also where the process does not live to learn of it. */
  async reach<Answer>(what: string, effect: () => Answer): Promise<Answer> {
    await this.#cross(`before ${what}`)
    try {
      return effect()
    } finally {
      await this.#cross(`after ${what}`)
    }
  }

  /** What the process does, or that it crashed meanwhile. */
  live<Answer>(work: Promise<Answer>): Promise<Answer | 'crashed'> {
    return Promise.race([work, this.over])
  }

  async #cross(line: string): Promise<void> {
    this.crossings += 1
    if (!this.#isOver) await this.#gate(line, this)
    if (this.#isOver) await NEVER
  }
}
