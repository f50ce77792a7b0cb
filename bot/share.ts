import { customerQuoteCard } from '#cards/customer-quote/customer-quote.card'
import { isLocale } from '#cards/locales/locales'
import { shareQuoteCard } from '#cards/share-quote/share-quote.card'
import { wordsIn } from '#cards/words'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { offerReply } from '#bot/quote-view'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { quote } from '#usecases/quote'
import type { Wish } from '#usecases/wish'

/** Asks in which language a quote is to be shown to the customer; the quote itself stays. */
export function askShareLanguage({ locale }: Caller, wish: Wish): Reply[] {
  return [{ text: wordsIn(locale)('share.below') }, { card: shareQuoteCard({ asked: wish }, locale) }]
}

/** The quote in the customer's language, with the figures of today. */
export async function shareQuote(office: Office, caller: Caller, wish: Wish, language: string): Promise<Reply[]> {
  const offer = await quote(office.desk, caller.person, wish)
  if (offer.outcome === 'refusal') return [await refusalReply(office, caller, offer, offer)]
  if (offer.quoted.answer.outcome === 'refusal') return [await offerReply(office, caller, offer, '')]
  return [{ card: customerQuoteCard(offer.quoted, isLocale(language) ? language : caller.locale) }]
}
