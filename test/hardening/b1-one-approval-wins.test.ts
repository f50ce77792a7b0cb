import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#adapters/lowdb/store'
import type { Ledgers } from '#ports/ledgers'
import { approveCase } from '#usecases/decide-case'
import { fileDueCases } from '#usecases/file-case'
import { newNameEachTime } from '#test/hardening/simulator/broken-parts'
import { aReservation, CUSTOMER } from '#test/hardening/simulator/customer'
import { cardOf, outcomeOf, submitted } from '#test/hardening/simulator/deeds'
import { APPROVERS } from '#test/hardening/simulator/staff'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

type Bug = 'the store takes a change that was made from an old version' | 'a support request is named anew at each attempt'

const AT_ONCE = 1_000

target<Bug>({
  id: 'B1',
  rule: 'Of 1,000 approvals of one case at once one wins, the others are told so politely, and one request is filed',
  counts: { quick: AT_ONCE, full: 20 * AT_ONCE, of: 'concurrent approvals on the embedded store' },
  bugs: ['the store takes a change that was made from an old version', 'a support request is named anew at each attempt'],
  async faultsOf({ count, bug }) {
    const faults: string[] = []
    for (let round = 0; round < count / AT_ONCE; round++) faults.push(...(await faultsOfRound(bug)))
    return faults
  },
})

async function faultsOfRound(bug: Bug | undefined): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'b1-'))
  const store = await openStore(folder)
  try {
    const world = new World()
    if (bug === 'a support request is named anew at each attempt') world.brokenClient = newNameEachTime()
    const ledgers = bug === 'the store takes a change that was made from an old version' ? anyVersion(store.ledgers) : store.ledgers
    // Several processes' worth of desks: what keeps them apart is the store alone.
    const desks = APPROVERS.map(() => ({ ...world.open().desk, ledgers: { ...seen(ledgers) } }))
    const [desk] = desks
    if (!desk) return ['There is no desk.']
    const waiting = await submitted(desk, aReservation(1, 5), 2)
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const [at, by] = [desks[index % desks.length] ?? desk, APPROVERS[Math.floor(index / 2) % APPROVERS.length]]
        return by ? outcomeOf(await approveCase(at, by, cardOf(waiting))) : 'nobody'
      }),
    )
    for (let time = 0; time < 2; time++) {
      await Promise.all(desks.map((each) => fileDueCases(each, () => undefined)))
      world.pass({ seconds: 60 })
    }
    const [approved, movedOn] = ['approved', 'case-moved-on'].map((outcome) => answers.filter((answer) => answer === outcome).length)
    const { openCases } = (await store.ledgers.read(CUSTOMER.id)).ledger
    return [
      ...(approved === 1 && movedOn === AT_ONCE - 1 ? [] : [`${approved} were told that they approved, ${movedOn} that the case had moved on`]),
      ...(openCases.every(({ state, approvals }) => state === 'filed' && approvals.length === 1) ? [] : [`the case is ${openCases.map(({ state }) => state).join()}`]),
      ...(world.support.tickets.size === 1 ? [] : [`${world.support.tickets.size} tickets were filed`]),
    ]
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The store as one process sees it: the queue of another process is not its own. */
function seen(ledgers: Ledgers): Ledgers {
  return { read: (id) => ledgers.read(id), commit: (commit) => ledgers.commit(commit), closedCase: (...of) => ledgers.closedCase(...of), active: () => ledgers.active(), audit: (id) => ledgers.audit(id), customers: () => ledgers.customers() }
}

function anyVersion(ledgers: Ledgers): Ledgers {
  return { ...seen(ledgers), commit: async (commit) => ledgers.commit({ ...commit, readAt: (await ledgers.read(commit.ledger.customerId)).version }) }
}
