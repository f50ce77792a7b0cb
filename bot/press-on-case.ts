import { formatsIn } from '#cards/format'
import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { showCase } from '#bot/case-view'
import { today, type Office } from '#bot/office'
import type { Pressed, PressedOn } from '#bot/pressed'
import { offerReply } from '#bot/quote-view'
import { readAmount } from '#bot/read-amount'
import { refusalSentence } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { parseDay } from '#domain/calendar'
import type { Case } from '#domain/case'
import { compare, zero } from '#domain/money'
import { outstandingOf } from '#domain/posting'
import type { Refusal } from '#domain/refusal'
import { authorize } from '#usecases/authorize'
import { approveCase, askAgain, confirmCase, rejectCase, withdrawCase } from '#usecases/decide-case'
import { changeSizeByHand, creditByHand, declineCase, enterTicket } from '#usecases/finish-by-hand'
import { offerOf, quoteSaid } from '#usecases/quote'

type OnCase = Extract<Pressed, { verb: `case.${string}` }>
type CaseIds = Pick<OnCase, 'customerId' | 'caseId'>

/** Does what a button on a case's card asks for, and shows the case as it is then. */
export async function pressOnCase(office: Office, caller: Caller, pressed: OnCase): Promise<Reply> {
  const result = await doOnCase(office, caller, pressed)
  if ('card' in result || 'text' in result) return result
  if ('outcome' in result) return afterRefusal(office, caller, pressed, result)
  office.wake()
  return showCase(office, caller, result)
}

function doOnCase(office: Office, caller: Caller, pressed: OnCase): Promise<Case | Refusal | Reply> {
  const { desk } = office
  const { person, locale } = caller
  switch (pressed.verb) {
    case 'case.show':
    case 'case.refresh':
      return findCase(office, caller, pressed)
    case 'case.approve':
      return approveCase(desk, person, pressed)
    case 'case.reject':
      return pressed.rejectReason ? rejectCase(desk, person, pressed, pressed.rejectReason) : Promise.resolve({ text: say('reason-needed', {}, locale) })
    case 'case.withdraw':
      return withdrawCase(desk, person, pressed)
    case 'case.requote':
      return requote(office, caller, pressed)
    case 'case.confirm':
      return confirm(office, caller, pressed)
    case 'case.ticket':
      return /^[0-9A-Za-z]{6,30}$/.test(pressed.ticketNumber) ? enterTicket(desk, person, pressed, pressed.ticketNumber) : Promise.resolve({ text: say('ticket-not-understood', {}, locale) })
    case 'case.credit':
      return credit(office, caller, pressed)
    case 'case.decline':
      return pressed.declineReason ? declineCase(desk, person, pressed, pressed.declineReason) : Promise.resolve({ text: say('reason-needed', {}, locale) })
  }
}

// The offer of today's figures; where there is none, the case's card stays, with its other ways.
async function requote(office: Office, caller: Caller, { customerId, caseId }: CaseIds): Promise<Refusal | Reply> {
  const { desk } = office
  const allowed = await authorize(desk, caller.person, 'quote.submit', customerId)
  if (allowed.outcome === 'refusal') return allowed
  const { ledger } = await desk.ledgers.read(customerId)
  const asked = ledger.openCases.find(({ id }) => id === caseId)
  if (!asked) return { outcome: 'refusal', code: 'case-not-found', details: {} }
  const said = await askAgain(desk, asked)
  if ('outcome' in said) return said
  const quoted = quoteSaid(said, ledger, asked.id)
  return quoted.answer.outcome === 'refusal' ? quoted.answer : offerReply(office, caller, offerOf(desk, quoted), asked.reason, asked)
}

// Figures that moved since they were looked at are shown anew, to be looked at again.
async function confirm(office: Office, caller: Caller, pressed: PressedOn<'case.confirm'>): Promise<Case | Refusal | Reply> {
  const confirmed = await confirmCase(office.desk, caller.person, pressed, pressed.draft)
  return 'outcome' in confirmed && confirmed.code === 'quote-changed' ? requote(office, caller, pressed) : confirmed
}

async function credit(office: Office, { person, locale }: Caller, pressed: PressedOn<'case.credit'>): Promise<Case | Refusal | Reply> {
  const { desk } = office
  const allowed = await authorize(desk, person, 'case.credit', pressed.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const { ledger } = await desk.ledgers.read(pressed.customerId)
  const shown = ledger.openCases.find(({ id }) => id === pressed.caseId)
  if (shown?.action === 'swap') return changeSizeByHand(desk, person, pressed) // no money moves: there is no amount to type
  const expected = shown ? outstandingOf(shown) : zero('USD')
  const { currency } = expected
  const amount = readAmount(currency, pressed.amount)
  // Nothing is an amount where no refund is missing, only the purchases of an exchange were not recognised.
  if (!amount || compare(amount, zero(currency)) < (expected.minor > 0n ? 1 : 0)) return { text: say('amount-not-understood', { currency, example: formatsIn(locale).bareAmount(expected) }, locale) }
  const day = parseDay(pressed.date)
  if (day === undefined || day > today(office)) return { text: say('date-not-understood', {}, locale) }
  return creditByHand(desk, person, pressed, { amount, day, reallyDiffers: pressed.differs })
}

async function findCase({ desk }: Office, { person }: Caller, { customerId, caseId }: CaseIds): Promise<Case | Refusal> {
  const allowed = await authorize(desk, person, 'see', customerId)
  if (allowed.outcome === 'refusal') return allowed
  const { ledger } = await desk.ledgers.read(customerId)
  return ledger.openCases.find(({ id }) => id === caseId) ?? (await desk.ledgers.closedCase(customerId, caseId)) ?? { outcome: 'refusal', code: 'case-not-found', details: {} }
}

// An old card becomes the case as it is now; any other no is told in words, for the card must stay as it is for others.
async function afterRefusal(office: Office, caller: Caller, pressed: OnCase, refusal: Refusal): Promise<Reply> {
  const found = refusal.code === 'case-moved-on' ? await findCase(office, caller, pressed) : refusal
  return 'outcome' in found ? refusalSentence(office, caller, refusal) : showCase(office, caller, found)
}
