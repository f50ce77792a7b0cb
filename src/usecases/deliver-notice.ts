import type { Case } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import type { Notice, NoticeKind } from '#domain/notice'
import { mayDo, type Role } from '#domain/person'
import type { Message } from '#ports/messenger'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import { maySee } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'

const APPROVALS: readonly NoticeKind[] = ['approval-needed', 'second-approval-needed']
const FOR_APPROVERS: readonly NoticeKind[] = [...APPROVALS, 'posting-question', 'by-hand', 'ticket-closed']
const FOR_REQUESTER: readonly NoticeKind[] = ['rejected', 'reconfirm', 'expired', 'filed', 'by-hand', 'ticket-closed', 'ticket-reopened', 'question', 'partly-credited', 'credited', 'declined']

/** Stands for the approvals place among those who are told. */
const PLACE = 'place'

/** How far a notice has come: whom it has reached in all, and whether everybody was. */
export interface Delivery {
  readonly reached: readonly string[]
  readonly isDone: boolean
}

/** The people who may decide on a case now and have the bot installed; the approvals place, where there is one, comes before them. */
export function approversReachable(desk: Desk, waiting: Case): Promise<string[]> {
  return reachable(desk, waiting.customer.id, (personId, roles) => actionsFor(waiting, personId, roles).includes('case.approve'))
}

/** Tells a notice to those whom it has not reached yet. Never throws: what goes wrong is tried again after a pause. */
export async function deliverNotice(desk: Desk, message: Message): Promise<Delivery> {
  const { notice, about } = message
  const reached = [...(notice.reached ?? [])]
  if (APPROVALS.includes(notice.kind) && about.state !== 'submitted') return { reached, isDone: true } // it was decided meanwhile
  if (notice.kind === 'partly-credited' && about.state !== 'filed') return { reached, isDone: true } // the rest came meanwhile, and is told by itself
  try {
    if (notice.kind === 'refresh') await desk.messenger.refreshCards(about, message.otherOpenCases)
    const audiences = notice.kind === 'refresh' ? [] : await audiencesOf(desk, message)
    const told: boolean[] = []
    for (const audience of audiences) told.push(await tellAudience(desk, message, audience, reached))
    const isDone = told.every((isTold) => isTold)
    if (isDone) desk.pauses.succeeded(notice.id)
    return { reached, isDone }
  } catch (error) {
    tryLater(desk, notice, error)
    return { reached, isDone: false }
  }
}

// True if somebody of the audience is reached, and nobody has to be tried again.
async function tellAudience(desk: Desk, message: Message, audience: readonly string[], reached: string[]): Promise<boolean> {
  const answers = await tellEach(desk, message, audience, reached)
  if (!audience.includes(PLACE) || answers[0] !== 'gone') return answers.includes('reached') && !answers.includes('later')
  desk.warn('The approvals place cannot be reached any more; the approvers are told themselves.', { noticeId: message.notice.id })
  const instead = await tellEach(desk, message, await approversFor(desk, message), reached)
  return instead.includes('reached') && !instead.includes('later')
}

async function tellEach(desk: Desk, message: Message, recipients: readonly string[], reached: string[]): Promise<('reached' | 'gone' | 'later')[]> {
  const answers: ('reached' | 'gone' | 'later')[] = []
  for (const to of recipients) {
    const answer = reached.includes(to) ? 'reached' : await tellOne(desk, message, to)
    if (answer === 'reached' && !reached.includes(to)) reached.push(to)
    answers.push(answer)
  }
  return answers
}

async function tellOne(desk: Desk, message: Message, to: string): Promise<'reached' | 'gone' | 'later'> {
  try {
    const isReached = await (to === PLACE ? desk.messenger.tellApprovalsPlace(message) : desk.messenger.tellPerson(to, message))
    return isReached ? 'reached' : 'gone'
  } catch (error) {
    // Whatever it is, it must not keep the others from being told.
    tryLater(desk, message.notice, error)
    return 'later'
  }
}

function tryLater({ clock, pauses, warn }: Desk, { id }: Notice, error: unknown): void {
  pauses.failed(id, clock.now(), error instanceof ServiceError ? error.retryAfterSeconds : undefined)
  warn('A notice was not sent to everybody; it is tried again.', { noticeId: id, ...whatWentWrong(error) })
}

async function audiencesOf(desk: Desk, message: Message): Promise<string[][]> {
  const { notice, about } = message
  // Whoever may not see the customer any more is told nothing of it.
  const isForRequester = FOR_REQUESTER.includes(notice.kind) && (await maySee(desk, about.requester.id, about.customer.id))
  const requester = isForRequester ? [[about.requester.id]] : []
  if (!FOR_APPROVERS.includes(notice.kind)) return requester
  return [...requester, (await desk.messenger.hasApprovalsPlace(about.requester.id)) ? [PLACE] : await approversFor(desk, message)]
}

function approversFor(desk: Desk, { notice, about }: Message): Promise<string[]> {
  if (APPROVALS.includes(notice.kind)) return approversReachable(desk, about)
  return reachable(desk, about.customer.id, (personId, roles) => mayDo('case.ticket', roles) && personId !== about.requester.id)
}

// Whoever may not see the customer is not told of it.
async function reachable(desk: Desk, customerId: string, isMeant: (personId: string, roles: readonly Role[]) => boolean): Promise<string[]> {
  const people = await desk.messenger.peopleReachable()
  const meant = await Promise.all(
    people.map(async (id) => {
      return isMeant(id, await desk.directory.rolesOf(id)) && (await maySee(desk, id, customerId))
    }),
  )
  return people.filter((_, index) => meant[index])
}
