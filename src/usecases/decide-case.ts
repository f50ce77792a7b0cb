import type { Case } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { whyAskAgain, type Confirmation } from '#domain/confirmation'
import { openCase, type Ledger } from '#domain/ledger'
import { compare, type Money } from '#domain/money'
import { maySecond, type Person, type Role, type Verb } from '#domain/person'
import { actionOf, confirmationOf } from '#domain/quoted'
import { refuse, type Refusal } from '#domain/refusal'
import { unlessDown } from '#ports/service-error'
import { authorize } from '#usecases/authorize'
import { changeLedger, decideEvent, type LedgerDecision } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { takeTicket } from '#usecases/file-case'
import { gatherFacts, type Said } from '#usecases/gather-facts'
import { quoteSaid, showsFiguresOf } from '#usecases/quote'

type EventFor = (found: Case, roles: readonly Role[]) => CaseEvent | Refusal

/** Which case a card is about, and which version of it the card shows. */
export interface CaseOnCard {
  readonly customerId: string
  readonly caseId: string
  readonly version: number
}

/**
 * An approver's yes. The bot quotes again: at or above the requester's floor the case is approved with the new figures,
 * else it goes back to the requester (state `reconfirm`). A large credit waits for a second approver.
 */
export async function approveCase(desk: Desk, person: Person, card: CaseOnCard): Promise<Case | Refusal> {
  const allowed = await authorize(desk, person, 'case.approve', card.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const { ledger } = await desk.ledgers.read(card.customerId)
  const found = onCard(ledger, card)
  if ('outcome' in found) return found
  const objection = objectionTo(found, person, allowed.roles, desk)
  if (objection) return objection
  const said = await askAgain(desk, found)
  // The services may have taken their time: whose role was taken away meanwhile decides nothing any more.
  const still = await authorize(desk, person, 'case.approve', card.customerId)
  if (still.outcome === 'refusal') return still
  return changeLedger(desk, card.customerId, (current) => decideApproval(desk, current, card, person, still.roles, said))
}

function decideApproval(desk: Desk, ledger: Ledger, card: CaseOnCard, person: Person, roles: readonly Role[], said: Said | Refusal): LedgerDecision<Case | Refusal> {
  const waiting = onCard(ledger, card)
  if ('outcome' in waiting) return { answer: waiting }
  const objection = objectionTo(waiting, person, roles, desk)
  if (objection) return { answer: objection }
  return decideEvent(ledger, waiting.id, approvalOf(waiting, person, said, ledger, desk.settings.secondApproval), desk.clock.now())
}

// Four eyes: never the requester, never the same approver twice, and the second one is an Admin.
function objectionTo(waiting: Case, person: Person, roles: readonly Role[], { settings }: Desk): Refusal | undefined {
  if (waiting.requester.id === person.id) return refuse({ code: 'own-case', details: {} })
  if (waiting.approvals.some(({ by }) => by.id === person.id)) return refuse({ code: 'already-approved-by-you', details: {} })
  if (waiting.approvals.length > 0 && !maySecond(roles)) return refuse({ code: 'second-approver-needed', details: { thresholdUsd: settings.secondApproval } })
  return undefined
}

function approvalOf(waiting: Case, by: Person, said: Said | Refusal, ledger: Ledger, secondApproval: Money): CaseEvent {
  const quoted = 'outcome' in said ? undefined : quoteSaid(said, ledger, waiting.id)
  const today = quoted && confirmationOf(quoted)
  // What was a change of size and is an exchange today, or the other way round, is not what was said yes to.
  if (!today || actionOf(quoted) !== waiting.action) return { type: 'ask-again', why: 'refused' }
  const { confirmation } = waiting
  const why = whyAskAgain(confirmation, today)
  if (why) return { type: 'ask-again', why }
  // Large is what was large when it was submitted, or is today: a month paid since may have made it so.
  const secondNeeded = [confirmation, today].some(({ creditUsd }) => compare(creditUsd, secondApproval) >= 0)
  return { type: 'approve', by, secondNeeded, confirmation: renewed(confirmation, today) }
}

// The requester's day, floor and ceiling stand: only the figures are new.
function renewed({ asOf, floor, exchange }: Confirmation, today: Confirmation): Confirmation {
  return { ...today, asOf, floor, ...(exchange && today.exchange ? { exchange: { ...today.exchange, ceiling: exchange.ceiling } } : {}) }
}

/** An approver's no, with a reason that the requester sees. */
export async function rejectCase(desk: Desk, person: Person, card: CaseOnCard, reason: string): Promise<Case | Refusal> {
  return decideOn(desk, person, 'case.reject', card, (found, roles) => objectionTo(found, person, roles, desk) ?? { type: 'reject', by: person, reason })
}

/** The requester takes the case back; its room in the cap is free again. */
export async function withdrawCase(desk: Desk, person: Person, card: CaseOnCard): Promise<Case | Refusal> {
  return decideOn(desk, person, 'case.withdraw', card, (found) => (found.requester.id === person.id ? { type: 'withdraw' } : refuse({ code: 'not-your-case', details: {} })))
}

/** The requester's yes to new figures; `draft` names the offer that was looked at. */
export async function confirmCase(desk: Desk, person: Person, card: CaseOnCard, draft: string): Promise<Case | Refusal> {
  const allowed = await authorize(desk, person, 'quote.submit', card.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const found = onCard((await desk.ledgers.read(card.customerId)).ledger, card)
  if ('outcome' in found) return found
  if (found.requester.id !== person.id) return refuse({ code: 'not-your-case', details: {} })
  const said = await askAgain(desk, found)
  if ('outcome' in said) return said
  const still = await authorize(desk, person, 'quote.submit', card.customerId)
  if (still.outcome === 'refusal') return still
  return changeLedger(desk, card.customerId, (ledger) => {
    const waiting = onCard(ledger, card)
    if ('outcome' in waiting) return { answer: waiting }
    const quoted = quoteSaid(said, ledger, found.id)
    const confirmation = confirmationOf(quoted)
    if (quoted.answer.outcome === 'refusal') return { answer: quoted.answer }
    if (!confirmation || !showsFiguresOf(draft, quoted) || actionOf(quoted) !== found.action) return { answer: refuse({ code: 'quote-changed', details: {} }) }
    return decideEvent(ledger, found.id, { type: 'confirm', confirmation }, desk.clock.now())
  })
}

/** What the services say now of what a case asks for. */
export function askAgain(desk: Desk, { action, customer, returns, purchases }: Case): Promise<Said | Refusal> {
  const [only] = returns
  return gatherFacts(desk, action === 'cancel' ? { customerId: customer.id, ...only } : { customerId: customer.id, returns, purchases })
}

/**
 * Lets a person's event happen to the case on a card, if the person may and the card is not an old one. Where Microsoft may have the request
 * of a case in human hands though nobody said so, it is looked for first: a case whose ticket shows has moved on. Throws a ServiceError where
 * that cannot be seen now.
 */
export async function decideOn(desk: Desk, person: Person, verb: Verb, card: CaseOnCard, eventFor: EventFor): Promise<Case | Refusal> {
  const allowed = await authorize(desk, person, verb, card.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const shown = onCard((await desk.ledgers.read(card.customerId)).ledger, card)
  if ('state' in shown) await takeTicketFirst(desk, shown, eventFor(shown, allowed.roles))
  return changeLedger(desk, card.customerId, (ledger) => {
    const found = onCard(ledger, card)
    if ('outcome' in found) return { answer: found }
    const event = eventFor(found, allowed.roles)
    return 'outcome' in event ? { answer: event } : decideEvent(ledger, found.id, event, desk.clock.now())
  })
}

// A no needs no look. A number that was entered does not wait for a service that is away: the bot's own ticket is looked for later too.
async function takeTicketFirst(desk: Desk, shown: Case, event: CaseEvent | Refusal): Promise<void> {
  if (shown.state !== 'by-hand' || !shown.filingSince || 'outcome' in event) return
  const taken = takeTicket(desk, shown)
  await (event.type === 'enter-ticket' ? unlessDown(taken) : taken)
}

/** The case of a card, unless it has moved on since the card was made. */
export function onCard(ledger: Ledger, { caseId, version }: CaseOnCard): Case | Refusal {
  const found = openCase(ledger, caseId)
  return 'outcome' in found || found.version === version ? found : refuse({ code: 'case-moved-on', details: { state: found.state } })
}
