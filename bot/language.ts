import { languageCard } from '#cards/language/language.card'
import { isLocale, type Locale } from '#cards/locales/locales'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { languageNamed } from '#bot/reading/language-names'
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
