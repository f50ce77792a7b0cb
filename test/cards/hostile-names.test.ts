import assert from 'node:assert/strict'
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

// Thousands more are in test/hardening.
describe('a name from outside', () => {
  const plain = gallery(PLAIN, 'en')

  it('reads as given in every card, and makes no link, button or layout of its own: the examples that are known to be nasty', () => {
    for (const text of HOSTILE) {
      for (const [name, card] of Object.entries(gallery(text, 'en'))) assert.deepEqual(card, withTexts(plain[name], (shown) => shown.replaceAll(PLAIN, () => text)), name)
    }
  })
})
