import { amountOf } from '#cards/case/case-subject'
import type { DoneData } from '#cards/credited/done-data'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import { subtract } from '#domain/money'
import { postedOf } from '#domain/posting'

/** An exchange that is done: what is to be paid, the refunds and the first payments that were posted. */
export function exchangeDone(shown: Case, locale: Locale): DoneData {
  const words = wordsIn(locale)
  const { money, signedMoney, instantDay } = formatsIn(locale)
  const { purchases, bought, postings, creditedBy, confirmation } = shown
  const { credit } = confirmation
  const posted = postedOf(credit, postings)
  const difference = subtract(posted, credit)
  const last = [...postings, ...bought.map(({ posting }) => posting)].map(({ postedAt }) => postedAt).sort().at(-1)
  const { label, amount } = amountOf(shown, locale)
  return {
    heading: words(creditedBy ? 'exchangeDone.headingByHand' : 'exchangeDone.heading'),
    labels: [words(label)],
    amounts: [amount],
    figures: [
      { label: words('exchangeDone.expected'), amount: money(credit) },
      { label: words('exchangeDone.posted'), amount: money(posted) },
      ...(difference.minor === 0n ? [] : [{ label: words('credited.difference'), amount: signedMoney(difference) }]),
      ...bought.map(({ of, posting }) => ({ label: words('exchangeDone.firstPayment', { sku: clip(purchases[of]?.sku ?? posting.sku, 80) }), amount: money(posting.amount) })),
      ...(last ? [{ label: words('credited.postedOn'), amount: instantDay(last) }] : []),
    ],
    texts: [...(difference.minor === 0n ? [words('exchangeDone.exact')] : []), ...byHand(shown, locale)],
    next: words('exchangeDone.nextText'),
  }
}

/** A change of size that is done: no money moved. */
export function swapDone(shown: Case, locale: Locale): DoneData {
  const words = wordsIn(locale)
  return {
    heading: words(shown.creditedBy ? 'exchangeDone.swapHeadingByHand' : 'exchangeDone.swapHeading'),
    labels: [],
    amounts: [],
    figures: [],
    texts: byHand(shown, locale),
    next: words('exchangeDone.swapNextText'),
  }
}

function byHand({ creditedBy }: Case, locale: Locale): string[] {
  return creditedBy ? [wordsIn(locale)('exchangeDone.byHand', { name: clip(creditedBy.name, 100) })] : []
}
