import { clip } from '#cards/describe'
import { isUnanswered } from '#cards/errand/errand-trouble'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Errand } from '#domain/errand'

/** How many requests one card lists beside the cases. */
const REQUESTS_A_CARD = 10

/** A request as a list shows it; a tap opens it. */
export interface RequestItem {
  readonly customerId: string
  readonly errandId: string
  readonly what: string
  readonly line: string
  readonly note: string
}

/** What else somebody asked of Microsoft, the newest first. */
export function requestItems(errands: readonly Errand[], locale: Locale): RequestItem[] {
  const words = wordsIn(locale)
  const { instantDay } = formatsIn(locale)
  const newest = errands.toSorted((a, b) => (b.changedAt < a.changedAt ? -1 : b.changedAt > a.changedAt ? 1 : 0)).slice(0, REQUESTS_A_CARD)
  return newest.map((errand) => {
    const { id, customer, reservation, deed, state, changedAt } = errand
    return {
      customerId: customer.id,
      errandId: id,
      what: words(`errand.headings.${isUnanswered(errand) ? 'unanswered' : state}.${deed.kind}`),
      line: words('cases.requestFor', { name: clip(reservation.name, 80), customer: clip(customer.name, 80) }),
      note: words('cases.requestWhen', { id, date: instantDay(changedAt) }),
    }
  })
}
