import { refundsPosted } from '#cards/case/exchange-figures'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case, CaseState } from '#domain/case'

/** One step of the straight way, and whether the case has come that far. */
export interface Step {
  readonly mark: string
  readonly color: 'Default' | 'Good' | 'Accent' | 'Attention'
  readonly title: string
  readonly weight: 'Default' | 'Bolder'
  readonly isToCome: boolean
  readonly note: string
}

const STEPS = ['submitted', 'approved', 'filing', 'filed', 'credited'] as const
type StepName = (typeof STEPS)[number]

/** How many steps are done, and whether the next one is under way or will not come. */
const STANDING: Record<CaseState, { readonly done: number | ((stood: Case) => number); readonly stopped: boolean }> = {
  submitted: { done: 1, stopped: false },
  reconfirm: { done: 1, stopped: false },
  approved: { done: 2, stopped: false },
  filing: { done: 2, stopped: false },
  'by-hand': { done: 2, stopped: false },
  filed: { done: 4, stopped: false },
  credited: { done: 5, stopped: false },
  withdrawn: { done: ({ trouble }) => (trouble ? 2 : 1), stopped: true },
  rejected: { done: 1, stopped: true },
  expired: { done: 1, stopped: true },
  declined: { done: ({ ticket }) => (ticket ? 4 : 2), stopped: true },
}

/** The way of a case from submitted to credited: what is done, what is under way, what is to come. */
export function stepsOf(shown: Case, locale: Locale): Step[] {
  const words = wordsIn(locale)
  const { done, stopped } = STANDING[shown.state]
  const doneSteps = typeof done === 'number' ? done : done(shown)
  return STEPS.map((name, index) => {
    const title = words(titleOf(name, shown))
    if (index < doneSteps) return { mark: '✓', color: 'Good', title, weight: 'Default', isToCome: false, note: noteOf(name, shown, locale) ?? words('caseSteps.done') }
    if (index > doneSteps) return { mark: '○', color: 'Default', title, weight: 'Default', isToCome: true, note: words(stopped ? 'caseSteps.never' : 'caseSteps.next') }
    if (stopped) return { mark: '✕', color: 'Attention', title, weight: 'Bolder', isToCome: false, note: words('caseSteps.stopped') }
    return { mark: '●', color: 'Accent', title, weight: 'Bolder', isToCome: false, note: underWayNote(name, shown, locale) }
  })
}

function titleOf(name: StepName, { action }: Case) {
  if (name !== 'credited' || action === 'cancel') return `caseSteps.${name}` as const
  return action === 'exchange' ? 'caseSteps.exchanged' : 'caseSteps.sizeChanged'
}

function noteOf(name: StepName, shown: Case, locale: Locale): string | undefined {
  const words = wordsIn(locale)
  const { instant } = formatsIn(locale)
  const { submittedAt, requester, approvals, ticket } = shown
  switch (name) {
    case 'submitted':
      return words('caseSteps.submittedBy', { date: instant(submittedAt), name: clip(requester.name, 100) })
    case 'approved': {
      const last = approvals.at(-1)
      return last && words('caseSteps.approvedBy', { date: instant(last.at), name: clip(last.by.name, 100) })
    }
    case 'filing':
      return undefined
    case 'filed':
      return ticket && words('caseSteps.ticket', { number: ticket.number, date: instant(ticket.filedAt) })
    case 'credited':
      return shown.action === 'cancel' ? creditNote(shown, locale) : doneNote(shown, locale)
  }
}

function creditNote({ postings, creditedBy }: Case, locale: Locale): string | undefined {
  const last = postings.at(-1)
  if (!last) return undefined
  const { instantDay, money } = formatsIn(locale)
  const date = instantDay(last.postedAt)
  return wordsIn(locale)('caseSteps.posted', { amount: money(last.amount), date: creditedBy ? `${date}, ${clip(creditedBy.name, 100)}` : date })
}

function doneNote({ action, postings, bought, creditedBy }: Case, locale: Locale): string | undefined {
  const words = wordsIn(locale)
  if (creditedBy) return words('caseSteps.marked', { name: clip(creditedBy.name, 100) })
  const last = [...postings, ...bought.map(({ posting }) => posting)].map(({ postedAt }) => postedAt).sort().at(-1)
  return action === 'exchange' && last ? words('caseSteps.allPosted', { date: formatsIn(locale).instantDay(last) }) : undefined
}

function underWayNote(name: StepName, shown: Case, locale: Locale): string {
  const words = wordsIn(locale)
  const { action, state, approvals } = shown
  const [first] = approvals
  if (name === 'credited' && action === 'exchange') return postedNote(shown, locale)
  if (state === 'by-hand') return words('caseSteps.byHand')
  if (state === 'reconfirm') return words('caseSteps.askedAgain')
  if (name === 'approved' && first) return words('caseSteps.firstApproval', { date: formatsIn(locale).instant(first.at), name: clip(first.by.name, 100) })
  return words('caseSteps.now')
}

function postedNote(shown: Case, locale: Locale): string {
  const { number } = formatsIn(locale)
  const { posted, all } = refundsPosted(shown)
  return wordsIn(locale)('caseSteps.postedSoFar', { refunds: number(posted), allRefunds: number(all), purchases: number(shown.bought.length), allPurchases: number(shown.purchases.length) })
}
