import { quantityAlone } from '#bot/reading/quantity'
import { piecesOf, sentenceOf } from '#bot/reading/sentence'

const ID = /["'“”„({[<]*(?<![\p{L}\p{N}-])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\p{L}\p{N}-])["'“”)}\]>]*/giu
/** A name, two ids and a quantity fit well. */
const LONGEST_LINE = 500

/** The parts of the one-line form `cancel <customer> <reservation order id> [quantity]`, the order first or last; each may be missing. The quantity is as it was typed. */
export function readOneLine(text: string): { customer: string; orderId?: string; quantity?: string } {
  const words = text.slice(0, LONGEST_LINE)
  const found = [...words.matchAll(ID)].at(-1)
  if (!found?.[1]) return { customer: unquoted(words) }
  const orderId = found[1].toLowerCase()
  const before = unquoted(words.slice(0, found.index))
  const after = words.slice(found.index + found[0].length).replace(/^[\s,;:]+/, '').trim()
  if (before !== '') return { customer: before, orderId, ...(after === '' ? {} : { quantity: after }) }
  const { customer, quantity } = quantityAtEnd(after)
  return { customer: unquoted(customer), orderId, ...(quantity === '' ? {} : { quantity }) }
}

/** The whole number that a text is, from 1; undefined for anything else. */
export function readWholeNumber(text: string): number | undefined {
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0
  return number > 0 ? number : undefined
}

/** How many units a text means: a whole number from 1 to what is owned, in digits or in words, or all; undefined for anything else. “All 3” are 3 where there are no more. */
export function readQuantity(text: string, owned: number): number | undefined {
  const typed = quantityAlone(text)
  const quantity = typed === 'all' || typed === `all ${owned}` ? owned : readWholeNumber(typed ?? '')
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

// After a space or a comma, so that the last sign of a name is no number.
function quantityAtEnd(text: string): { customer: string; quantity: string } {
  const sentence = sentenceOf(text)
  const pieces = piecesOf(sentence)
  const said = pieces.slice(pieces.findLastIndex(({ kind }) => !['number', 'all', 'filler'].includes(kind)) + 1)
  const first = sentence.words[said.find(({ kind }) => kind !== 'filler')?.from ?? -1]
  const isApart = first && (first.at === 0 || /[\s,;:]/.test(first.before))
  return isApart ? { customer: sentence.text.slice(0, first.at), quantity: sentence.text.slice(first.at) } : { customer: text, quantity: '' }
}

// Without the comma at its end and the quotation marks, or an id's brackets, around it.
function unquoted(text: string): string {
  const trimmed = text.trim().replace(/[\s,;:]+$/, '')
  const [, inside] = /^["'“”„«](.+)["'“”»]$/.exec(trimmed) ?? /^[{([<]([0-9a-f-]{36})[>\])}]$/i.exec(trimmed) ?? []
  return inside?.trim() ?? trimmed
}
