import { setImmediate as breathe } from 'node:timers/promises'
import { inTime } from '#bot/in-time'
import { PATIENCE, type Patience } from '#bot/patience'
import { takeTurn } from '#bot/turn'
import type { Ledger } from '#domain/ledger'
import { aQuickDesk, anActivity, aPress, type Answered, type QuickDesk, type Replaced, type Someone } from '#test/hardening/a6-desk'
import { aWorld, CONTOSO, UNITS } from '#test/hardening/a6-matrix'
import { CONTACT } from '#test/support/a-desk'
import { IS_FULL, target } from '#test/hardening/target'

const BUGS = ['the store is read before the patience begins', 'patience has no end', 'what follows is waited for', 'what is late is lost'] as const
type Bug = (typeof BUGS)[number]

// The same at a tenth of the time, where it is only to be seen quickly.
const PACE = IS_FULL ? 1 : 0.1
const PATIENT: Patience = { invoke: PATIENCE.invoke * PACE, message: PATIENCE.message * PACE }
const MOST_AT_ONCE = 100
/** In milliseconds: nearly all, and all. What was typed has until Teams sends it again. */
const NEARLY_ALL = IS_FULL ? { invoke: 3_000, message: 5_500 } : { invoke: PATIENT.invoke + 500, message: PATIENT.message + 500 }
const ALL = IS_FULL ? { invoke: 5_000, message: 15_000 } : { invoke: 1_000, message: 1_500 }

const STORES = ['languages', 'people', 'conversations', 'contacts', 'dialogs', 'shownCards', 'places'] as const
const SERVICES = ['customers', 'reservations', 'usage', 'exchangeRates', 'reservationTransactions', 'subscriptions', 'roleAssignments', 'supportRequests', 'directory', 'ledgers'] as const
const HANGING = [...STORES, ...SERVICES, 'connector', 'everything'] as const
type Hanging = (typeof HANGING)[number]

const ADA: Someone = { id: '5a1e5a1e-0000-4000-8000-00000000000a', name: 'Ada' }
const search = (dataset: string, data: object) => ({ type: 'invoke', name: 'application/search', value: { dataset, queryText: 'c', data } })
const grouped = { conversation: { id: '19:group', conversationType: 'groupChat', tenantId: '5a1e5a1e-0000-4000-8000-00000000c5b0' } }

