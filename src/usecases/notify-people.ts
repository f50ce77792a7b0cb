import { dayOfInstant } from '#domain/calendar'
import { withNoticesTold, type Ledger } from '#domain/ledger'
import type { Notice, Progress } from '#domain/notice'
import { changeLedger } from '#usecases/change-ledger'
import { deliverNotice } from '#usecases/deliver-notice'
import type { Desk } from '#usecases/desk'
import { DAYS_TO_TRY, tellErrands } from '#usecases/tell-errands'

/** True for a ledger that has something to tell. */
export function hasNews({ notices, errandNotices }: Ledger): boolean {
  return notices.length > 0 || errandNotices.length > 0
}

/** Tells people what a customer's ledger has to tell: of each case in order, of several cases beside each other. */
export async function notifyPeople(desk: Desk, ledger: Ledger): Promise<void> {
  const cases = Map.groupBy(ledger.notices, ({ caseId }) => caseId)
  await everyOne([...[...cases.values()].map((notices) => tellOfCase(desk, ledger, notices)), tellErrands(desk, ledger)])
}

// Sends what is due, and takes what was sent off the ledger at once; whoever was reached is not told again.
async function tellOfCase(desk: Desk, ledger: Ledger, notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) if (desk.pauses.isOver(notice.id, desk.clock.now())) await tell(desk, ledger, notice)
}

async function tell(desk: Desk, ledger: Ledger, notice: Notice): Promise<void> {
  const { clock, pauses } = desk
  const note = (progress: () => Progress | 'done') => changeLedger(desk, ledger.customerId, (current) => ({ ledger: withNoticesTold(current, new Map([[notice.id, progress()]])), answer: undefined }))
  const delivery = await deliver(desk, ledger, notice, note)
  const isAsBefore = delivery !== 'done' && [delivery.reached, delivery.mayHaveReached].every((people) => people.length === 0) && !notice.reached && !notice.mayHaveReached
  if (isAsBefore) return
  // What was told and could not be noted stays noted as something that may have been told: it is looked at again, but not at every beat.
  await note(() => delivery).catch((error: unknown) => {
    pauses.failed(notice.id, clock.now())
    throw error
  })
}

async function deliver(desk: Desk, ledger: Ledger, notice: Notice, note: (progress: () => Progress) => Promise<void>): Promise<Progress | 'done'> {
  const about = ledger.openCases.find(({ id }) => id === notice.caseId) ?? (await desk.ledgers.closedCase(ledger.customerId, notice.caseId))
  if (!about) return 'done'
  const otherOpenCases = ledger.openCases.filter(({ id }) => id !== about.id)
  const { isDone, ...progress } = await deliverNotice(desk, { notice, about, otherOpenCases, ...(notice.posting ? { posting: notice.posting } : {}) }, note)
  if (isDone) return 'done'
  if (dayOfInstant(desk.clock.now()) - dayOfInstant(notice.at) <= DAYS_TO_TRY) return progress
  desk.warn('A notice is given up: it could not be sent to everybody for days. The case shows how it stands.', { noticeId: notice.id, caseId: about.id, kind: notice.kind, reached: progress.reached.length })
  return 'done'
}

// Only when all are done: the next round must not tell the same beside this one.
async function everyOne(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
