import { alertsOf } from '#cards/case/alerts'
import type { CaseValues } from '#cards/case/case-values'
import { answersOf, factsOf, idsOf, type Fact } from '#cards/case/facts'
import { figuresOf, figureTexts, type Figure } from '#cards/case/figures'
import { buttonsFor } from '#cards/case/buttons'
import { stepsOf, type Step } from '#cards/case/steps'
import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { caseLine } from '#cards/quote/quote.card'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { formatDay } from '#domain/calendar'
import { isClosed } from '#domain/case'
import { decimalOf } from '#domain/money'
import { outstandingOf, postedOf } from '#domain/posting'
import template from './case.template.json' with { type: 'json' }

interface CaseData {
  readonly eyebrow: string
  readonly heading: string
  readonly meaning: string
  readonly alerts: readonly string[]
  readonly creditLabel: string
  readonly credit: string
  readonly subject: { readonly units: string; readonly name: string; readonly customer: string; readonly product: string }
  readonly steps: readonly Step[]
  readonly figures: readonly Figure[]
  readonly figureTexts: readonly string[]
  readonly facts: readonly Fact[]
  readonly ids: readonly Fact[]
  readonly otherCases: readonly string[]
  readonly hand: readonly { readonly portalUrl: string; readonly answers: readonly { readonly label: string; readonly lines: readonly string[] }[] }[]
  readonly can: ReturnType<typeof buttonsFor>
  readonly creditForm: { readonly label: string; readonly example: string; readonly error: string; readonly differs: string; readonly today: string }
  readonly onCard: { readonly customerId: string; readonly caseId: string; readonly version: number }
}

const render = compile<CaseData>(template)

/** Where a case stands, for everybody who may see it; the buttons are those of the viewer. */
export function caseCard(values: CaseValues, locale: Locale): AdaptiveCard {
  return render(caseData(values, locale), locale)
}

export function caseData(values: CaseValues, locale: Locale): CaseData {
  const { case: shown, otherOpenCases, handText, today } = values
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { customer, request, confirmation, state, postings } = shown
  const { credit } = confirmation
  const outstanding = outstandingOf(shown)
  const example = decimalOf(outstanding)
  const isCredited = state === 'credited'
  return {
    eyebrow: words('caseWords.eyebrow', { id: shown.id }),
    heading: words(`caseStates.${state}.heading`),
    meaning: isCredited && shown.creditedBy ? words('caseWords.creditedByHand') : words(`caseStates.${state}.meaning`),
    alerts: alertsOf(values, locale),
    creditLabel: words(isCredited ? 'caseWords.posted' : isClosed(state) ? 'caseWords.creditAsked' : 'caseWords.expectedCredit'),
    credit: money(isCredited && postings.length > 0 ? postedOf(credit, postings) : credit),
    subject: {
      units: unitsOf(request.quantity, request.owned, locale),
      name: clip(request.reservationName, 120),
      customer: clip(customer.name, 120),
      product: [productLine(request, locale), termAndPlan(request, locale)].join(' · '),
    },
    steps: stepsOf(shown, locale),
    figures: figuresOf(shown, locale),
    figureTexts: figureTexts(shown, locale),
    facts: factsOf(shown, locale),
    ids: idsOf(shown, locale),
    otherCases: otherOpenCases.filter(({ id }) => id !== shown.id).slice(0, 5).map((other) => caseLine(other, locale)),
    hand: handText && state === 'by-hand' ? [{ portalUrl: handText.portalUrl, answers: answersOf(handText, locale) }] : [],
    can: buttonsFor(values),
    creditForm: {
      label: words('caseWords.amountLabel', { currency: credit.currency }),
      example,
      error: words('caseWords.amountError', { example }),
      differs: words('caseWords.amountDiffers', { expected: money(outstanding) }),
      today: formatDay(today),
    },
    onCard: { customerId: customer.id, caseId: shown.id, version: shown.version },
  }
}
