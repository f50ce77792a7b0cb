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
import { target } from '#test/hardening/target'

const BUGS = [
  'the store takes a change that was made from an old version',
  'changes of a ledger overtake one another',
  'a case that could not be filed holds no room',
  'what a person marked is counted again when Microsoft posts it',
  'a refund counts for a day less',
] as const
type Bug = (typeof BUGS)[number]

const AT_ONCE = 200

target<Bug>({
  id: 'B3',
  rule: 'The cap is never overspent and never under-used, whatever is confirmed at once, fails, ends, or grows a year old',
  counts: { quick: 3, full: 100, of: `rounds of ${AT_ONCE} parallel yeses, and what becomes of their cases` },
  noticedWithin: 2,
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    // Every tenth round is on the embedded store.
    for (let round = 0; round < count && faults.length === 0; round++) faults.push(...(await (round % 10 === 9 ? onDisk : inMemory)(random, bug)))
    return faults
  },
})

async function inMemory(random: () => number, bug: Bug | undefined): Promise<string[]> {
  const world = aWorld()
  world.ledgers.refusesOldVersions = bug !== 'the store takes a change that was made from an old version'
  const { desk } = world.open()
  // Processes that share a store do not wait for one another.
  const isApart = !world.ledgers.refusesOldVersions || bug === 'changes of a ledger overtake one another'
  return new CapRound({ world, desk, random, isApart, seen: brokenBy(bug, desk.ledgers) }).faults()
}

async function onDisk(random: () => number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'b3-'))
  const { ledgers, close } = await openStore(folder)
  const world = aWorld()
  try {
    return await new CapRound({ world, desk: { ...world.open().desk, ledgers }, random, isApart: false, seen: ledgers }).faults()
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

// Cheap enough that some thirty of them fit into the cap, and long enough that they can still be quoted in a year.
function aWorld(): World {
  const bought = aReservation(0, 3).purchasedOn
  const world = new World(Array.from({ length: AT_ONCE }, (_, number) => aReservation(number, 3, { term: 'P3Y', expiresOn: bought + 3 * 365 })))
  world.unitPrice = money('USD', 1_200_00n)
  return world
}

function brokenBy(bug: Bug | undefined, ledgers: Ledgers): Ledgers {
  const seeing = (see: (ledger: Ledger) => Ledger): Ledgers => ({
    ...ledgers,
    read: async (id) => {
      const { ledger, version } = await ledgers.read(id)
      return { version, ledger: see(ledger) }
    },
  })
  if (bug === 'a case that could not be filed holds no room') return seeing((ledger) => ({ ...ledger, openCases: ledger.openCases.map((open) => (open.state === 'by-hand' ? { ...open, confirmation: { ...open.confirmation, countedUsd: zero('USD') } } : open)) }))
  if (bug === 'what a person marked is counted again when Microsoft posts it') return seeing((ledger) => ({ ...ledger, refunds: ledger.refunds.map((refund) => ({ ...refund, markedByHand: [] })) }))
  if (bug === 'a refund counts for a day less') return seeing((ledger) => ({ ...ledger, refunds: ledger.refunds.map((refund) => ({ ...refund, date: refund.date - 1 })) }))
  return ledgers
}
