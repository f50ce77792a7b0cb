import assert from 'node:assert/strict'
import fc from 'fast-check'
import { withTexts } from '#test/cards/card-parts'
import { gallery, PLAIN } from '#test/cards/gallery'

const HOSTILE = [
  '*Fabrikam* [Ltd](https://example.com) ${name}',
  '${$host.words.quote.sum} ${1+1}',
  '$t(quote.sum) {{name}} {{- name}}',
  '"}], "actions": [{"type": "Action.OpenUrl"',
  '<at>everyone</at> <script>alert(1)</script> &amp;',
  '# Approved\\n**yes** `code` ![x](https://example.com/x.png)',
  '하늘 주식회사 – 北京公司 – Żółć',
  '__proto__',
]

const outsideText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .filter((text) => text.trim() === text && text !== '' && !text.includes('\n') && !text.includes('\r'))

describe('a name from outside', () => {
  const plain = gallery(PLAIN, 'en')

  it('reads as given in every card, and makes no link, button or layout of its own', () => {
    fc.assert(
      fc.property(outsideText, (text) => {
        const hostile = gallery(text, 'en')
        for (const [name, card] of Object.entries(plain)) {
          const expected = withTexts(card, (shown) => shown.replaceAll(PLAIN, () => text))
          assert.deepEqual(hostile[name], expected, name)
        }
      }),
      { numRuns: 40 },
    )
  }).timeout(60_000) // every card, 120 times

  it('is never cut or changed by the examples that are known to be nasty', () => {
    for (const text of HOSTILE) {
      for (const [name, card] of Object.entries(gallery(text, 'en'))) assert.deepEqual(card, withTexts(plain[name], (shown) => shown.replaceAll(PLAIN, () => text)), name)
    }
  })
})
