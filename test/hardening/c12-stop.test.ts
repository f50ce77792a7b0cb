import type { StopBug } from '#test/support/child-bot'
import { STOPS, StoppingStories, type Stop } from '#test/support/stopping-story'
import { IS_FULL, target } from '#test/hardening/target'

/** So many stories share a store, and so many stores are told of side by side. */
const STORIES_A_STORE = 20
const SIDE_BY_SIDE = 4
// Microsoft taking very long costs the whole patience: once in twenty is enough, but among the first, so that every run hands work over.
const QUICK: readonly Stop[] = STOPS.filter((stop) => stop !== 'while Microsoft takes very long')
const ORDER: readonly Stop[] = Array.from({ length: 20 }, (_, index) => (index === 1 ? 'while Microsoft takes very long' : QUICK[index % QUICK.length]!))
/** How long a stop of a quick run waits before it hands over, in milliseconds; those of a full run are as patient as the bot. */
const patienceOf = (stop: Stop | undefined) => (!IS_FULL && stop === 'while Microsoft takes very long' ? 1_500 : undefined)

target<StopBug>({
  id: 'C12',
  rule: 'a bot that is asked to stop finishes or hands over within 10 seconds, and nothing is lost',
  counts: { quick: 2, full: 200, of: 'stops at random points of a story' },
  bugs: ['it leaves at once', 'work behind an answer is dropped'],
  noticedWithin: 1,
  isWaiting: true,
  async faultsOf({ count, random, bug }) {
    const size = Math.min(STORIES_A_STORE, Math.ceil(count / SIDE_BY_SIDE))
    const stops = Array.from({ length: count }, (_, index) => ({ stop: ORDER[index % ORDER.length]!, chance: random() }))
    const plans = Array.from({ length: Math.ceil(count / size) }, (_, store) => stops.slice(store * size, (store + 1) * size))
    const faults: string[] = []
    const takeNext = async () => {
      for (let plan = plans.shift(); plan && faults.length === 0; plan = plans.shift()) {
        const stories = await StoppingStories.open(plan.length, bug, patienceOf(plan[0]?.stop))
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
