/** What somebody typed, as far as it can be told without knowing the conversation. */
export type Typed =
  | { readonly type: 'hello' }
  | { readonly type: 'help' }
  | { readonly type: 'stop' }
  | { readonly type: 'cases' }
  | { readonly type: 'approvals' }
  | { readonly type: 'approvals-here' }
  | { readonly type: 'policy' }
  | { readonly type: 'begin'; readonly action: Action; readonly words: string }
  | { readonly type: 'text'; readonly text: string }

/** What can be asked for in one line, with the customer and, but for the last two, the reservation. */
export const ACTIONS = ['cancel', 'exchange', 'compare', 'manage', 'cap', 'plan'] as const
export type Action = (typeof ACTIONS)[number]

// Whole messages only: customers may be called "Start …", "Hi-Tech …" or "Help …".
const COMMANDS: readonly [RegExp, Exclude<Typed['type'], 'begin' | 'text'>][] = [
  [whole('(hi|hello|hey)( (there|bot|all|team|everybody|everyone))?|good (morning|afternoon|evening)|start'), 'hello'],
  [whole('help( me)?|\\?|what can you do'), 'help'],
  [whole('stop|quit|exit|leave|never ?mind|abort'), 'stop'],
  [whole('(my )?cases'), 'cases'],
  [whole('approvals here'), 'approvals-here'],
  [whole('approvals'), 'approvals'],
  [whole('policy|policies|rules'), 'policy'],
]

/** Reads a message, its mention of the bot already taken off. */
export function understand(text: string): Typed {
  const words = text.replace(/\s+/g, ' ').trim()
  const [, verb = '', rest = ''] = /^([a-z]+)(?:[\s:,.!?]+(.*))?$/i.exec(words) ?? []
  const action = ACTIONS.find((known) => known === verb.toLowerCase())
  if (action) return { type: 'begin', action, words: rest }
  const known = COMMANDS.find(([pattern]) => pattern.test(words))
  return known ? { type: known[1] } : { type: 'text', text: words }
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

/** How many units a text means: a whole number from 1 to what is owned, or "all"; undefined for anything else. */
export function readQuantity(text: string, owned: number): number | undefined {
  const quantity = whole('all').test(text.trim()) ? owned : readWholeNumber(text)
  return quantity !== undefined && quantity <= owned ? quantity : undefined
}

/** True for text that is meant as a quantity, right or wrong. */
export function looksLikeQuantity(text: string): boolean {
  return new RegExp(`^(${NUMBER})$`, 'i').test(text.trim())
}

/** True for text that has the shape of a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** Matches the words as a whole message, with any punctuation at their end. */
function whole(words: string): RegExp {
  return new RegExp(`^(${words})[^\\p{L}\\p{N}]*$`, 'iu')
}

// Without the comma at its end and the quotation marks, or an id's brackets, around it.
function bare(text: string): string {
  const trimmed = text.trim().replace(/[\s,;:]+$/, '')
  const [, inside] = /^["'“”„«](.+)["'“”»]$/.exec(trimmed) ?? /^[{([<]([0-9a-f-]{36})[>\])}]$/i.exec(trimmed) ?? []
  return inside?.trim() ?? trimmed
}