/** What comes in, and whether an answer is owed for it whenever it is there. */
const ACTIVITIES: readonly { readonly what: string; readonly isOwed: boolean; make(made: Made): object }[] = [
  { what: 'approve', isOwed: true, make: ({ caseId }) => aPress('case.approve', { customerId: CONTOSO, caseId, version: 1 }) },
  { what: 'approve in a group', isOwed: true, make: ({ caseId }) => ({ ...aPress('case.approve', { customerId: CONTOSO, caseId, version: 1 }), ...grouped }) },
  { what: 'look at a case', isOwed: true, make: ({ caseId }) => aPress('case.show', { customerId: CONTOSO, caseId }) },
  { what: 'quote', isOwed: true, make: () => aPress('cancel.quote', { customerId: CONTOSO, ...UNITS, quantity: '1' }) },
  { what: 'submit', isOwed: true, make: ({ draft }) => aPress('quote.submit', { customerId: CONTOSO, ...UNITS, quantity: 1, draft, ...CONTACT }) },
  { what: 'list cases', isOwed: true, make: () => aPress('say', { text: 'cases' }) },
  { what: 'choose a language', isOwed: true, make: () => aPress('language.set', { language: 'fr' }) },
  { what: 'change the scope', isOwed: true, make: () => aPress('scope.preview', { customerId: CONTOSO, ...UNITS, scopeKind: 'subscription', subscriptionId: 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5' }) },
  { what: 'press an old card', isOwed: true, make: () => aPress('case.explode', {}) },
  { what: 'refresh a case', isOwed: false, make: ({ caseId }) => aPress('case.refresh', { customerId: CONTOSO, caseId }, 'automatic') },
  { what: 'search customers', isOwed: false, make: () => search('customers', {}) },
  { what: 'search reservations', isOwed: false, make: () => search('reservations', { customer: CONTOSO }) },
  { what: 'type a line', isOwed: true, make: () => ({ type: 'message', text: `cancel contoso ltd ${UNITS.orderId} 1` }) },
  { what: 'type a word', isOwed: true, make: () => ({ type: 'message', text: 'cases' }) },
  { what: 'type in a group', isOwed: true, make: () => ({ type: 'message', text: 'approvals', ...grouped }) },
  { what: 'press as a message', isOwed: true, make: ({ caseId }) => ({ type: 'message', value: { verb: 'case.show', customerId: CONTOSO, caseId } }) },
  { what: 'install', isOwed: true, make: () => ({ type: 'installationUpdate', action: 'add' }) },
  { what: 'join', isOwed: false, make: () => ({ type: 'conversationUpdate' }) },
]

interface Made {
  readonly ledger: Ledger
  readonly caseId: string
  readonly draft: string
}
let made: Promise<Made> | undefined

target<Bug>({
  id: 'C7',
  rule: 'whatever hangs, Teams is answered within three seconds and never after five, and what is late follows',
  counts: { quick: 100, full: 4_000, of: 'turns on a desk of which something hangs' },
  noticedWithin: 60,
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const tried: Tried[] = []
    for (let begun = 0; begun < count; begun += MOST_AT_ONCE) {
      const first = Math.floor(random() * HANGING.length * ACTIVITIES.length)
      tried.push(...(await tryAll(Math.min(MOST_AT_ONCE, count - begun), first, bug)))
      if (tried.some(({ faults }) => faults.length > 0)) break
    }
    const late = tried.filter(({ isLate }) => isLate)
    return [...tried.flatMap(({ faults }) => faults), ...(late.length * 100 > tried.length ? [`${late.length} of ${tried.length} were late: ${late.slice(0, 5).map(({ what }) => what).join('; ')}`] : [])]
  },
})

interface Tried {
  readonly what: string
  readonly isLate: boolean
  readonly faults: readonly string[]
}

// All at once: what hangs costs time, and nothing else.
async function tryAll(count: number, first: number, bug: Bug | undefined): Promise<Tried[]> {
  made ??= makeOnce()
  const world = await made
  const held = Promise.withResolvers<void>()
  const desks = new Map<Hanging, QuickDesk>()
  const deskOf = (hanging: Hanging) => desks.get(hanging) ?? desks.set(hanging, hangingDesk(hanging, held.promise, world, bug)).get(hanging)!
  const turns: { what: string; isOwed: boolean; isInvoke: boolean; since: number; took: number; answered?: Answered; turn: Promise<void> }[] = []
  // A step that meets every pair in turn.
  for (let index = 0; index < count; index++) {
    const pair = (first + index * 37) % (HANGING.length * ACTIVITIES.length)
    const hanging = HANGING[pair % HANGING.length]!
    const { what, isOwed, make } = ACTIVITIES[Math.floor(pair / HANGING.length)]!
    const activity = anActivity(ADA, make(world)) as { type: string }
    const desk = deskOf(hanging)
    await breathe()
    const one: (typeof turns)[number] = { what: `${what}, while ${hanging} hangs`, isOwed, isInvoke: activity.type === 'invoke', since: performance.now(), took: Infinity, turn: Promise.resolve() }
    one.turn = desk.take(activity, PATIENT).then((answered) => {
      one.took = performance.now() - one.since
      one.answered = answered
    })
    turns.push(one)
  }
  await inTime(Promise.all(turns.map(({ turn }) => turn)), ALL.message)
  const before = turns.map(({ answered }) => answered?.sent.length ?? 0)
  held.resolve()
  await inTime(Promise.all(turns.map(({ turn }) => turn)), 1_000)
  await settled(turns.map(({ answered }) => answered))
  return turns.map(({ what, isOwed, isInvoke, took, answered }, index) => {
    const limit = isInvoke ? 'invoke' : 'message'
    const said = JSON.stringify(answered?.body ?? '')
    const isToFollow = isInvoke ? said.includes('Working on it') : true
    const news = (answered?.sent ?? []).slice(isInvoke ? before[index] : 0).filter((sent) => !JSON.stringify(sent).includes('Working on it'))
    return {
      what,
      isLate: took > NEARLY_ALL[limit],
      faults: [
        ...(took > ALL[limit] ? [`${what}: answered after ${Math.round(took)} ms`] : []),
        ...(isInvoke && !answered?.body ? [`${what}: no answer`] : []),
        ...(isOwed && isToFollow && news.length === 0 ? [`${what}: nothing followed`] : []),
      ],
    }
  })
}

// What goes on behind a turn has no other sign of its end than that nothing more comes.
async function settled(answered: readonly (Answered | undefined)[]): Promise<void> {
  const countNow = () => answered.reduce((sum, each) => sum + (each?.sent.length ?? 0), 0)
  for (let quiet = 0, last = countNow(); quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 30))
    const now = countNow()
    quiet = now === last ? quiet + 1 : 0
    last = now
  }
}

