import { Pace, TEAMS_LIMITS, type Limits } from '#bot/pace'
import { target } from '#test/hardening/target'
import { VirtualTime } from '#test/support/virtual-time'

type Bug = 'the window of two seconds is not minded' | 'the hour is not minded' | 'answers are not counted' | 'the tenant is not minded' | 'one message at a time is sent'

/** What Teams takes, counted by itself rather than by the pace. */
const PER_CONVERSATION: readonly [count: number, milliseconds: number][] = [[7, 1_000], [8, 2_000], [60, 30_000], [1_800, 3_600_000]]
const PER_TENANT: readonly [count: number, milliseconds: number][] = [[40, 1_000]]
/** No more than this of what the limits alone would take. */
const LONGEST_SHARE = 1.1

target<Bug>({
  id: 'C8',
  rule: 'what Teams takes of a bot is never exceeded, per conversation and tenant, and everything is out within 110 % of the shortest time that the limits allow',
  counts: { quick: 5_000, full: 100_000, of: 'notices, 5,000 at once, with answers between them' },
  bugs: ['the window of two seconds is not minded', 'the hour is not minded', 'answers are not counted', 'the tenant is not minded', 'one message at a time is sent'],
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    // Many people, a few, and one place alone: what holds them up is the tenant, the half minute, or the hour.
    for (let sent = 0; sent < count && faults.length === 0; sent += 5_000) {
      for (const conversations of [1_000, 40, 2]) faults.push(...(await send(5_000, conversations, random, bug)))
    }
    return faults
  },
})

async function send(count: number, conversations: number, random: () => number, bug: Bug | undefined): Promise<string[]> {
  const time = new VirtualTime()
  const pace = new Pace(limitsWith(bug), time)
  const sentAt = new Map<string, number[]>()
  const note = (id: string) => {
    sentAt.set(id, sentAt.get(id) ?? [])
    sentAt.get(id)?.push(time.now())
  }
  const latency = () => 20 + Math.floor(80 * random())
  let everything: Promise<void> = Promise.resolve()
  const work = Array.from({ length: count }, () => {
    const id = `conversation ${Math.floor(random() * conversations)}`
    const one = () => pace.inTurn(id, async () => {
      note(id)
      await time.sleep(latency())
    })
    if (bug !== 'one message at a time is sent') return one()
    everything = everything.then(one)
    return everything
  })
  // People press buttons meanwhile, at a person's pace, and are answered at once.
  const answers = Array.from({ length: 20 }, async (_, index) => {
    const id = `conversation ${index % conversations}`
    await time.sleep(3_000 * index)
    const before = time.now()
    if (bug !== 'answers are not counted') await pace.forAnswer(id)
    if (time.now() === before) note(id)
  })
  await time.runUntil(Promise.all([...work, ...answers]))
  return [...faultsIn(sentAt), ...tooSlow(sentAt, time.now())].map((fault) => `${count} notices in ${conversations} conversations: ${fault}`)
}

function faultsIn(sentAt: ReadonlyMap<string, readonly number[]>): string[] {
  const all = [...sentAt.values()].flat().sort((a, b) => a - b)
  return [
    ...[...sentAt].flatMap(([id, times]) => PER_CONVERSATION.flatMap((limit) => above(limit, times).map((fault) => `${id}: ${fault}`))),
    ...PER_TENANT.flatMap((limit) => above(limit, all).map((fault) => `the tenant: ${fault}`)),
  ]
}

function above([count, milliseconds]: readonly [number, number], times: readonly number[]): string[] {
  const at = times.findIndex((sent, index) => sent - (times[index - count] ?? -Infinity) < milliseconds)
  return at < 0 ? [] : [`more than ${count} in ${milliseconds} ms, at ${times[at]}`]
}

function tooSlow(sentAt: ReadonlyMap<string, readonly number[]>, took: number): string[] {
  const all = [...sentAt.values()]
  const total = all.reduce((sum, { length }) => sum + length, 0)
  const shortest = Math.max(shortestFor(total, PER_TENANT), ...all.map(({ length }) => shortestFor(length, PER_CONVERSATION)))
  return took <= LONGEST_SHARE * shortest + 1_000 ? [] : [`everything was out after ${took} ms, ${shortest} ms are enough`]
}

// Each as early as the limits together allow: after a full hour the half minutes count again.
function shortestFor(number: number, limits: typeof PER_TENANT): number {
  const times: number[] = []
  while (times.length < number) times.push(Math.max(0, ...limits.map(([count, milliseconds]) => (times[times.length - count] ?? -Infinity) + milliseconds)))
  return times.at(-1) ?? 0
}

function limitsWith(bug: Bug | undefined): Limits {
  const { conversation, tenant } = TEAMS_LIMITS
  if (bug === 'the window of two seconds is not minded') return { tenant, conversation: conversation.filter(({ milliseconds }) => milliseconds !== 2_000) }
  if (bug === 'the hour is not minded') return { tenant, conversation: conversation.filter(({ milliseconds }) => milliseconds !== 3_600_000) }
  if (bug === 'the tenant is not minded') return { conversation, tenant: [] }
  return TEAMS_LIMITS
}
