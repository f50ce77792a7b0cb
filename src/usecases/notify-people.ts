import { dayOfInstant } from '#domain/calendar'
import { withNoticesTold, type Ledger } from '#domain/ledger'
import type { Notice } from '#domain/notice'
import { changeLedger } from '#usecases/change-ledger'
import { deliverNotice } from '#usecases/deliver-notice'
import type { Desk } from '#usecases/desk'
import { DAYS_TO_TRY, tellErrands } from '#usecases/tell-errands'

/** Tells people what every customer's ledger has to tell. */
export async function notifyEverybody(desk: Desk): Promise<void> {
  const ledgers = await desk.ledgers.active()
  const waiting = ledgers.filter(({ notices }) => notices.length > 0)
  const errands = ledgers.filter(({ errandNotices }) => errandNotices.length > 0)
  const outcomes = await Promise.allSettled([...waiting.map((ledger) => notifyPeople(desk, ledger)), ...errands.map((ledger) => tellErrands(desk, ledger))])
  // Only when all are done: the next round must not tell the same beside this one.
  const failed = outcomes.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

// Sends what is due, and takes what was sent off the ledger; whoever was reached is not told again.
async function notifyPeople(desk: Desk, ledger: Ledger): Promise<void> {
  const told = new Map<string, readonly string[] | 'done'>()
  for (const notice of ledger.notices) {
    if (!desk.pauses.isOver(notice.id, desk.clock.now())) continue
    const progress = await tell(desk, ledger, notice)
    if (progress === 'done' || progress.length > (notice.reached?.length ?? 0)) told.set(notice.id, progress)
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

async function tell(desk: Desk, ledger: Ledger, notice: Notice): Promise<readonly string[] | 'done'> {
  const about = ledger.openCases.find(({ id }) => id === notice.caseId) ?? (await desk.ledgers.closedCase(ledger.customerId, notice.caseId))
  if (!about) return 'done'
  const otherOpenCases = ledger.openCases.filter(({ id }) => id !== about.id)
  const { reached, isDone } = await deliverNotice(desk, { notice, about, otherOpenCases, ...(notice.posting ? { posting: notice.posting } : {}) })
  if (isDone) return 'done'
  if (dayOfInstant(desk.clock.now()) - dayOfInstant(notice.at) <= DAYS_TO_TRY) return reached
  desk.warn('A notice could not be sent to everybody for days and is given up.', { noticeId: notice.id, reached: reached.length })
  return 'done'
}
