import { LANGUAGE_NAMES, LOCALES, type Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import template from './share-quote.template.json' with { type: 'json' }

interface ShareQuoteValues {
  /** What is to be quoted: ids and quantities. */
  readonly asked: object
}

interface ShareQuoteData {
  readonly language: string
  readonly languages: readonly { readonly title: string; readonly value: string }[]
  readonly asked: object
}

const render = compile<ShareQuoteData>(template)

/** Asks in which language a quote is to be shown to the customer. */
export function shareQuoteCard(values: ShareQuoteValues, locale: Locale): AdaptiveCard {
  return render(shareQuoteData(values, locale), locale)
}

export function shareQuoteData({ asked }: ShareQuoteValues, locale: Locale): ShareQuoteData {
  return {
    language: LOCALES.find((other) => other !== locale) ?? locale,
    languages: LOCALES.map((value) => ({ title: LANGUAGE_NAMES[value], value })),
    asked,
  }
}
