import type { Action, WholeCommand } from '#cards/locales/spoken'
import { actionAtStart, commandIn, languageIn } from '#bot/reading/commands'

/** What somebody typed, as far as it can be told without knowing the conversation. */
export type Typed =
  | { readonly [Command in Exclude<WholeCommand, 'language'>]: { readonly type: Command } }[Exclude<WholeCommand, 'language'>]
  /** `words`: the language that is asked for; empty where none is named. */
  | { readonly type: 'language'; readonly words: string }
  | { readonly type: 'begin'; readonly action: Action; readonly words: string }
  | { readonly type: 'text'; readonly text: string }

/** Reads a message of any language, its mention of the bot already taken off. Commands are whole messages: customers may be called “Start …”, “Hi-Tech …” or “Help …”. */
export function understand(text: string): Typed {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const command = commandIn(words)
  if (command === 'language') return { type: 'language', words: '' }
  if (command) return { type: command }
  const begun = actionAtStart(words)
  if (begun) return { type: 'begin', ...begun }
  const language = languageIn(words)
  return language === undefined ? { type: 'text', text: words } : { type: 'language', words: language }
}
