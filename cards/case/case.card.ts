import { alertsOf, notesOf } from '#cards/case/alerts'
import type { CaseValues } from '#cards/case/case-values'
import { caseLine } from '#cards/case/case-line'
import { amountOf, subjectOf, type Subject } from '#cards/case/case-subject'
import { creditFormOf, type CreditForm } from '#cards/case/credit-form'
import { factsOf, idsOf, type Fact, type Ids } from '#cards/case/facts'
import type { Figure } from '#cards/case/figure'
import { figuresOf, figureTexts } from '#cards/case/figures'
import { buttonsFor } from '#cards/case/buttons'
import { handOf, type Hand } from '#cards/case/hand'
import { stateWords } from '#cards/case/state-words'
import { stepsOf, type Step } from '#cards/case/steps'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { isClosed, type Case } from '#domain/case'
import { postedOf } from '#domain/posting'
import template from './case.template.json' with { type: 'json' }

interface CaseData {
  readonly eyebrow: string
  readonly heading: string
  readonly meaning: string
  readonly notes: readonly string[]
  readonly alerts: readonly string[]
  readonly creditLabel: string
  readonly credit: string
  readonly subject: Subject
  readonly steps: readonly Step[]
  readonly figures: readonly Figure[]
  readonly figureTexts: readonly string[]
  readonly facts: readonly Fact[]
  readonly ids: readonly Ids[]
  readonly otherCases: readonly string[]
  readonly hand: readonly Hand[]
  readonly can: ReturnType<typeof buttonsFor>
  readonly creditForm: CreditForm
  readonly onCard: { readonly customerId: string; readonly caseId: string; readonly version: number }
}

const render = compile<CaseData>(template)

const BY_HAND = { cancel: 'caseWords.creditedByHand', exchange: 'caseWords.exchangedByHand', swap: 'caseWords.changedByHand' } as const

/** Where a case stands, for everybody who may see it; the buttons are those of the viewer. */
export function caseCard(values: CaseValues, locale: Locale): AdaptiveCard {
  return render(caseData(values, locale), locale)
}

export function caseData(values: CaseValues, locale: Locale): CaseData {
  const { case: shown, otherOpenCases, handText, today } = values
  const words = wordsIn(locale)
  const { customer, state } = shown
  const { heading, meaning } = stateWords(shown, locale)
  const hand = handText && state === 'by-hand' ? [handOf(handText, locale)] : []
  const isLong = hand.some(({ longTexts }) => longTexts.length > 0)
  return {
    eyebrow: words('caseWords.eyebrow', { id: shown.id }),
    heading,
    meaning: state === 'credited' && shown.creditedBy ? words(BY_HAND[shown.action]) : meaning,
    notes: notesOf(values, locale),
    alerts: alertsOf(values, locale),
    ...mainFigureOf(shown, locale),
    subject: subjectOf(shown, locale),
    steps: stepsOf(shown, locale),
    // A long request has every figure and all ids in it.
    figures: isLong ? figuresOf(shown, locale).filter(({ weight }) => weight === 'Bolder') : figuresOf(shown, locale),
    figureTexts: figureTexts(shown, locale),
    facts: factsOf(shown, locale),
    ids: isLong ? [] : idsOf(shown, locale),
    otherCases: otherOpenCases.filter(({ id }) => id !== shown.id).slice(0, 5).map((other) => caseLine(other, locale)),
    hand,
    can: buttonsFor(values),
    creditForm: creditFormOf(shown, today, locale),
    onCard: { customerId: customer.id, caseId: shown.id, version: shown.version },
  }
}

// What is expected or was posted; of an exchange what is to be paid, of a change of size nothing.
function mainFigureOf(shown: Case, locale: Locale): Pick<CaseData, 'creditLabel' | 'credit'> {
  const words = wordsIn(locale)
  const { action, state, confirmation, postings } = shown
  const isCredited = state === 'credited'
  const isOver = isClosed(state) && !isCredited
  const { label, amount } = amountOf(shown, locale)
  if (action !== 'cancel') return { creditLabel: words(isOver ? 'caseWords.netPayableAsked' : label), credit: amount }
  const creditLabel = words(isCredited ? 'caseWords.posted' : isOver ? 'caseWords.creditAsked' : 'caseWords.expectedCredit')
  return { creditLabel, credit: isCredited && postings.length > 0 ? formatsIn(locale).money(postedOf(confirmation.credit, postings)) : amount }
}
