import type { en } from '#cards/locales/en'

/** The plural forms of a language beside the English two, as Unicode's CLDR names them. */
type PluralForm = 'one' | 'few' | 'many' | 'other'

/** What a language must say: the English keys with texts of its own, in each of the plural forms that it has. */
export type Texts<Forms extends PluralForm> = TextsOf<typeof en, Forms>
type TextsOf<Tree, Forms extends PluralForm> = {
  readonly [Key in keyof Tree as FormsOf<Key, Forms>]: Tree[Key] extends string ? string : TextsOf<Tree[Key], Forms>
}
type FormsOf<Key, Forms extends PluralForm> = Key extends `${string}_one` ? never : Key extends `${infer Stem}_other` ? `${Stem}_${Forms}` : Key
