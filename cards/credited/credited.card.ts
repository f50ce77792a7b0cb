import { idsOf, type Fact } from '#cards/case/facts'
import { clip, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import { subtract } from '#domain/money'
import { postedOf } from '#domain/posting'
import template from './credited.template.json' with { type: 'json' }

interface CreditedValues {
  /** Credited, with its postings. */
  readonly case: Case
  readonly today: Day
}

interface CreditedData {
  readonly eyebrow: string
  readonly heading: string
  readonly posted: string
  readonly subject: { readonly units: string; readonly name: string; readonly customer: string }
  readonly figures: readonly { readonly label: string; readonly amount: string }[]
  readonly texts: readonly string[]
  readonly ids: readonly Fact[]
  readonly shown: { readonly customerId: string; readonly caseId: string }
}

const render = compile<CreditedData>(template)

/** The good news: what was credited, how much was expected, and what comes next. */
export function creditedCard(values: CreditedValues, locale: Locale): AdaptiveCard {
  return render(creditedData(values, locale), locale)
}

export function creditedData({ case: shown }: CreditedValues, locale: Locale): CreditedData {
  const words = wordsIn(locale)
  const { money, signedMoney, instantDay } = formatsIn(locale)
  const { customer, request, confirmation, postings, creditedBy } = shown
  const posted = postedOf(confirmation.credit, postings)
  const difference = subtract(posted, confirmation.credit)
  const last = postings.at(-1)
  return {
    eyebrow: words('credited.eyebrow', { id: shown.id }),
    heading: words(creditedBy ? 'credited.headingByHand' : 'credited.heading'),
    posted: money(posted),
    subject: { units: unitsOf(request.quantity, request.owned, locale), name: clip(request.reservationName, 120), customer: clip(customer.name, 120) },
    figures: [
      { label: words('credited.expected'), amount: money(confirmation.credit) },
      { label: words('credited.posted'), amount: money(posted) },
      ...(difference.minor === 0n ? [] : [{ label: words('credited.difference'), amount: signedMoney(difference) }]),
      ...(last ? [{ label: words('credited.postedOn'), amount: instantDay(last.postedAt) }] : []),
    ],
    texts: [
      ...(difference.minor === 0n ? [words('credited.exact')] : []),
      ...(creditedBy ? [words('credited.byHand', { name: clip(creditedBy.name, 100) })] : []),
    ],
    ids: idsOf(shown, locale),
    shown: { customerId: customer.id, caseId: shown.id },
  }
}
