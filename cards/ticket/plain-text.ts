import { clipToBytes } from '#cards/describe'

/** What is read of a message at most: quoted mails can be endless. */
const LONGEST_READ = 20_000
/** What a line of its own weighs in a card beside its text. */
const LINE_BYTES = 120

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'', '&apos;': '\'', '&nbsp;': ' ', '&amp;': '&' }
const UNSEEN = /<(style|script|head|title)\b[^<>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<![^<>]*>/gi
const LINE_ENDS = /<br\s*\/?>|<\/(?:p|div|tr|li|h[1-6]|blockquote|table|ul|ol)\s*>/gi
const TAGS = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi
const HTML = /<(?:html|body|div|p|br|span|table|ul|ol|b|i|a|font)\b[^<>]*>/i

/** A mail's text in lines: the tags of an HTML mail are taken out and its entities read; empty lines are left out. Nothing in it is Markdown. */
export function plainLines(body: string): string[] {
  const read = body.slice(0, LONGEST_READ)
  const text = HTML.test(read) ? read.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(LINE_ENDS, '\n').replace(TAGS, '') : read
  const decoded = text.replace(/&(?:lt|gt|quot|#39|apos|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
  return decoded.split(/\r?\n|\r/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

/** The first lines that so many bytes of a card hold, the last of them cut; and whether that is all. */
export function linesWithin(lines: readonly string[], bytes: number): { lines: string[]; isWhole: boolean } {
  const shown: string[] = []
  let left = bytes
  for (const line of lines) {
    left -= LINE_BYTES
    if (left < 80) return { lines: shown, isWhole: false }
    const cut = clipToBytes(line, left)
    shown.push(cut)
    if (cut !== line) return { lines: shown, isWhole: false }
    left -= Buffer.byteLength(JSON.stringify(line))
  }
  return { lines: shown, isWhole: true }
}
