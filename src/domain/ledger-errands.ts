import { dayOfInstant, type Day, type Instant } from '#domain/calendar'
import { advanceErrand, isInTheWay, isOver, type Errand, type ErrandEvent } from '#domain/errand'
import { errandNoticeOf, isTold } from '#domain/errand-notice'
import { closedLately, type Ledger } from '#domain/ledger'
import { refuse, type Refusal } from '#domain/refusal'

const DAYS_KEPT = 30

/** The ledger with a new errand in it; the one that was asked from the same card before; or why it cannot be asked now. */
export function askErrand(ledger: Ledger, asked: Errand): { ledger: Ledger; errand: Errand } | { errand: Errand } | Refusal {
  const earlier = errandOfDraft(ledger, asked.draft)
  if (earlier) return { errand: earlier }
  if (ledger.errands.some((open) => isInTheWay(open, asked))) return refuse({ code: 'change-under-way', details: {} })
  return { errand: asked, ledger: { ...ledger, errands: [...errandsLately(ledger, dayOfInstant(asked.askedAt)), asked] } }
}

/** The errand that was asked from a card; undefined where its button was not pressed yet. */
export function errandOfDraft({ errands }: Ledger, draft: string): Errand | undefined {
  return errands.find((known) => known.draft === draft)
}

/** The ledger and the errand after an event, or why it cannot happen. `isToTell`: nobody waits for the answer, so the requester is sent one. */
export function errandHappens(ledger: Ledger, errandId: string, event: ErrandEvent, at: Instant, isToTell: boolean): { ledger: Ledger; errand: Errand } | Refusal {
  const before = ledger.errands.find(({ id }) => id === errandId)
  if (!before) return refuse({ code: 'errand-not-found', details: {} })
  const errand = advanceErrand(before, event, at)
  if ('outcome' in errand) return errand
  const errandNotices = isToTell && isTold(event) ? [...ledger.errandNotices, errandNoticeOf(errand, event)] : ledger.errandNotices
  return { errand, ledger: { ...ledger, errandNotices, errands: ledger.errands.map((known) => (known.id === errandId ? errand : known)) } }
}

/** The ledger without the cases and errands that are over for long; the same one where there is nothing to leave out. */
export function withoutOld(ledger: Ledger, today: Day): Ledger {
  const [errands, closedCases] = [errandsLately(ledger, today), closedLately(ledger, today)]
  return errands.length === ledger.errands.length && closedCases.length === ledger.closedCases.length ? ledger : { ...ledger, errands, closedCases }
}

/** The ledger without the notices that were sent. */
export function withErrandsTold(ledger: Ledger, told: ReadonlySet<string>): Ledger {
  return { ...ledger, errandNotices: ledger.errandNotices.filter(({ id }) => !told.has(id)) }
}

/** The errands that are open, or were lately. */
export function errandsLately({ errands }: Ledger, today: Day): Errand[] {
  return errands.filter((errand) => !isOver(errand) || dayOfInstant(errand.changedAt) > today - DAYS_KEPT)
}
