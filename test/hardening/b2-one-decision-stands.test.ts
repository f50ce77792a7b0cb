import fc from 'fast-check'
import { isClosed, type CaseState } from '#domain/case'
import type { Ledgers } from '#ports/ledgers'
import { approveCase, confirmCase, rejectCase, withdrawCase, type CaseOnCard } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { fileDueCases } from '#usecases/file-case'
import { followCases } from '#usecases/follow-cases'
import { faultsOfAudit } from '#test/hardening/simulator/audit-faults'
import { newNameEachTime, recordsNoDeedOf } from '#test/hardening/simulator/broken-parts'
import { CUSTOMER } from '#test/hardening/simulator/customer'
import { cardOf, offered, outcomeOf, submitted } from '#test/hardening/simulator/deeds'
import { ADA, HELEN, HUGO, SAM } from '#test/hardening/simulator/staff'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

type Bug = 'the store takes a change that was made from an old version' | 'a support request is named anew at each attempt' | 'a withdrawal is taken in any state' | 'a deed leaves no record'

/** What somebody does with the card that everybody was shown at first, or with the case as it is by then. */
const DEEDS = ['approve', 'approve as another', 'approve as admin', 'reject', 'withdraw', 'expire', 'confirm', 'file'] as const
type Deed = (typeof DEEDS)[number]

const ARBITRARY = fc.record({ actors: fc.array(fc.record({ deed: fc.constantFrom(...DEEDS), looksFirst: fc.boolean() }), { minLength: 2, maxLength: 12 }), isLarge: fc.boolean(), isLate: fc.boolean(), scheduler: fc.scheduler() })

target<Bug>({
  id: 'B2',
  rule: 'However approving, rejecting, withdrawing, expiring and quoting anew overlap, one decision stands, at most one request is filed, and the audit is whole',
  counts: { quick: 1_000, full: 100_000, of: 'interleavings of 2 to 12 actors' },
  bugs: ['the store takes a change that was made from an old version', 'a support request is named anew at each attempt', 'a withdrawal is taken in any state', 'a deed leaves no record'],
  async faultsOf({ count, random, bug }) {
    const seed = Math.floor(random() * 2 ** 31)
    const faults: string[] = []
    await fc.assert(
      fc.asyncProperty(ARBITRARY, async (how) => {
        if (faults.length > 0) return
        const found = await faultsOfOne(how, bug)
        if (found.length > 0) faults.push(`${found.join('; ')}: ${how.actors.map(({ deed, looksFirst }) => `${deed}${looksFirst ? '*' : ''}`).join(', ')}${how.isLarge ? ', large' : ''}${how.isLate ? ', late' : ''}`)
      }),
      { numRuns: count, seed, endOnFailure: true },
    )
    return faults
  },
})

type Interleaving = typeof ARBITRARY extends fc.Arbitrary<infer How> ? How : never

async function faultsOfOne({ actors, isLarge, isLate, scheduler }: Interleaving, bug: Bug | undefined): Promise<string[]> {
  const world = new World()
  if (bug === 'a deed leaves no record') world.broken = recordsNoDeedOf('case.reject')
  if (isLarge) world.secondApproval = { currency: 'USD', minor: 1n }
  if (bug === 'a support request is named anew at each attempt') world.brokenClient = newNameEachTime()
  world.ledgers.refusesOldVersions = bug !== 'the store takes a change that was made from an old version'
  const [reservation] = world.reservations
  if (!reservation) return ['There is no reservation.']
  const first = await submitted(world.open().desk, reservation, 2)
  if (isLate) world.pass({ days: 14 }) // it may expire now, and whoever approves asks for a new yes

  // One process for each actor, and every crossing to the world waits for its turn.
  const work = actors.map(async ({ deed, looksFirst }) => {
    const { desk } = world.open((line) => scheduler.schedule(Promise.resolve(), line))
    const shown = looksFirst ? ((await desk.ledgers.read(CUSTOMER.id)).ledger.openCases[0] ?? first) : first
    return act(bug === 'a withdrawal is taken in any state' ? withdrawsAlways(desk, first.id) : desk, deed, cardOf(shown))
  })
  await scheduler.waitFor(Promise.all(work))
  const answers = (await Promise.all(work)).map((answer, index) => ({ deed: actors[index]?.deed, answer }))
  const calm = world.open().desk
  for (let time = 0; time < 2; time++) {
    await fileDueCases(calm, () => undefined)
    world.pass({ seconds: 60 })
  }
  return judge(world, isLarge, answers)
}

