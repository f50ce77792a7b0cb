import { isOfApproval, isOnCard, isForApprovers, isForRequester, type Notice, type Progress } from '#domain/notice'
import type { Message } from '#ports/messenger'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import { approversFor } from '#usecases/approvers'
import { maySee } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'

/** A requester who could not be told for so long counts as somebody who cannot be reached. */
const HOURS_BEFORE_OTHERS = 24
/** That there is nobody to tell is warned of so often. */
const WARNED_EVERY_SECONDS = 3_600

/** Stands for the approvals place among those who are told. */
const PLACE = 'place'

/** How far a notice has come. */
export interface Delivery extends Progress {
  readonly isDone: boolean
}

type Answer = 'reached' | 'gone' | 'later'

/** One round of telling one notice: whom it has reached, and what went wrong. */
interface Round {
  readonly desk: Desk
  readonly message: Message
  readonly reached: Set<string>
  readonly mayHaveReached: Set<string>
  readonly errors: unknown[]
  note(progress: () => Progress): Promise<void>
}

/**
 * Tells a notice to those whom it has not reached yet. Never throws: what goes wrong is tried again after a pause.
 * `note` keeps how far it is when it is kept, and is awaited before anything is sent.
 */
export async function deliverNotice(desk: Desk, message: Message, note: Round['note']): Promise<Delivery> {
  const { notice } = message
  const round: Round = { desk, message, note, reached: new Set(notice.reached), mayHaveReached: new Set(notice.mayHaveReached), errors: [] }
  const isDone = isOutdated(message) || (await tellEverybody(round).catch((error: unknown) => {
    round.errors.push(error)
    return false
  }))
  if (isDone) desk.pauses.succeeded(notice.id)
  else if (round.errors.length > 0) tryLater(desk, notice, round.errors)
  return { ...progressOf(round), isDone }
}

// It was decided meanwhile; or the rest came meanwhile, and is told by itself.
function isOutdated({ notice, about }: Message): boolean {
  return (isOfApproval(notice) && about.state !== 'submitted') || (notice.kind === 'partly-credited' && about.state !== 'filed')
}

async function tellEverybody(round: Round): Promise<boolean> {
  const { desk, message } = round
  const { notice, about, otherOpenCases } = message
  if (notice.kind === 'refresh') return desk.messenger.refreshCards(about, otherOpenCases).then(() => true)
  const requester = isForRequester(notice) ? await tellRequester(round) : 'reached'
  if (requester === 'reached' && !isForApprovers(notice)) return true
  const isInstead = requester === 'gone' || (requester === 'later' && isOverdue(round))
  if (!isInstead && !isForApprovers(notice)) return false
  const answers = await tellApprovers(isInstead ? { ...round, message: { ...message, insteadOf: about.requester } } : round)
  const isTold = answers.includes('reached') && !answers.includes('later')
  if (answers.every((answer) => answer === 'gone')) warnOfNobody(round, answers.length > 0 || isInstead)
  return isTold && (requester === 'reached' || isInstead)
}

// Whoever may not see the customer any more is told nothing of it.
async function tellRequester(round: Round): Promise<Answer> {
  const { requester, customer } = round.message.about
  return (await maySee(round.desk, requester.id, customer.id)) ? tellOne(round, requester.id) : 'gone'
}

async function tellApprovers(round: Round): Promise<Answer[]> {
  const { desk, message } = round
  if (await desk.messenger.hasApprovalsPlace(message.about.requester.id)) {
    const answer = await tellOne(round, PLACE)
    if (answer !== 'gone') return [answer]
    desk.warn('The approvals place cannot be reached any more; the approvers are told themselves.', { noticeId: message.notice.id })
  }
  // Beside each other: one who cannot be reached now keeps nobody waiting.
  return Promise.all((await approversFor(desk, message)).map((personId) => tellOne(round, personId)))
}

async function tellOne(round: Round, to: string): Promise<Answer> {
  const { desk, message, reached, mayHaveReached } = round
  const { messenger } = desk
  if (reached.has(to)) return 'reached'
  const wasUnsure = mayHaveReached.has(to)
  const begin = async () => {
    if (wasUnsure) return
    mayHaveReached.add(to)
    await round.note(() => progressOf(round))
  }
  // That somebody else could not be told is on no card.
  const attempt = { mayBeThere: wasUnsure && isOnCard(message.notice) && !message.insteadOf, begin }
  try {
    const isReached = await (to === PLACE ? messenger.tellApprovalsPlace(message, attempt) : messenger.tellPerson(to, message, attempt))
    mayHaveReached.delete(to)
    if (isReached) reached.add(to)
    return isReached ? 'reached' : 'gone'
  } catch (error) {
    // Whatever it is, it must not keep the others from being told.
    round.errors.push(error)
    if (!wasUnsure && !mayHaveArrived(error)) mayHaveReached.delete(to)
    return 'later'
  }
}

// Teams said nothing, or something that says nothing of the message.
function mayHaveArrived(error: unknown): boolean {
  return error instanceof ServiceError && error.service === 'Microsoft Teams' && (error.status === undefined || error.status === 408 || error.status >= 500)
}

function progressOf({ reached, mayHaveReached }: Round): Progress {
  return { reached: [...reached], mayHaveReached: [...mayHaveReached] }
}

function isOverdue({ desk, message }: Round): boolean {
  return Date.parse(desk.clock.now()) - Date.parse(message.notice.at) >= HOURS_BEFORE_OTHERS * 3_600_000
}

// Somebody may install the bot at any moment, and is told at once; those who were asked and are gone are not asked at every beat.
function warnOfNobody({ desk, message: { notice } }: Round, wasTried: boolean): void {
  const { clock, pauses, warn } = desk
  if (wasTried) pauses.failed(notice.id, clock.now())
  const warned = `${notice.id}/warned`
  if (!pauses.isOver(warned, clock.now())) return
  pauses.failed(warned, clock.now(), WARNED_EVERY_SECONDS)
  warn('There is nobody who can be told of a case: nobody who may decide on it has the bot, or the bot was removed.', { noticeId: notice.id, kind: notice.kind })
}

function tryLater({ clock, pauses, warn }: Desk, { id }: Notice, errors: readonly unknown[]): void {
  const asked = errors.flatMap((error) => (error instanceof ServiceError ? [error.retryAfterSeconds ?? 0] : []))
  pauses.failed(id, clock.now(), Math.max(0, ...asked))
  warn('A notice was not sent to everybody; it is tried again.', { noticeId: id, ...whatWentWrong(errors[0]) })
}
