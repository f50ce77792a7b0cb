import { dayOfInstant } from '#domain/calendar'
import type { Case, Posting } from '#domain/case'
import { knownPostingIds, withQuestion, type Ledger } from '#domain/ledger'
import { matchPosting } from '#domain/posting'
import { ServiceError } from '#ports/service-error'
import { changeCase, changeLedger, decideEvent, type LedgerDecision } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

/** Days after which a case that nobody decided on, or confirmed anew, gives its room in the cap back. */
export const WAITING_DAYS = 14

/** Looks after what takes days: credits that Microsoft posted, tickets that moved, cases that waited too long. */
export async function followCases(desk: Desk): Promise<void> {
  const ledgers = await desk.ledgers.active()
  await expireOldCases(desk, ledgers)
  await placePostings(desk, ledgers)
  for (const { customerId } of ledgers) {
    const { ledger } = await desk.ledgers.read(customerId)
    for (const filed of ledger.openCases.filter(({ state }) => state === 'filed')) await followTicket(desk, filed)
  }
}

async function expireOldCases(desk: Desk, ledgers: readonly Ledger[]): Promise<void> {
  const today = dayOfInstant(desk.clock.now())
  const waiting = ledgers.flatMap(({ openCases }) => openCases).filter(({ state }) => state === 'submitted' || state === 'reconfirm')
  for (const { customer, id, changedAt } of waiting) {
    if (today - dayOfInstant(changedAt) >= WAITING_DAYS) await changeCase(desk, customer.id, id, { type: 'expire' })
  }
}

// One question to Microsoft for all cases: the refunds posted since the oldest filing.
async function placePostings(desk: Desk, ledgers: readonly Ledger[]): Promise<void> {
  const filed = ledgers.flatMap(({ openCases }) => openCases).filter(({ state }) => state === 'filed')
  const filedOn = filed.flatMap(({ ticket }) => (ticket ? [dayOfInstant(ticket.filedAt)] : []))
  if (filedOn.length === 0) return
  const postings = await askUnlessDown(desk, () => desk.refundTransactions.between(Math.min(...filedOn), dayOfInstant(desk.clock.now())))
  const customerOf = new Map(filed.map(({ request, customer }) => [request.orderId, customer.id]))
  for (const posting of postings ?? []) {
    const customerId = customerOf.get(posting.orderId)
    if (customerId) await changeLedger(desk, customerId, (ledger) => decidePlace(ledger, posting, desk.clock.now()))
  }
}

function decidePlace(ledger: Ledger, posting: Posting, at: string): LedgerDecision<unknown> {
  if (knownPostingIds(ledger).has(posting.id)) return { answer: undefined }
  const match = matchPosting(posting, ledger.openCases)
  if (match.kind === 'case') return decideEvent(ledger, match.caseId, { type: 'post', posting }, at)
  const [caseId] = match.kind === 'question' ? match.caseIds : []
  return caseId ? { ledger: withQuestion(ledger, caseId, posting, at), answer: undefined } : { answer: undefined }
}

async function followTicket(desk: Desk, filed: Case): Promise<void> {
  const { id, customer, request, ticket } = filed
  const { subscriptionId } = request
  if (!ticket || ticket.enteredBy || !subscriptionId) return
  const told = new Set(ticket.toldMessages)
  const messages = await askUnlessDown(desk, () => desk.supportRequests.messagesFromMicrosoft(customer.id, subscriptionId, ticket.name))
  for (const message of messages?.filter((written) => !told.has(written.id)) ?? []) {
    await changeCase(desk, customer.id, id, { type: 'tell-message', messageId: message.id, message: `${message.subject}\n${message.body}`.trim() })
  }
  if (ticket.closedAt) return
  const status = await askUnlessDown(desk, () => desk.supportRequests.find(customer.id, subscriptionId, ticket.name))
  if (status?.isClosed) await changeCase(desk, customer.id, id, { type: 'close-ticket' })
}

async function askUnlessDown<Answer>({ warn }: Desk, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    warn('A service did not answer; it is asked again later.', { service: error.service, code: error.code, status: error.status, correlationId: error.correlationId })
    return undefined
  }
}
