import { troubleText, whyAskedAgain } from '#cards/case/alerts'
import { amountOf, returnedOf } from '#cards/case/case-subject'
import { stateWords } from '#cards/case/state-words'
import { clip, unitsOf } from '#cards/describe'
import { namesOf, sizesOf, tradeOf } from '#cards/exchange/describe-exchange'
import { formatsIn } from '#cards/format'
import type { en } from '#cards/locales/en'
import { Locales, type Locale } from '#cards/locales/locales'
import { explain } from '#cards/refusal/explain'
import { sentence } from '#cards/service-error'
import { wordsIn, type ValuesOf, type WordValues } from '#cards/words'
import type { Case, CaseAction, Posting } from '#domain/case'
import type { NoticeKind } from '#domain/notice'
import { mayDo, rolesThatMay, type Role, type Verb } from '#domain/person'
import { postedOf } from '#domain/posting'
import type { Refusal } from '#domain/refusal'

type Sentences = typeof en.sentences

/** The name of a plain-text message. */
type SentenceKey = { [Key in keyof Sentences]: Sentences[Key] extends string ? Key : never }[keyof Sentences]

/** What a message needs to be told; `{}` where nothing. */
type SentenceValues<Key extends SentenceKey> = ValuesOf<Sentences[Key]>

/** A plain-text message (textFormat `plain`): names in it may be anything. */
export function say<Key extends SentenceKey>(key: Key, values: SentenceValues<Key>, locale: Locale): string {
  const words = wordsIn(locale) as (key: string, values: object) => string
  const short = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? clip(value, 300) : value]))
  return words(`sentences.${key}`, short)
}

/** A notice: its kind, and with some kinds Microsoft's words or the posting. */
interface NoticeValues {
  readonly notice: { readonly kind: NoticeKind; readonly message?: string; readonly posting?: Posting }
  readonly about: Case
}

/** What a notice tells, in one or two sentences of plain text. */
export function noticeText({ notice, about }: NoticeValues, locale: Locale): string {
  const words = wordsIn(locale) as (key: string, values: object) => string
  return words(`${noticesFor(about.action, notice.kind, locale)}.${notice.kind}`, noticeValues({ notice, about }, locale)).replace(/[ \n]+/g, ' ')
}

// An exchange and a change of size have sentences of their own where they need them.
function noticesFor(action: CaseAction, kind: NoticeKind, locale: Locale): 'notices' | 'exchangeNotices' | 'swapNotices' {
  const own = action === 'exchange' ? 'exchangeNotices' : action === 'swap' ? 'swapNotices' : 'notices'
  return Object.hasOwn(Locales[locale][own], kind) ? own : 'notices'
}

type NoticeWords = WordValues<`notices.${NoticeKind}`> & WordValues<`exchangeNotices.${keyof typeof en.exchangeNotices}`> & WordValues<`swapNotices.${keyof typeof en.swapNotices}`>

function noticeValues({ notice, about }: NoticeValues, locale: Locale): NoticeWords {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { id, customer, returns, purchases, requester, confirmation, rejection, ticket, postings, declineReason } = about
  const [{ quantity, owned }] = returns
  const posting = notice.posting ?? postings.at(-1)
  const returned = returnedOf(returns)
  return {
    id,
    state: stateWords(about, locale).name,
    customer: clip(customer.name, 100),
    name: clip(namesOf(returned, locale), 100),
    requester: clip(requester.name, 100),
    units: unitsOf(quantity, owned, locale),
    ...sizesOf(returned, purchases, locale),
    ...tradeOf(returned, purchases, locale),
    netPayable: amountOf(about, locale).amount,
    credit: money(confirmation.credit),
    posted: money(postedOf(confirmation.credit, postings)),
    by: rejection?.by.name ?? '',
    reason: sentence(clip(rejection?.reason ?? declineReason ?? '', 500)),
    why: (notice.kind === 'reconfirm' ? whyAskedAgain(about, locale) : troubleText(about, locale)) ?? '',
    ticket: ticket?.number ?? '',
    message: sentence(clip(notice.message ?? '', 1000)),
    lastWords: notice.message ? words('sentences.last-words', { message: sentence(clip(notice.message, 1000)) }) : '',
    amount: posting ? money(posting.amount) : '',
    order: posting?.orderId ?? '',
  }
}

/** A refusal as plain text: what, why, and what can be done instead. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  return wordsIn(locale)('sentences.refusal', { ...explain(refusal, locale) })
}

/** Not allowed: what it takes, what the person may do, and whom to ask. */
export function notAllowedText({ verb, roles }: { verb: Verb; roles: readonly Role[] }, locale: Locale): string {
  const words = wordsIn(locale)
  const { list, oneOf } = formatsIn(locale)
  const needed = oneOf(rolesThatMay(verb).map((role) => words(`nouns.roles.${role}`)))
  if (roles.length === 0) return words('sentences.no-role', { needed })
  const { nothing, ...verbs } = Locales[locale].sentences.mayDo
  const mine = (Object.keys(verbs) as Verb[]).filter((mayBe) => mayDo(mayBe, roles)).map((mayBe) => verbs[mayBe])
  return words('sentences.may-not', { needed, mine: mine.length > 0 ? list(mine) : nothing })
}
