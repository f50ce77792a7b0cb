import { isDeepStrictEqual } from 'node:util'
import { LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { partsOf, partsOfType, withTexts } from '#test/cards/card-parts'
import { decisionCards } from '#test/cards/decide-gallery'
import { exchangeCards } from '#test/cards/exchange-gallery'
import { gallery, PLAIN } from '#test/cards/gallery'
import { languageCards } from '#test/cards/language-gallery'
import { manageCards } from '#test/cards/manage-gallery'
import { supportCards } from '#test/cards/support-gallery'
import { target } from '#test/hardening/target'

const BUGS = ['names are read as Markdown', 'a name is filled in like a template', 'a name makes a link', 'a name has no end'] as const
type Bug = (typeof BUGS)[number]
type Cards = Record<string, AdaptiveCard>

// The whole gallery holds the others too, so it is looked at less often.
const SECTIONS: readonly ((outside: string) => Cards)[] = [decisionCards, exchangeCards, manageCards, languageCards, supportCards].map((cards) => (outside: string): Cards => cards(outside, 'en'))
const WHOLE = (outside: string): Cards => gallery(outside, 'en')
/** What is as long stands in every card as it is. */
const SHORT = 60

target<Bug>({
  id: 'A7',
  rule: 'whatever a name or a note is, the card has the template’s links and buttons and no others, fits, and reads as given',
  counts: { quick: 30, full: 10_000, of: 'names, each in a section of the gallery of all cards' },
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const plain = new Map([...SECTIONS, WHOLE].map((section) => [section, section(PLAIN)]))
    const faults: string[] = []
    for (let tried = 0; tried < count && faults.length < 5; tried++) {
      const text = hostile(random, tried)
      const section = tried % 40 === 7 ? WHOLE : SECTIONS[Math.floor(random() * SECTIONS.length)]!
      try {
        for (const [name, card] of Object.entries(section(text))) faults.push(...faultsIn(spoiled(card, text, bug), plain.get(section)?.[name], text).map((fault) => `${name}: ${fault}, for ${JSON.stringify(text.slice(0, 80))} of ${text.length} signs`))
      } catch (error) {
        faults.push(`${String(error)}, for ${JSON.stringify(text.slice(0, 80))} of ${text.length} signs`)
      }
    }
    return faults
  },
})

function faultsIn(card: AdaptiveCard, plain: AdaptiveCard | undefined, text: string): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card))
  const isRead = partsOf(card).some((part) => ['TextBlock', 'FactSet', 'Fact'].includes(String(part['type'])) && JSON.stringify(part).includes(JSON.stringify(text.slice(0, 20)).slice(1, -1)))
  return [
    ...(bytes > LARGEST_CARD_BYTES ? [`has ${bytes} bytes`] : []),
    ...(isRead ? ['a name stands where Markdown is read'] : []),
    ...(plain && !isDeepStrictEqual(linksOf(card), linksOf(plain)) ? ['has other links or buttons'] : []),
    ...(plain && text.length <= SHORT && !isDeepStrictEqual(card, withTexts(plain, (shown) => shown.replaceAll(PLAIN, () => text))) ? ['does not read as given'] : []),
  ]
}

// What one can press, and where it leads.
function linksOf(card: AdaptiveCard): string[] {
  return partsOfType(card, 'Action.').map(({ type, verb, url }) => [type, verb, url].join(' ')).concat(partsOf(card).flatMap(({ selectAction }) => (selectAction ? [JSON.stringify(selectAction)] : [])).map((action) => action.slice(0, 20)))
}

const PIECES = [
  '*Fabrikam*', '[Ltd](https://example.com)', '![x](https://example.com/x.png)', '${name}', '${$host.words.quote.sum}', '${1+1}', '$t(quote.sum)', '{{name}}', '{{- name}}', '{{DATE(2026-01-01T00:00:00Z)}}', '"}], "actions": [{"type": "Action.OpenUrl"', '<at>everyone</at>',
  '<script>alert(1)</script>', '<a href="https://example.com">x</a>', '&amp;', '# Approved', '**yes**', '`code`', '~~no~~', '- [ ] x', '1. x', '| a | b |', 'https://example.com', 'mailto:a@example.com', '\u202Etxt.exe\u202C', '\u2067x\u2069', '\u200B', '\u200D', '\uFEFF', '\u00AD', '\u2028x', '\uE000x', '하늘', '北京公司', 'Żółć',
  '😀', '👩‍👩‍👧', 'e\u0301', '\uD800', '__proto__', 'constructor', '\\', '"', "'", '\u0007', 'null', '[object Object]',
]

function hostile(random: () => number, tried: number): string {
  const pick = () => PIECES[Math.floor(random() * PIECES.length)]!
  let text = tried < PIECES.length ? PIECES[tried]! : pick()
  while (random() < 0.5) text += `${random() < 0.5 ? ' ' : ''}${random() < 0.7 ? pick() : String.fromCodePoint(0x20 + Math.floor(random() * 0x3_00))}`
  if (tried % 10 === 3) text = `Zq9${text}`.repeat(4_000).slice(0, 61 + Math.floor(random() * 3_000))
  if (tried % 10 === 8) text = `Zq9${text}\n`.repeat(30_000).slice(0, 65_536)
  const line = text.length <= SHORT ? text.replace(/[\r\n\u0085]/g, '') : text
  return line.trim() === '' ? 'x' : line.trim()
}

function spoiled(card: AdaptiveCard, text: string, bug: Bug | undefined): AdaptiveCard {
  const json = JSON.stringify(card)
  switch (bug) {
    case undefined:
      return card
    case 'names are read as Markdown':
      return JSON.parse(json.replaceAll('"type":"TextRun"', '"type":"TextBlock"')) as AdaptiveCard
    case 'a name is filled in like a template':
      return JSON.parse(json.replaceAll('${1+1}', '2').replaceAll('${name}', '')) as AdaptiveCard
    case 'a name makes a link':
      return text.includes('](https:') ? { ...card, actions: [...(card.actions ?? []), { type: 'Action.OpenUrl', url: 'https://example.com' }] } : card
    case 'a name has no end':
      return { ...card, body: [...card.body, { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }] }
  }
}
