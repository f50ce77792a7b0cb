import type { Case } from '#domain/case'
import { approveCase, rejectCase, withdrawCase } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { fileDueCases } from '#usecases/file-case'
import { followCases } from '#usecases/follow-cases'
import { faultsOfAudit } from '#test/hardening/simulator/audit-faults'
import { recordsNoDeedOf } from '#test/hardening/simulator/broken-parts'
import { aReservation, CUSTOMER } from '#test/hardening/simulator/customer'
import { cardOf, offered, post, submit } from '#test/hardening/simulator/deeds'
import { History } from '#test/hardening/simulator/history'
import type { Acknowledgement } from '#test/hardening/simulator/ledgers-in-memory'
import { HELEN, SAM } from '#test/hardening/simulator/staff'
import { World } from '#test/hardening/simulator/world'
import { target } from '#test/hardening/target'

const BUGS = ['the store does not know an operation again', 'a change is made again without asking whether it was made', 'the store takes a change that was made from an old version', 'a deed leaves no record'] as const
type Bug = (typeof BUGS)[number]

target<Bug>({
  id: 'B6',
  rule: 'A change whose acknowledgement was lost, or was a no, is made once, and whoever asked for it is told so',
  counts: { quick: 1_500, full: 10_000, of: 'histories of lost acknowledgements' },
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    for (let number = 0; number < count && faults.length === 0; number++) faults.push(...(await faultsOfHistory(random, bug).catch((error: unknown) => [String(error)])).map((fault) => `history ${number}: ${fault}`))
    return faults
  },
})

async function faultsOfHistory(random: () => number, bug: Bug | undefined): Promise<string[]> {
  const world = new World([aReservation(1, 5), aReservation(2, 5)])
  const history = new History(world, random)
  const faults: string[] = []
  world.ledgers.knowsOperations = bug !== 'the store does not know an operation again'
  world.ledgers.refusesOldVersions = bug !== 'the store takes a change that was made from an old version'
  // Only the first answer of each change goes wrong: who is never answered at all is told that nobody knows.
  const known = new Set<string>()
  world.ledgers.acknowledge = (operationId) => {
    const isFirst = !known.has(operationId)
    known.add(operationId)
    return isFirst && history.chance(0.5) ? history.pick<Acknowledgement>('lost', 'denied', 'not done') : 'given'
  }
  if (bug === 'a change is made again without asking whether it was made') world.broken = (desk) => ({ ...desk, ledgers: { ...desk.ledgers, commit: (change) => desk.ledgers.commit({ ...change, operationId: desk.newId() }) } })
  if (bug === 'a deed leaves no record') world.broken = recordsNoDeedOf('case.approve')
  // Two processes on one store: neither waits for the other.
  const [{ desk }, { desk: other }] = [world.open(), world.open()]

  const drafts = new Set<string>()
  for (const reservation of world.reservations) {
    const draft = await offered(desk, reservation, 2)
    drafts.add(draft)
    const answers = await Promise.all([submit(desk, reservation, 2, draft), submit(other, reservation, 2, draft)])
    const ids = new Set(answers.map((answer) => (answer.outcome === 'submitted' ? answer.case.id : answer.outcome)))
    if (ids.size > 1 || ids.has('refusal')) faults.push(`one yes was answered with ${[...ids].join(' and ')}`)
  }
  for (const waiting of world.cases()) faults.push(...(await decide(history, desk, other, waiting)))
  await fileDueCases(desk, () => undefined)
  for (const filed of world.cases().filter(({ state }) => state === 'filed')) post(world, filed, history.pick(1, 2))
  for (const { supportRequests } of [desk, other]) supportRequests.messages = () => Promise.resolve([{ id: 'm-1', at: world.now, subject: 'Order', body: 'Which one?', from: 'microsoft' }])
  const [one] = world.support.tickets.values()
  if (one && history.chance(0.5)) one.isClosed = true
  await Promise.all([followCases(desk), followCases(other)])
  return [...faults, ...judge(world, drafts.size)]
}

// Two press at once; exactly one of them wins, and both are told what holds.
async function decide(history: History, desk: Desk, other: Desk, waiting: Case): Promise<string[]> {
  const card = cardOf(waiting)
  const deedAt = (at: Desk) => history.pick(() => approveCase(at, HELEN, card), () => rejectCase(at, HELEN, card, 'No.'), () => withdrawCase(at, SAM, card))() // prettier-ignore
  const answers = await Promise.all([deedAt(desk), deedAt(other)])
  const won = answers.filter((answer) => 'state' in answer)
  const { state } = history.caseNow(waiting) ?? waiting
  const [winner] = won
  return won.length === 1 && winner?.state === state ? [] : [`${won.length} were told that they had decided, and ${waiting.id} is ${state}`]
}

function judge(world: World, drafts: number): string[] {
  const cases = world.cases()
  const { notices } = world.ledgers.ledgerOf(CUSTOMER.id)
  const twice = <Item>(items: readonly Item[]) => items.length - new Set(items).size
  return [
    ...faultsOfAudit(world),
    ...(cases.length === drafts ? [] : [`${drafts} yeses made ${cases.length} cases`]),
    ...(world.support.tickets.size === cases.filter(({ ticket }) => ticket).length ? [] : [`${world.support.tickets.size} tickets were filed`]),
    ...cases.flatMap(({ id, state, approvals, postings, ticket }) => [
      ...(twice(approvals.map(({ by }) => by.id)) > 0 ? [`${id} was approved twice by the same person`] : []),
      ...(twice(postings.map((posting) => posting.id)) > 0 ? [`a refund counts twice in ${id}`] : []),
      ...(twice(ticket?.toldMessages ?? []) > 0 ? [`a message was told twice in ${id}`] : []),
      ...(['credited', 'rejected', 'withdrawn'].includes(state) ? [] : [`${id} is left ${state}`]),
    ]),
    ...(twice(notices.filter(({ kind }) => kind !== 'refresh').map(({ caseId, kind, message }) => `${caseId} ${kind} ${message}`).filter((line) => !line.includes('partly'))) > 0 ? ['something is told twice'] : []),
  ]
}
