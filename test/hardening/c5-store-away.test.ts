import { approveCase, withdrawCase } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { promptLedgers, type Wait } from '#src/wiring/prompt-ledgers'
import { workLoop } from '#usecases/work-loop'
import { aReservation, CUSTOMER } from '#test/hardening/simulator/customer'
import { cardOf, offered, submit, submitted } from '#test/hardening/simulator/deeds'
import { WELL } from '#test/hardening/simulator/microsoft-support'
import { HELEN, SAM } from '#test/hardening/simulator/staff'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

const BUGS = ['the store is waited for without end', 'a request is sent before its intent is written', 'a change is acknowledged before it is written'] as const
type Bug = (typeof BUGS)[number]
type Trouble = 'down' | 'hanging' | 'slow' | 'flapping'

const AWAY_SECONDS = 600
const BEAT_SECONDS = 15

target<Bug>({
  id: 'C5',
  rule: 'While the store is away nothing acknowledged is lost, nothing is sent, people are told within 5 seconds; and all is done within 30 seconds after',
  counts: { quick: 20, full: 1_000, of: 'outages of 10 minutes: down, hanging, slow, flapping' },
  noticedWithin: 8,
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    const troubles = ['down', 'hanging', 'slow', 'flapping'] as const
    for (let number = 0; number < count && faults.length === 0; number++) {
      const trouble = troubles[number % troubles.length] ?? 'down'
      faults.push(...(await faultsOfOutage(trouble, random, bug)).map((fault) => `${trouble}, outage ${number}: ${fault}`))
    }
    return faults
  },
})

async function faultsOfOutage(trouble: Trouble, random: () => number, bug: Bug | undefined): Promise<string[]> {
  const world = new World(Array.from({ length: 12 }, (_, number) => aReservation(number, 5)))
  world.unitPrice = { currency: 'USD', minor: 500_00n }
  const faults: string[] = []
  const acknowledged = new Map<string, string>()
  const desk = deskOf(world, bug)
  const loop = workLoop(desk, 900)
  for (const reservation of world.reservations.slice(0, 6)) {
    const waiting = await submitted(desk, reservation, 1)
    if (random() < 0.5) await approveCase(desk, HELEN, cardOf(waiting)).then(() => acknowledged.set(waiting.id, 'approved'))
  }
  const drafts = await Promise.all(world.reservations.slice(6).map(async (reservation) => ({ reservation, draft: await offered(desk, reservation, 1) })))

  const back = world.milliseconds + 1000 * AWAY_SECONDS
  world.ledgers.beThere = () => (world.milliseconds < back ? worst(world, trouble, random, back) : undefined)
  world.support.mood = (call) => {
    if (call === 'send' && !world.cases().some(({ id, state }) => state === 'filing' && world.support.asked.at(-1)?.reference === id)) faults.push('a request is sent whose intent is not stored')
    return WELL
  }
  const press = async (what: string, deed: () => Promise<{ outcome: string } | { id: string; state: string }>) => {
    const since = world.milliseconds
    const isOver = await Promise.race([deed().then((answer) => void ('state' in answer && acknowledged.set(answer.id, answer.state))).then(() => true, () => true), world.wait(5).then(() => false)]) // prettier-ignore
    // Where the store is slow, yet answers, the turn itself says that it takes longer: see C7.
    if (!isOver && trouble !== 'slow') faults.push(`${what}: nobody was told within ${(world.milliseconds - since) / 1000} s`)
  }
  for (let second = 0; second < AWAY_SECONDS; second += BEAT_SECONDS) {
    loop.wake()
    const [waiting] = world.cases().filter(({ state }) => state === 'submitted').sort(() => random() - 0.5)
    const offer = drafts[Math.floor(drafts.length * random())]
    if (waiting && random() < 0.3) void press('an approval', () => approveCase(desk, HELEN, cardOf(waiting)))
    else if (waiting && random() < 0.2) void press('a withdrawal', () => withdrawCase(desk, SAM, cardOf(waiting)))
    else if (offer) void press('a yes', async () => asCase(await submit(desk, offer.reservation, 1, offer.draft)))
    await world.live(BEAT_SECONDS)
  }
  for (let beats = 0; beats < 2; beats++) {
    loop.wake()
    await world.live(BEAT_SECONDS)
  }
  await loop.stop()
  for (const [id, state] of acknowledged) {
    const now = world.cases().find((known) => known.id === id)?.state ?? 'nowhere'
    if (state === 'approved' ? now !== 'filed' : now === 'nowhere') faults.push(`${id} was ${state}, and is ${now} 30 seconds after`)
  }
  const left = world.cases().filter(({ state }) => state === 'approved' || state === 'filing')
  if (left.length > 0) faults.push(`${left.length} are left to file 30 seconds after`)
  return faults
}

function asCase(result: Awaited<ReturnType<typeof submit>>) {
  return result.outcome === 'submitted' ? { id: result.case.id, state: result.case.state } : { outcome: result.outcome }
}

function deskOf(world: World, bug: Bug | undefined): Desk {
  const { desk } = world.open()
  const wait: Wait = (milliseconds) => world.wait(milliseconds / 1000)
  const ledgers = bug === 'the store is waited for without end' ? desk.ledgers : promptLedgers(desk.ledgers, wait)
  if (bug === 'a change is acknowledged before it is written') return { ...desk, ledgers: { ...ledgers, commit: (change) => Promise.resolve(void ledgers.commit(change).catch(() => undefined)).then(() => true) } }
  if (bug !== 'a request is sent before its intent is written') return { ...desk, ledgers }
  const hasty: Desk['ledgers']['commit'] = (change) => {
    const due = change.ledger.openCases.find(({ state, id }) => state === 'filing' && !world.support.asked.some(({ reference }) => reference === id))
    if (due) void desk.supportRequests.file({ name: `reservation-desk-${due.id.toLowerCase()}`, customerId: CUSTOMER.id, subscriptionId: 's', title: '', description: `Our reference: ${due.id}`, contact: due.contact, startTime: due.submittedAt, about: 'exchanges-and-refunds', severity: 'moderate' }).catch(() => undefined)
    return ledgers.commit(change)
  }
  return { ...desk, ledgers: { ...ledgers, commit: hasty } }
}

// What a call meets while the store is away.
async function worst(world: World, trouble: Trouble, random: () => number, back: number): Promise<void> {
  if (trouble === 'slow') return world.wait(1)
  if (trouble === 'hanging') return world.wait((back - world.milliseconds) / 1000)
  if (trouble === 'down' || random() < 0.5) throw new Error('The store is away.')
}