async function act(desk: Desk, deed: Deed, card: CaseOnCard): Promise<string> {
  switch (deed) {
    case 'approve':
      return outcomeOf(await approveCase(desk, HELEN, card))
    case 'approve as another':
      return outcomeOf(await approveCase(desk, HUGO, card))
    case 'approve as admin':
      return outcomeOf(await approveCase(desk, ADA, card))
    case 'reject':
      return outcomeOf(await rejectCase(desk, HELEN, card, 'Still in use.'))
    case 'withdraw':
      return outcomeOf(await withdrawCase(desk, SAM, card))
    case 'confirm': {
      const { reservations } = desk
      const [reservation] = await reservations.ofCustomer(CUSTOMER.id)
      return reservation ? outcomeOf(await confirmCase(desk, SAM, card, await offered(desk, reservation, 2))) : 'nothing'
    }
    case 'expire':
      return followCases(desk).then(() => 'followed')
    case 'file':
      return fileDueCases(desk, () => undefined).then(() => 'filed what was due')
  }
}

const ENDINGS: Partial<Record<Deed, CaseState>> = { reject: 'rejected', withdraw: 'withdrawn' }

function judge(world: World, isLarge: boolean, answers: readonly { deed: Deed | undefined; answer: string }[]): string[] {
  const cases = world.cases()
  const [only] = cases
  if (!only || cases.length !== 1) return [`there are ${cases.length} cases`]
  const faults: string[] = []
  const closings = answers.filter(({ deed, answer }) => deed && ENDINGS[deed] === answer)
  const approvals = answers.filter(({ answer }) => answer === 'approved')
  const isDone = only.state === 'filed' || isClosed(only.state)
  const isUndecided = only.state === 'submitted' || only.state === 'reconfirm'
  if (!isDone && !isUndecided) faults.push(`the case is left ${only.state}`)
  if (closings.length + approvals.length > 1) faults.push(`${approvals.length} approved and ${closings.length} closed the same case`)
  if (closings.some(({ answer }) => answer !== only.state)) faults.push(`somebody was told ${closings[0]?.answer}, and the case is ${only.state}`)
  if (approvals.length > 0 !== (only.state === 'filed')) faults.push(`${approvals.length} approved, and the case is ${only.state}`)
  faults.push(...faultsOfAudit(world))
  const [one, two] = only.approvals.map(({ by }) => by.id)
  if (only.state === 'filed' && isLarge && (one === undefined || one === two || two !== ADA.id)) faults.push(`a large credit was approved by ${one} and ${two}`)
  if (world.support.tickets.size !== (only.state === 'filed' ? 1 : 0)) faults.push(`${world.support.tickets.size} tickets for a case that is ${only.state}`)
  return faults
}

// As if the state of a case did not count where it is withdrawn.
function withdrawsAlways(desk: Desk, caseId: string): Desk {
  const { ledgers } = desk
  const asSubmitted: Ledgers['read'] = async (customerId) => {
    const { ledger, version } = await ledgers.read(customerId)
    const openCases = ledger.openCases.map((open) => (open.id === caseId && open.state === 'approved' ? { ...open, state: 'submitted' as const, version: 1 } : open))
    return { version, ledger: { ...ledger, openCases } }
  }
  return { ...desk, ledgers: { ...ledgers, read: asSubmitted } }
}
