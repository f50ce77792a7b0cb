import type { Case } from '#domain/case'
import type { Gate, Life } from '#test/hardening/simulator/life'
import type { Running, World } from '#test/hardening/simulator/world'

/** What happens to a world in time: one process after the other works on it, and each may crash on its way. */
export class History {
  readonly world: World
  readonly random: () => number
  /** How many calls to the world the process that runs now may still make. */
  crashesAfter: () => number = () => Infinity
  lives = 0
  #running: Running | undefined

  constructor(world: World, random: () => number) {
    this.world = world
    this.random = random
  }

  /** The process that runs now; a new one where the last has crashed, or there was none yet. */
  get running(): Running {
    if (this.#running && !this.#running.life.isOver) return this.#running
    this.lives += 1
    this.#running = this.world.open(crashingAfter(this.crashesAfter()))
    return this.#running
  }

  restart(): void {
    this.#running?.life.crash()
  }

  /** Does something with the process that runs, and again after a crash, as a person does whose button did not answer. */
  async untilAnswered<Answer>(deed: (running: Running) => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const { running } = this
      const answer = await running.life.live(deed(running))
      if (answer !== 'crashed') return answer
    }
  }

  /** Does something with the process that runs; what a crash leaves undone is left. */
  async once(deed: (running: Running) => Promise<unknown>): Promise<void> {
    const { running } = this
    await running.life.live(deed(running))
  }

  /** One of several, each as likely. */
  pick<Item>(...items: readonly [Item, ...Item[]]): Item {
    return items[Math.floor(items.length * this.random())] ?? items[0]
  }

  chance(share: number): boolean {
    return this.random() < share
  }

  caseNow({ id }: Pick<Case, 'id'>): Case | undefined {
    return this.world.cases().find((known) => known.id === id)
  }
}

function crashingAfter(crossings: number): Gate {
  return (_, life: Life) => {
    if (life.crossings > crossings) life.crash()
    return undefined
  }
}
