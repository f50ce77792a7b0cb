import type { Case } from '#domain/case'
import { noticeOf } from '#domain/notice'
import { changeLedger } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

/** Has the cards that show a case brought up to date by and by, also after a restart: one of them could not be now. */
export function refreshLater(desk: Desk, shown: Case): Promise<void> {
  const refresh = noticeOf(shown, 'refresh')
  return changeLedger(desk, shown.customer.id, (ledger) => {
    const isKnown = ledger.notices.some(({ id }) => id === refresh.id)
    return isKnown ? { answer: undefined } : { ledger: { ...ledger, notices: [...ledger.notices, refresh] }, answer: undefined }
  })
}
