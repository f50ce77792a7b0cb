import type { Action, WholeCommand } from '#cards/locales/spoken'
import { actionAtStart, commandIn, languageIn } from '#bot/dialogs/commands'
import { quantityAlone } from '#bot/dialogs/read-sentence'

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

const ID = /["'“”„({[<]*(?<![\p{L}\p{N}-])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\p{L}\p{N}-])["'“”)}\]>]*/giu
/** A name, two ids and a quantity fit well. */
const LONGEST_LINE = 500
const NUMBER = '[-+]?\\d[\\d.,]*|all|half|both|one|two|three|four|five|six|seven|eight|nine|ten'

/** The parts of the one-line form `cancel <customer> <reservation order id> [quantity]`, the order first or last; each may be missing. The quantity is as it was typed. */
export function readOneLine(text: string): { customer: string; orderId?: string; quantity?: string } {
  const words = text.slice(0, LONGEST_LINE)
  const found = [...words.matchAll(ID)].at(-1)
  if (!found?.[1]) return { customer: bare(words) }
  const orderId = found[1].toLowerCase()
  const before = bare(words.slice(0, found.index))
  const after = words.slice(found.index + found[0].length).replace(/^[\s,;:]+/, '').trim()
  if (before !== '') return { customer: before, orderId, ...(after === '' ? {} : { quantity: after }) }
  const [, customer = '', quantity] = new RegExp(`^(.*?)[\\s,;:]*(?:(?<![^\\s,;:])(${NUMBER}))?$`, 'i').exec(after) ?? []
  return { customer: bare(customer), orderId, ...(quantity === undefined ? {} : { quantity }) }
}

/** The whole number that a text is, from 1; undefined for anything else. */
export function readWholeNumber(text: string): number | undefined {
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0
  return number > 0 ? number : undefined
}

/** How many units a text means: a whole number from 1 to what is owned, in digits or in words, or all; undefined for anything else. */
export function readQuantity(text: string, owned: number): number | undefined {
  const typed = quantityAlone(text)
  const quantity = typed === 'all' ? owned : readWholeNumber(typed ?? '')
  return quantity !== undefined && quantity <= owned ? quantity : undefined
}

/** True for text that is meant as a quantity, right or wrong. */
export function looksLikeQuantity(text: string): boolean {
  return quantityAlone(text) !== undefined
}

/** True for text that has the shape of a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

// Without the comma at its end and the quotation marks, or an id's brackets, around it.
function bare(text: string): string {
  const trimmed = text.trim().replace(/[\s,;:]+$/, '')
  const [, inside] = /^["'“”„«](.+)["'“”»]$/.exec(trimmed) ?? /^[{([<]([0-9a-f-]{36})[>\])}]$/i.exec(trimmed) ?? []
  return inside?.trim() ?? trimmed
}
