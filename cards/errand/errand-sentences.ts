import { clip } from '#cards/describe'
import { principalName } from '#cards/errand/errand-facts'
import { errandTroubleText, isUnanswered } from '#cards/errand/errand-trouble'
import type { Locale } from '#cards/locales/locales'
import { sentence } from '#cards/service-error'
import { wordsIn, type WordKey, type WordValues } from '#cards/words'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

interface ErrandNoticeValues {
  readonly notice: ErrandNotice
  readonly errand: Errand
}

type NoticeKey = Extract<WordKey, `errandNotices.${string}`>

/** What a notice of an errand tells, in one or two sentences of plain text. */
export function errandNoticeText({ notice, errand }: ErrandNoticeValues, locale: Locale): string {
  const words = wordsIn(locale) as (key: string, values: object) => string
  return words(keyOf(notice, errand), valuesOf({ notice, errand }, locale)).replace(/[ \n]+/g, ' ')
}

function keyOf({ kind }: ErrandNotice, errand: Errand): NoticeKey {
  const asked = errand.deed.kind
  if (kind === 'fail') return `errandNotices.${isUnanswered(errand) ? 'unanswered' : 'fail'}.${asked}`
  return kind === 'finish' ? `errandNotices.finish.${asked}` : `errandNotices.${kind}`
}

function valuesOf({ notice, errand }: ErrandNoticeValues, locale: Locale): WordValues<NoticeKey> {
  const { id, customer, reservation, deed, ticket } = errand
  // A message may hold nothing but pictures.
  const message = sentence(clip(notice.message || (notice.kind === 'tell-message' ? wordsIn(locale)('ticket.empty') : ''), 1000))
  return {
    id,
    name: clip(reservation.name, 100),
    customer: clip(customer.name, 100),
    who: 'principal' in deed ? principalName(deed.principal) : '',
    role: 'role' in deed ? clip(deed.role, 100) : '',
    title: 'title' in deed ? clip(deed.title, 100) : '',
    why: errandTroubleText(errand, locale) ?? '',
    ticket: ticket?.number ?? '',
    message,
    lastWords: message === '' ? '' : wordsIn(locale)('sentences.last-words', { message }),
  }
}