async function makeOnce(): Promise<Made> {
  const desk = aQuickDesk()
  const { submitted, draft } = await aWorld(desk)
  return { ledger: (await desk.desk.ledgers.read(CONTOSO)).ledger, caseId: submitted.id, draft }
}

function hangingDesk(hanging: Hanging, held: Promise<void>, { ledger }: Made, bug: Bug | undefined): QuickDesk {
  const isHung = (name: Hanging) => hanging === 'everything' || hanging === name
  const hung = <Port extends object>(port: Port): Port => Object.fromEntries(methodsOf(port).map(([name, ask]) => [name, async (...args: unknown[]) => (await held, ask(...args))])) as Port
  const replaced: Replaced = {
    desk: (desk) => ({ ...desk, ...Object.fromEntries(SERVICES.filter(isHung).map((name) => [name, hung(desk[name])])) }),
    memory: (memory) => ({ ...memory, ...Object.fromEntries(STORES.filter(isHung).map((name) => [name, hung(memory[name])])) }),
    connecting: () => (isHung('connector') ? held : Promise.resolve()),
    ...broken(bug),
  }
  const desk = aQuickDesk(replaced)
  desk.ledgers.put([ledger])
  desk.roles.set(ADA.id, ['Admin'])
  return desk
}

function broken(bug: Bug | undefined): Pick<Replaced, 'turn'> {
  switch (bug) {
    case undefined:
      return {}
    case 'the store is read before the patience begins':
      return { turn: async (office, teams, context, patience) => (await office.memory.people.list(), takeTurn(office, teams, context, patience)) }
    case 'patience has no end':
      return { turn: (office, teams, context) => takeTurn(office, teams, context, { invoke: 1e9, message: 1e9 }) }
    case 'what follows is waited for':
      return { turn: async (office, teams, context, patience) => (await takeTurn(office, teams, context, patience), void (await teams.send({} as never, { text: 'Done.' }))) }
    case 'what is late is lost':
      return { turn: (office, teams, context, patience) => takeTurn(office, { ...teams, send: async () => 'gone', update: async () => false }, context, patience) }
  }
}

// Of a class or of an object.
function methodsOf(port: object): [string, (...args: unknown[]) => unknown][] {
  const names = new Set([...Object.keys(port), ...Object.getOwnPropertyNames(Object.getPrototypeOf(port))])
  return [...names].flatMap((name) => {
    const method = (port as Record<string, unknown>)[name]
    return typeof method === 'function' && name !== 'constructor' ? [[name, (...args: unknown[]) => (method as (...all: unknown[]) => unknown).apply(port, args)] as [string, (...args: unknown[]) => unknown]] : []
  })
}
