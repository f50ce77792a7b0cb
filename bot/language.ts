import { formatsIn } from '#cards/format'
import { languageCard } from '#cards/language/language.card'
import { isLocale, LANGUAGE_NAMES, LOCALES, type Locale } from '#cards/locales/locales'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'

/** The caller, in the language that they have chosen; in that of their Teams where they have chosen none. */
export async function inOwnLanguage({ memory }: Office, caller: Caller): Promise<Caller> {
  const locale = (await memory.languages.read(caller.person.id))?.locale
  return locale ? speaking(caller, locale) : caller
}

/** `language`: shows the languages; `language French` chooses one. */
export async function showLanguages(office: Office, caller: Caller, words: string): Promise<Reply[]> {
  const wanted = words === '' ? undefined : languageNamed(words)
  if (wanted) return chooseLanguage(office, caller, wanted)
  return [await languageReply(office, caller, words)]
}

/** Keeps the language that was chosen, and answers in it at once. */
export async function chooseLanguage(office: Office, caller: Caller, language: string): Promise<Reply[]> {
  const { languages, conversations } = office.memory
  const locale = isLocale(language) ? language : caller.teamsLocale
  if (isLocale(language)) await languages.write(caller.person.id, { locale })
  else await languages.remove(caller.person.id)
  const known = await conversations.read(caller.person.id)
  if (known) await conversations.write(caller.person.id, { ...known, locale })
  return [await languageReply(office, speaking(caller, locale), '')]
}

async function languageReply({ memory }: Office, { person, locale }: Caller, unknown: string): Promise<Reply> {
  const chosen = (await memory.languages.read(person.id))?.locale
  return { card: languageCard({ ...(chosen ? { chosen } : {}), ...(unknown ? { unknown } : {}) }, locale) }
}

function speaking(caller: Caller, locale: Locale): Caller {
  return { ...caller, locale, conversation: { ...caller.conversation, locale } }
}

/** A language by its tag, or by its name in any language that we speak: `fr`, `French`, `francuski`. */
function languageNamed(text: string): Locale | undefined {
  const wanted = bare(text)
  return LOCALES.find((locale) => {
    const [family = locale] = locale.split('-')
    const names = [locale, family, LANGUAGE_NAMES[locale], ...LOCALES.flatMap((tongue) => [formatsIn(tongue).language(locale), formatsIn(tongue).language(family)])]
    return names.some((name) => wanted === bare(name))
  })
}

// Without accents and signs: `Français.` is `francais`.
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
