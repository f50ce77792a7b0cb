import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#adapters/lowdb/store'
import type { Ledger } from '#domain/ledger'
import { money, zero } from '#domain/money'
import type { Ledgers } from '#ports/ledgers'
import { CapRound } from '#test/hardening/simulator/cap-round'
import { aReservation } from '#test/hardening/simulator/customer'
import { World } from '#test/hardening/simulator/world'
import { IS_FULL, target } from '#test/hardening/target'

const BUGS = [
  'the store takes a change that was made from an old version',
  'changes of a ledger overtake one another',
  'a case that could not be filed holds no room',
  'what a person marked is counted again when Microsoft posts it',
  'a refund counts for a day less',
] as const
type Bug = (typeof BUGS)[number]

const AT_ONCE = 200
/** A disk is slow: with fewer, one of the rounds of `npm test` is on it. */
const AT_ONCE_ON_DISK = IS_FULL ? AT_ONCE : 12

target<Bug>({
  id: 'B3',
  rule: 'The cap is never overspent and never under-used, whatever is confirmed at once, fails, ends, or grows a year old',
  counts: { quick: 3, full: 100, of: `rounds of ${AT_ONCE} parallel yeses, on the embedded store too, and what becomes of their cases` },
  noticedWithin: 2,
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    // Every tenth round is on the embedded store, the first too, so that a planted bug meets it; only one process has that store.
    for (let round = 0; round < count && faults.length === 0; round++) faults.push(...(await (round % 10 === 0 && !isApart(bug) ? onDisk : inMemory)(random, bug)))
    return faults
  },
})

async function inMemory(random: () => number, bug: Bug | undefined): Promise<string[]> {
  const world = aWorld()
  const { desk } = world.open()
  return new CapRound({ world, desk, random, isApart: isApart(bug), seen: brokenBy(bug, desk.ledgers) }).faults()
}

async function onDisk(random: () => number, bug: Bug | undefined): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'b3-'))
  const { ledgers: stored, close } = await openStore(folder)
  const ledgers = inParts(stored)
  const world = aWorld(AT_ONCE_ON_DISK)
  try {
    return await new CapRound({ world, desk: { ...world.open().desk, ledgers }, random, isApart: false, seen: brokenBy(bug, ledgers) }).faults()
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

// Cheap enough that some thirty of them fit into the cap, and long enough that they can still be quoted in a year.
function aWorld(atOnce = AT_ONCE): World {
  const bought = aReservation(0, 3).purchasedOn
  const world = new World(Array.from({ length: atOnce }, (_, number) => aReservation(number, 3, { term: 'P3Y', expiresOn: bought + 3 * 365 })))
  world.unitPrice = money('USD', 1_200_00n)
  return world
}

// A class, with its methods where a part can be put in the place of another.
function inParts(store: Ledgers): Ledgers {
  return {
    read: (customerId) => store.read(customerId),
    commit: (change) => store.commit(change),
    audit: (customerId) => store.audit(customerId),
    customers: () => store.customers(),
    closedCase: (customerId, caseId) => store.closedCase(customerId, caseId),
    active: () => store.active(),
  }
}

// Processes that share a store do not wait for one another.
function isApart(bug: Bug | undefined): boolean {
  return bug === 'the store takes a change that was made from an old version' || bug === 'changes of a ledger overtake one another'
}

function brokenBy(bug: Bug | undefined, ledgers: Ledgers): Ledgers {
  const seeing = (see: (ledger: Ledger) => Ledger): Ledgers => ({
    ...ledgers,
    read: async (id) => {
      const { ledger, version } = await ledgers.read(id)
      return { version, ledger: see(ledger) }
    },
  })
  if (bug === 'the store takes a change that was made from an old version') return { ...ledgers, commit: async (change) => ledgers.commit({ ...change, readAt: (await ledgers.read(change.ledger.customerId)).version }) }
  if (bug === 'a case that could not be filed holds no room') return seeing((ledger) => ({ ...ledger, openCases: ledger.openCases.map((open) => (open.state === 'by-hand' ? { ...open, confirmation: { ...open.confirmation, countedUsd: zero('USD') } } : open)) }))
  if (bug === 'what a person marked is counted again when Microsoft posts it') return seeing((ledger) => ({ ...ledger, refunds: ledger.refunds.map((refund) => ({ ...refund, markedByHand: [] })) }))
  if (bug === 'a refund counts for a day less') return seeing((ledger) => ({ ...ledger, refunds: ledger.refunds.map((refund) => ({ ...refund, date: refund.date - 1 })) }))
  return ledgers
}
