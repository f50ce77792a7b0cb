import { dayOfInstant } from '#domain/calendar'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import type { Ledger } from '#domain/ledger'
import { withErrandsTold } from '#domain/ledger-errands'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import { maySee } from '#usecases/authorize'
import { changeLedger } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

/** A notice that does not reach everybody is tried again, but not for ever. */
export const DAYS_TO_TRY = 7

/** Tells the requesters of a customer's errands what became of them, and takes what was told off the ledger. */
export async function tellErrands(desk: Desk, ledger: Ledger): Promise<void> {
  const told = new Set<string>()
  for (const notice of ledger.errandNotices) {
    if (desk.pauses.isOver(notice.id, desk.clock.now()) && (await isDone(desk, ledger, notice))) told.add(notice.id)
  }
  if (told.size === 0) return
  try {
    await changeLedger(desk, ledger.customerId, (current) => ({ ledger: withErrandsTold(current, told), answer: undefined }))
  } catch (error) {
    // What was told could not be noted: it will be told again, but not at every beat.
    for (const id of told) desk.pauses.failed(id, desk.clock.now())
    throw error
  }
}

async function isDone(desk: Desk, { errands }: Ledger, notice: ErrandNotice): Promise<boolean> {
  const errand = errands.find(({ id }) => id === notice.errandId)
  if (!errand || (await isTold(desk, errand, notice))) return true
  if (dayOfInstant(desk.clock.now()) - dayOfInstant(notice.at) <= DAYS_TO_TRY) return false
  desk.warn('The requester of an errand could not be told for days; the notice is given up.', { noticeId: notice.id })
  return true
}

// Whoever may not see the customer any more is told nothing of it.
async function isTold(desk: Desk, errand: Errand, notice: ErrandNotice): Promise<boolean> {
  const { clock, pauses, warn } = desk
  const { id } = notice
  try {
    if (!(await maySee(desk, errand.requester.id, errand.customer.id)) || (await desk.messenger.tellRequester(errand, notice))) return true
    pauses.failed(id, clock.now())
  } catch (error) {
    pauses.failed(id, clock.now(), error instanceof ServiceError ? error.retryAfterSeconds : undefined)
    warn('The requester of an errand was not told; it is tried again.', { noticeId: id, ...whatWentWrong(error) })
  }
  return false
}
