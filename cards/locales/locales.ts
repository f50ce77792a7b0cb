import { en } from '#cards/locales/en'

/** The languages that the cards speak. A new one is a name here and a file beside `en.ts`; whatever it lacks does not compile. */
export type Locale = 'en'

/** What every language must say: the English keys, with texts of its own. */
type Words = Texts<typeof en>
type Texts<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Texts<Tree[Key]> }

export const Locales: Record<Locale, Words> = { en }

/** The language for what a channel says of a person, such as `en-US`; English where we do not speak theirs. */
export function localeFor(tag: string | undefined): Locale {
  const language = (tag ?? '').toLowerCase().split('-')[0] ?? ''
  return isLocale(language) ? language : 'en'
}

function isLocale(language: string): language is Locale {
  return Object.hasOwn(Locales, language)
}
