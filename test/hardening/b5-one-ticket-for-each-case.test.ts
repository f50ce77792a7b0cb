import { approveCase } from '#usecases/decide-case'
import { neverLooks, neverWaits, newNameEachTime, takesSilenceForANo } from '#test/hardening/simulator/broken-parts'
import { aReservation } from '#test/hardening/simulator/customer'
import { beat, cardOf, submit, offered } from '#test/hardening/simulator/deeds'
import { History } from '#test/hardening/simulator/history'
import type { Asked, Mood } from '#test/hardening/simulator/microsoft-support'
import { WELL } from '#test/hardening/simulator/microsoft-support'
import { HELEN } from '#test/hardening/simulator/staff'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

const BUGS = ['a support request is named anew at each attempt', 'nobody looks before a request is sent', 'a request without an answer is taken for a refused one', 'nobody waits as long as the service asked to'] as const
type Bug = (typeof BUGS)[number]

target<Bug>({
  id: 'B5',
  rule: 'Each approved case has one ticket, however Microsoft answers and wherever the bot crashes; nothing is sent again blindly, nor before its time',
  counts: { quick: 600, full: 50_000, of: 'histories of ambiguous answers and crashes' },
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    for (let number = 0; number < count && faults.length === 0; number++) faults.push(...(await faultsOfHistory(number, random, bug)).map((fault) => `history ${number}: ${fault}`))
    return faults
  },
})

async function faultsOfHistory(number: number, random: () => number, bug: Bug | undefined): Promise<string[]> {
  const world = new World([aReservation(1, 5), aReservation(2, 5)])
  if (bug === 'a support request is named anew at each attempt') world.brokenClient = newNameEachTime()
  if (bug === 'nobody looks before a request is sent') world.brokenClient = neverLooks
  if (bug === 'a request without an answer is taken for a refused one') world.broken = takesSilenceForANo
  if (bug === 'nobody waits as long as the service asked to') world.broken = neverWaits
  const history = new History(world, random)

  // Every history crashes at another line; later lives of the process at any, or not at all.
  history.crashesAfter = () => (history.lives === 1 ? number % 150 : history.chance(0.5) ? Math.floor(100 * random()) : Infinity)
  world.support.mood = (call) => (history.chance(0.6) ? WELL : badMood(history, call))
  world.support.secondsUntilItShows = () => history.pick(0, 0, 5, 60, 1_800)
  for (const reservation of world.reservations) {
    const draft = await history.untilAnswered(({ desk }) => offered(desk, reservation, 1))
    await history.untilAnswered(({ desk }) => submit(desk, reservation, 1, draft))
  }
  for (const waiting of world.cases()) await history.untilAnswered(({ desk }) => approveCase(desk, HELEN, cardOf(waiting)))
  for (let beats = 0; beats < 8; beats++) {
    await history.once(({ desk }) => beat(desk))
    world.pass({ seconds: history.pick(0, 15, 30, 120, 900) })
  }

  // Then the service is well again, and so is the bot.
  history.crashesAfter = () => Infinity
  history.restart()
  world.support.mood = () => WELL
  for (let beats = 0; beats < 6; beats++) {
    world.pass({ seconds: 900 })
    await history.once(({ desk }) => beat(desk))
  }
  return judge(world)
}

// A name check and a look do nothing, so that only a request may have been taken by a service that did not say so.
function badMood(history: History, call: Asked['what']): Mood {
  const fails = history.pick<Mood['fails']>('reset', 'timeout', 'lost poll', 401, 408, 429, 500, 503, 400, 403)
  if (call !== 'send') return fails === 'lost poll' ? { fails: 'reset', wasDone: false } : { fails, wasDone: false, ...retryAfter(history, fails) }
  return { fails, wasDone: fails === 'lost poll' ? history.chance(0.8) : history.chance(0.5), ...retryAfter(history, fails) }
}

function retryAfter(history: History, fails: Mood['fails']): Pick<Mood, 'retryAfterSeconds'> {
  return (fails === 429 || fails === 503) && history.chance(0.5) ? { retryAfterSeconds: history.pick(0, 1, 60, 300, 3_600) } : {}
}

function judge(world: World): string[] {
  const { tickets, asked } = world.support
  const faults = world.cases().flatMap(({ id, state, ticket, trouble }) => {
    const theirs = [...tickets.values()].filter(({ reference }) => reference === id)
    const wasRefused = asked.some(({ reference, said }) => reference === id && (said.fails === 400 || said.fails === 403))
    if (theirs.length > 1) return [`${id} has ${theirs.length} tickets`]
    if (theirs.length === 1 && (state !== 'filed' || ticket?.number !== theirs[0]?.number)) return [`${id} is ${state} (${trouble?.code}), and has a ticket at Microsoft`]
    if (theirs.length === 0 && (state !== 'by-hand' || !(wasRefused || (trouble?.code === 'no-answer' && hasTriedLong(asked, id))))) return [`${id} is ${state} (${trouble?.code}) without a ticket`]
    return []
  })
  return [...faults, ...asked.flatMap((one, index) => objectionTo(one, asked.slice(0, index).filter(({ reference }) => reference === one.reference)))]
}

// An hour since the intent, and ten minutes of one life: before that nobody is asked to file by hand.
function hasTriedLong(asked: readonly Asked[], id: string): boolean {
  const failed = asked.filter(({ reference, said }) => reference === id && said.fails !== 'no')
  return failed.some((last) => failed.some((first) => first.life === last.life && last.at - first.at >= 600_000))
}

function objectionTo(one: Asked, before: readonly Asked[]): string[] {
  const sentBefore = before.findLastIndex(({ what }) => what === 'send')
  const hasLooked = before.slice(sentBefore + 1).some(({ what, said }) => what === 'look' && said.fails === 'no')
  const isTooEarly = before.some(({ life, at, said }) => life === one.life && one.at < at + 1000 * (said.retryAfterSeconds ?? 0))
  return [...(one.what === 'send' && !hasLooked ? [`${one.reference} was sent without a look`] : []), ...(isTooEarly ? [`${one.reference} was asked about before its time`] : [])]
}
