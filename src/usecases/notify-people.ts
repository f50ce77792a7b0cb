import { dayOfInstant } from '#domain/calendar'
import type { Case } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { withNoticesTold, type Ledger } from '#domain/ledger'
import type { Notice, NoticeKind } from '#domain/notice'
import { mayDo, type Role } from '#domain/person'
import type { Message } from '#ports/messenger'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import { changeLedger } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

const APPROVALS: readonly NoticeKind[] = ['approval-needed', 'second-approval-needed']
const FOR_APPROVERS: readonly NoticeKind[] = [...APPROVALS, 'posting-question', 'by-hand', 'ticket-closed']
const FOR_REQUESTER: readonly NoticeKind[] = ['rejected', 'reconfirm', 'expired', 'filed', 'by-hand', 'ticket-closed', 'question', 'partly-credited', 'credited', 'declined']

/** Stands for the approvals place among those who are told. */
const PLACE = 'place'
// A notice that reaches nobody is tried again until somebody can be reached, but not for ever.
const DAYS_TO_TRY = 7

/** Tells people what every customer's ledger has to tell. */
export async function notifyEverybody(desk: Desk): Promise<void> {
  const waiting = (await desk.ledgers.active()).filter(({ notices }) => notices.length > 0)
  await Promise.all(waiting.map((ledger) => notifyPeople(desk, ledger)))
}

/** The people who may decide on a case now and have the bot installed; the approvals place, where there is one, comes before them. */
export function approversReachable(desk: Desk, waiting: Case): Promise<string[]> {
  return reachable(desk, (personId, roles) => actionsFor(waiting, personId, roles).includes('case.approve'))
}

// Sends what is due, and takes what was sent off the ledger; whoever was reached is not told again.
async function notifyPeople(desk: Desk, ledger: Ledger): Promise<void> {
  const told = new Map<string, readonly string[] | 'done'>()
  for (const notice of ledger.notices) {
    if (!desk.pauses.isOver(notice.id, desk.clock.now())) continue
    const result = await deliver(desk, ledger, notice)
    if (result === 'done' || result.length > (notice.reached?.length ?? 0)) told.set(notice.id, result)
  }
  if (told.size === 0) return
  try {
    await changeLedger(desk, ledger.customerId, (current) => ({ ledger: withNoticesTold(current, told), answer: undefined }))
  } catch (error) {
    // What was told could not be noted: it will be told again, but not at every beat.
    for (const id of told.keys()) desk.pauses.failed(id, desk.clock.now())
    throw error
  }
}

async function deliver(desk: Desk, ledger: Ledger, notice: Notice): Promise<readonly string[] | 'done'> {
  const about = ledger.openCases.find(({ id }) => id === notice.caseId) ?? (await desk.ledgers.closedCase(ledger.customerId, notice.caseId))
  if (!about || isPast(about, notice.kind)) return 'done'
  const message: Message = { notice, about, otherOpenCases: ledger.openCases.filter(({ id }) => id !== about.id), ...(notice.posting ? { posting: notice.posting } : {}) }
  const reached = [...(notice.reached ?? [])]
  let troubled = false
  const attempt = async (deed: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await deed()
    } catch (error) {
      // Whatever it is, it must not keep the other notices from being sent, nor those that were from being noted.
      troubled = true
      desk.pauses.failed(notice.id, desk.clock.now(), error instanceof ServiceError ? error.retryAfterSeconds : undefined)
      desk.warn('A notice was not sent to everybody; it is tried again.', { noticeId: notice.id, ...whatWentWrong(error) })
      return undefined
    }
  }
  if (notice.kind === 'refresh') {
    await attempt(() => desk.messenger.refreshCards(about, message.otherOpenCases))
    return troubled ? givenUp(desk, notice, reached) : 'done'
  }
  const tell = async (to: string) => {
    if (reached.includes(to)) return true
    const isReached = (await attempt(() => (to === PLACE ? desk.messenger.tellApprovalsPlace(message) : desk.messenger.tellPerson(to, message)))) === true
    if (isReached) reached.push(to)
    return isReached
  }
  let everybody = true
  for (const audience of ((await attempt(() => audiencesOf(desk, message))) ?? []) as string[][]) {
    let isTold = false
    for (const to of audience) isTold = (await tell(to)) || isTold
    if (!isTold && audience.includes(PLACE)) {
      // The place is gone: its people are told themselves.
      desk.warn('The approvals place cannot be reached; the approvers are told themselves.', { noticeId: notice.id })
      for (const to of ((await attempt(() => approversFor(desk, message))) ?? []) as string[]) isTold = (await tell(to)) || isTold
    }
    everybody &&= isTold
  }
  if (troubled || !everybody) return givenUp(desk, notice, reached)
  desk.pauses.succeeded(notice.id)
  return 'done'
}

// Of each audience somebody must be reached.
async function audiencesOf(desk: Desk, message: Message): Promise<string[][]> {
  const { notice, about } = message
  const requester = FOR_REQUESTER.includes(notice.kind) ? [[about.requester.id]] : []
  if (!FOR_APPROVERS.includes(notice.kind)) return requester
  return [...requester, (await desk.messenger.hasApprovalsPlace(about.requester.id)) ? [PLACE] : await approversFor(desk, message)]
}

function approversFor(desk: Desk, { notice, about }: Message): Promise<string[]> {
  if (APPROVALS.includes(notice.kind)) return approversReachable(desk, about)
  return reachable(desk, (personId, roles) => mayDo('case.ticket', roles) && personId !== about.requester.id)
}

async function reachable(desk: Desk, isMeant: (personId: string, roles: readonly Role[]) => boolean): Promise<string[]> {
  const people = await desk.messenger.peopleReachable()
  const roles = await Promise.all(people.map((id) => desk.directory.rolesOf(id)))
  return people.filter((id, index) => isMeant(id, roles[index] ?? []))
}

// Nobody needs to be asked for what was decided in the meantime.
function isPast({ state }: Case, kind: NoticeKind): boolean {
  return APPROVALS.includes(kind) && state !== 'submitted'
}

function givenUp({ clock, warn }: Desk, notice: Notice, reached: readonly string[]): readonly string[] | 'done' {
  if (dayOfInstant(clock.now()) - dayOfInstant(notice.at) <= DAYS_TO_TRY) return reached
  warn('A notice could not be sent for days and is given up.', { noticeId: notice.id, reached: reached.length })
  return 'done'
}
