import { dayOfInstant } from '#domain/calendar'
import type { Case } from '#domain/case'
import { withoutNotices, type Ledger } from '#domain/ledger'
import { actionsFor } from '#domain/case-actions'
import type { Notice, NoticeKind } from '#domain/notice'
import { mayDo, type Role } from '#domain/person'
import type { Message } from '#ports/messenger'
import { ServiceError } from '#ports/service-error'
import { changeLedger } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

const APPROVALS: readonly NoticeKind[] = ['approval-needed', 'second-approval-needed']
const FOR_APPROVERS: readonly NoticeKind[] = [...APPROVALS, 'posting-question', 'by-hand']
const FOR_REQUESTER: readonly NoticeKind[] = ['rejected', 'reconfirm', 'expired', 'filed', 'by-hand', 'ticket-closed', 'question', 'partly-credited', 'credited', 'declined']

// A notice that reaches nobody is tried again until somebody can be reached, but not for ever.
const DAYS_TO_TRY = 7

/** Sends what a customer's ledger has to tell, and takes what was sent off the ledger. */
export async function notifyPeople(desk: Desk, ledger: Ledger): Promise<void> {
  const sent: string[] = []
  for (const notice of ledger.notices) {
    if (await isSent(desk, ledger, notice)) sent.push(notice.id)
  }
  if (sent.length > 0) await changeLedger(desk, ledger.customerId, (current) => ({ ledger: withoutNotices(current, sent), answer: undefined }))
}

/** The people who may decide on a case now and have the bot installed; the approvals place, where there is one, comes before them. */
export function approversReachable(desk: Desk, waiting: Case): Promise<string[]> {
  return reachable(desk, (personId, roles) => actionsFor(waiting, personId, roles).includes('case.approve'))
}

async function reachable(desk: Desk, isMeant: (personId: string, roles: readonly Role[]) => boolean): Promise<string[]> {
  const people = await desk.messenger.peopleReachable()
  const roles = await Promise.all(people.map((id) => desk.directory.rolesOf(id)))
  return people.filter((id, index) => isMeant(id, roles[index] ?? []))
}

async function isSent(desk: Desk, ledger: Ledger, notice: Notice): Promise<boolean> {
  const about = ledger.openCases.find(({ id }) => id === notice.caseId) ?? (await desk.ledgers.closedCase(ledger.customerId, notice.caseId))
  if (!about) return true
  const message: Message = { notice, about, otherOpenCases: ledger.openCases.filter(({ id }) => id !== about.id), ...(notice.posting ? { posting: notice.posting } : {}) }
  try {
    if (notice.kind === 'refresh') {
      await desk.messenger.refreshCards(about, message.otherOpenCases)
      return true
    }
    if (isPast(about, notice.kind)) return true
    const approvers = FOR_APPROVERS.includes(notice.kind) && (await tellApprovers(desk, message))
    const requester = FOR_REQUESTER.includes(notice.kind) && (await desk.messenger.tellPerson(about.requester.id, message))
    return approvers || requester || givenUp(desk, notice)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    desk.warn('A notice was not sent; it is tried again.', { noticeId: notice.id, code: error.code, status: error.status })
    return givenUp(desk, notice)
  }
}

async function tellApprovers(desk: Desk, message: Message): Promise<boolean> {
  if (await desk.messenger.hasApprovalsPlace()) return desk.messenger.tellApprovalsPlace(message)
  const { about, notice } = message
  const approvers = APPROVALS.includes(notice.kind)
    ? await approversReachable(desk, about)
    : await reachable(desk, (personId, roles) => mayDo('case.ticket', roles) && personId !== about.requester.id)
  const told = await Promise.all(approvers.map((id) => desk.messenger.tellPerson(id, message)))
  return told.some((reached) => reached)
}

// Nobody needs to be asked for what was decided in the meantime.
function isPast({ state }: Case, kind: NoticeKind): boolean {
  return APPROVALS.includes(kind) && state !== 'submitted'
}

function givenUp({ clock, warn }: Desk, notice: Notice): boolean {
  const tooLate = dayOfInstant(clock.now()) - dayOfInstant(notice.at) > DAYS_TO_TRY
  if (tooLate) warn('A notice could not be sent to anybody for days and is given up.', { noticeId: notice.id })
  return tooLate
}
