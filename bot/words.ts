import { approvalsCard } from '#cards/approvals/approvals.card'
import { casesCard } from '#cards/cases/cases.card'
import { helpCard } from '#cards/help/help.card'
import { say } from '#cards/sentences'
import { welcomeCard } from '#cards/welcome/welcome.card'
import type { Caller } from '#bot/caller'
import { viewerFor } from '#bot/case-view'
import { showPolicy } from '#bot/decide'
import { runDialog } from '#bot/dialogs/run-dialog'
import { understand } from '#bot/reading/understand'
import { showLanguages } from '#bot/language'
import { today, type Office } from '#bot/office'
import { refusalReply } from '#bot/refusal-view'
import type { Refresh, Reply } from '#bot/reply'
import { actionsFor } from '#domain/case-actions'
import { closedLately } from '#domain/ledger'
import { errandsLately } from '#domain/ledger-errands'
import type { Case } from '#domain/case'
import type { Person } from '#domain/person'
import { authorize, isSeen, type Allowed } from '#usecases/authorize'
import { recordDeed } from '#usecases/change-ledger'

/** Answers what somebody typed. */
export async function answerWords(office: Office, caller: Caller, text: string): Promise<Reply[]> {
  const typed = understand(text)
  switch (typed.type) {
    case 'hello':
      return [await welcome(office, caller)]
    case 'help':
      return [{ card: helpCard(await viewerFor(office, caller.person.id), caller.locale) }]
    case 'cases':
      return [await myCases(office, caller)]
    case 'approvals':
      return [await approvals(office, caller)]
    case 'approvals-here':
      return [await approvalsHere(office, caller)]
    case 'policy':
      return [await showPolicy(office, caller)]
    case 'language':
      return showLanguages(office, caller, typed.words)
    case 'stop':
      return runDialog(office, caller, { type: 'stop' })
    case 'begin':
      return runDialog(office, caller, { ...typed, text: text.trim() })
    case 'text':
      return runDialog(office, caller, typed)
  }
}

/** What the bot does and what to type. */
export async function welcome(office: Office, { person, locale }: Caller): Promise<Reply> {
  const { roles } = await viewerFor(office, person.id)
  const allowed = await authorize(office.desk, person, 'case.approve')
  const waiting = allowed.outcome === 'refusal' ? 0 : (await waitingFor(office, person, allowed)).length
  return { card: welcomeCard({ roles, waiting, ...(person.name ? { name: person.name } : {}) }, locale) }
}

async function myCases(office: Office, caller: Caller): Promise<Reply> {
  const allowed = await authorize(office.desk, caller.person, 'see')
  if (allowed.outcome === 'refusal') return refusalReply(office, caller, allowed)
  const ledgers = (await office.desk.ledgers.active()).filter(({ customerId }) => isSeen(allowed.customers, customerId))
  const open = ledgers.flatMap(({ openCases }) => openCases).filter(({ requester }) => requester.id === caller.person.id)
  const closed = ledgers.flatMap((ledger) => closedLately(ledger, today(office))).filter(({ requesterId }) => requesterId === caller.person.id)
  const errands = ledgers.flatMap((ledger) => errandsLately(ledger, today(office))).filter(({ requester }) => requester.id === caller.person.id)
  return { card: casesCard({ mine: [...open, ...closed], errands }, caller.locale), refresh: saying('cases') }
}

async function approvals(office: Office, caller: Caller): Promise<Reply> {
  const allowed = await authorize(office.desk, caller.person, 'case.approve')
  if (allowed.outcome === 'refusal') return refusalReply(office, caller, allowed)
  return { card: approvalsCard({ waiting: await waitingFor(office, caller.person, allowed) }, caller.locale), refresh: saying('approvals') }
}

// A list is read again when it is looked at.
function saying(text: string): Refresh {
  return { verb: 'say', data: { text } }
}

async function approvalsHere(office: Office, caller: Caller): Promise<Reply> {
  const allowed = await authorize(office.desk, caller.person, 'approvals.here')
  if (allowed.outcome === 'refusal') return refusalReply(office, caller, allowed)
  await recordDeed(office.desk, office.tenantId, 'approvals.here')
  await office.memory.places.write('approvals', caller.conversation)
  office.wake()
  return { text: say('approvals-here', {}, caller.locale) }
}

async function waitingFor({ desk }: Office, { id }: Person, { roles, customers }: Allowed): Promise<Case[]> {
  const open = (await desk.ledgers.active()).flatMap(({ openCases }) => openCases)
  return open.filter((waits) => actionsFor(waits, id, roles).includes('case.approve') && isSeen(customers, waits.customer.id))
}
