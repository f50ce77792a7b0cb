import { createInstance } from 'i18next'
import type { en } from '#cards/locales/en'
import { formatsIn } from '#cards/format'
import { Locales, type Locale } from '#cards/locales/locales'

type English = typeof en

/** The path to every text, such as `quote.heading`. Plural forms (`_zero`, `_one`, `_other`) share one path. */
export type WordKey = Path<English>
type Path<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Singular<Key> : `${Key}.${Path<Tree[Key]>}` }[keyof Tree & string]
type Singular<Key extends string> = Key extends `${infer Stem}_zero` | `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** What a text needs to be told, read from its `{{placeholders}}`. */
export type WordValues<Key extends WordKey> = ValuesOf<TextAt<English, Key>>
/** The same of a text itself: its type is its English wording. */
export type ValuesOf<Text> = { readonly [Name in Placeholders<Text>]: Name extends 'count' ? number : string }
type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never
type TextAt<Tree, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree ? TextAt<Tree[Head], Rest> : never
  : Key extends keyof Tree ? Tree[Key] : `${Key}_one` extends keyof Tree ? Tree[`${Key}_one` & keyof Tree] | Tree[`${Key}_other` & keyof Tree] : never

/** Says a text of the locale with its values filled in. A missing key or value does not compile. */
export type Say = <Key extends WordKey>(key: Key, ...values: Record<never, never> extends WordValues<Key> ? [] : [WordValues<Key>]) => string

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  resources: Object.fromEntries(Object.entries(Locales).map(([locale, words]) => [locale, { translation: words }])),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
})

/** The words of one language. */
export function wordsIn(locale: Locale): Say {
  const translate = i18n.getFixedT(locale) as unknown as (key: string, values?: object) => string
  const { number } = formatsIn(locale)
  // The number itself chooses the plural form; what is read is grouped as the language does: 1,090.
  const counted = (values: object) => ('count' in values && typeof values.count === 'number' ? { ...values, replace: { ...values, count: number(values.count) } } : values)
  return (key, ...[values]) => translate(key, values && counted(values))
}
