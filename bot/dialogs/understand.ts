/** What somebody typed, as far as it can be told without knowing the conversation. */
export type Typed =
  | { readonly type: 'hello' }
  | { readonly type: 'help' }
  | { readonly type: 'stop' }
  | { readonly type: 'cases' }
  | { readonly type: 'approvals' }
  | { readonly type: 'approvals-here' }
  | { readonly type: 'begin'; readonly action: 'cancel' | 'exchange'; readonly words: string }
  | { readonly type: 'text'; readonly text: string }

const COMMANDS: readonly [RegExp, Exclude<Typed['type'], 'begin' | 'text'>][] = [
  [/^(hi|hello|hey|good (morning|afternoon|evening)|start)\b/i, 'hello'],
  [/^(help|\?|what can you do)\b|^\?$/i, 'help'],
  [/^(stop|quit|exit|leave|never ?mind|abort)\W*$/i, 'stop'],
  [/^(my )?cases\W*$/i, 'cases'],
  [/^approvals here\W*$/i, 'approvals-here'],
  [/^approvals\W*$/i, 'approvals'],
]

/** Reads a message, its mention of the bot already taken off. */
export function understand(text: string): Typed {
  const words = text.replace(/\s+/g, ' ').trim()
  const begin = /^(cancel|exchange)\b\s*(.*)$/i.exec(words)
  if (begin) return { type: 'begin', action: begin[1]?.toLowerCase() === 'exchange' ? 'exchange' : 'cancel', words: begin[2] ?? '' }
  const known = COMMANDS.find(([pattern]) => pattern.test(words))
  return known ? { type: known[1] } : { type: 'text', text: words }
}

/** The parts of the one-line form `cancel <customer> <reservation order id> [quantity]`; each may be missing. */
export function readOneLine(words: string): { customer: string; orderId?: string; quantity?: number } {
  const match = /^(?:(.*?) ?\b)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: (\d{1,9}))?$/i.exec(words)
  if (!match) return { customer: words }
  const [, customer = '', orderId = '', quantity] = match
  return { customer: customer.trim(), orderId: orderId.toLowerCase(), ...(quantity ? { quantity: Number(quantity) } : {}) }
}

/** True for text that has the shape of a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
