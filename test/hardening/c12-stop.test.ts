import type { StopBug } from '#test/support/child-bot'
import { STOPS, StoppingStories, type Stop } from '#test/support/stopping-story'
import { target } from '#test/hardening/target'

/** So many stories share a store, and so many stores are told of side by side. */
const STORIES_A_STORE = 20
const SIDE_BY_SIDE = 4
// Microsoft taking very long costs the whole patience: once in twenty is enough.
const ORDER: readonly Stop[] = [...Array.from({ length: STORIES_A_STORE - 1 }, (_, index) => STOPS[index % 4]!), 'while Microsoft takes very long']

target<StopBug>({
  id: 'C12',
  rule: 'a bot that is asked to stop finishes or hands over within 10 seconds, and nothing is lost',
  counts: { quick: 1, full: 200, of: 'stops at random points of a story' },
  bugs: ['it leaves at once', 'work behind an answer is dropped'],
  noticedWithin: 1,
  isWaiting: true,
  async faultsOf({ count, random, bug }) {
    const sizes = Array.from({ length: Math.ceil(count / STORIES_A_STORE) }, (_, store) => Math.min(STORIES_A_STORE, count - store * STORIES_A_STORE))
    const plans = sizes.map((size) => ORDER.slice(0, size).map((stop) => ({ stop, chance: random() })))
    const faults: string[] = []
    const takeNext = async () => {
      for (let plan = plans.shift(); plan && faults.length === 0; plan = plans.shift()) {
        const stories = await StoppingStories.open(plan.length, bug)
        for (const [number, { stop, chance }] of plan.entries()) {
          if (stories.faults.length > 0) break
          const before = stories.faults.length
          await stories.tell(number, stop, chance).catch((error: unknown) => stories.faults.push(String(error)))
          stories.faults.splice(before, Infinity, ...stories.faults.slice(before).map((fault) => `${stop}, ${chance}: ${fault}`))
        }
        faults.push(...(await stories.end()))
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeNext))
    return faults
  },
})
