import assert from 'node:assert/strict'
import { LANGUAGE_NAMES } from '#cards/locales/locales'
import { POLICIES } from '#domain/policies'
import { gallery, PLAIN } from '#test/cards/gallery'
import { inPseudoLocale, unmarked } from '#test/support/pseudo-locale'

/** Where a card shows text. What a button sends and what somebody has typed are not the card's words. */
const SHOWN = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'speak', 'fallbackText', 'tooltip']
/** Lists that come from Windows and from Intl, not from the texts. */
const LISTS_OF_DATA = ['timeZone', 'country']

/** What is the same in every language, or follows the language by other means than the texts; the longest first. */
const DATA: readonly RegExp[] = [
  new RegExp(PLAIN, 'g'),
  // The pages on which Microsoft's rules were read, and the names of the rules' versions.
  anyOf(POLICIES.flatMap(({ source, sources, version }) => [source, ...Object.values(sources), version])),
  // What each language calls itself.
  anyOf(Object.values(LANGUAGE_NAMES)),
  // Addresses, identifiers, sizes and regions.
  /\bhttps:\/\/[^\s)]+|\/subscriptions\/\S+|\/resourceGroups\/\S+|\b[\w.]+\.onmicrosoft\.com\b/g,
  /\bR[DE]-[0-9A-Z]{8,}\b|\b\w+_\w+\b|\bwesteurope\b/g,
  // What Microsoft calls its services, roles, time zones and classifications of requests.
  /\bAzure (reservations|access control|support)\b|\b(Owner|Reservations Reader|W\. Europe Standard Time)\b|\bReserved instance requests \/ Question \d\b/g,
  // The example's customer, subscriptions, groups and messages.
  /\bContoso Bakeries Ltd\b|\bProduction\b|\bTesting\b|\bAll bakeries\b|\b(ovens|shops)\b|\bSubscription number \d+\b|\bText \d\b/g,
  // Money, moments, and what Intl says: months, lists, countries.
  /\b(USD|GBP|UTC)\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec|November)\b|\b(and|or|Germany)\b/g,
]

describe('the text of every card', () => {
  it('comes from the language’s texts, and none is written into the card', () => {
    const cards = inPseudoLocale(() => gallery(PLAIN, 'en'))
    const found = Object.entries(cards).flatMap(([name, card]) => textsShown(card).filter(isHardCoded).map((text) => `${name}: ${text}`))
    assert.deepEqual(found, [])
  })

  it('is found where it is written into a card', () => {
    for (const text of ['Please wait', '⟦Àmöûñt⟧ left', `Cancel ${PLAIN}`, 'Owner role']) assert.ok(isHardCoded(text), text)
    for (const text of ['⟦Pļèàšè ŵàît⟧', '⟦öƒ ⟧GBP 12.00', `⟦Çàñçèļ ⟧${PLAIN} · Standard_D4s_v5`]) assert.ok(!isHardCoded(text), text)
    const card = { body: [{ type: 'Input.Text', label: 'One', value: 'no' }, { type: 'RichTextBlock', inlines: ['Two', { text: 'Three' }] }, { type: 'Input.ChoiceSet', choices: [{ title: 'Four', value: 'no' }] }, { type: 'Action.Execute', title: 'Five', data: { title: 'no' } }] }
    assert.deepEqual(textsShown(card), ['One', 'Two', 'Three', 'Four', 'Five'])
  })

  it('is the usual one again afterwards', () => {
    const before = gallery(PLAIN, 'en')
    assert.throws(() => inPseudoLocale(() => assert.fail('on the way')), /on the way/)
    assert.deepEqual(gallery(PLAIN, 'en'), before)
  })
})

function anyOf(texts: readonly string[]): RegExp {
  return new RegExp([...new Set(texts)].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
}

function isHardCoded(text: string): boolean {
  const own = DATA.reduce((rest, known) => rest.replace(known, ' '), unmarked(text))
  return /[A-Za-z]{2}/.test(own)
}

function textsShown(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsShown)
  if (typeof part !== 'object' || part === null) return []
  const isListOfData = 'id' in part && LISTS_OF_DATA.includes(String(part.id))
  return Object.entries(part).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'data' || (key === 'choices' && isListOfData)) return []
    if (key === 'inlines') return (inner as unknown[]).flatMap((inline) => (typeof inline === 'string' ? [inline] : textsShown(inline)))
    return typeof inner === 'string' ? (SHOWN.includes(key) ? [inner] : []) : textsShown(inner)
  })
}
