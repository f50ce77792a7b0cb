import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { THEMES } from '#test/look/teams-themes'
import { cardsInBrowser } from './cards-in-browser.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Violation {
  readonly rule: string
  readonly card: string
  readonly element: string
  readonly why: string
}

/** What Microsoft's renderer does of itself, whatever is in a card. */
const RENDERERS_OWN: readonly { rule: string; element: RegExp }[] = [
  // It draws a list that filters as a field without its label.
  { rule: 'label', element: /ac-choiceSetInput-filtered/ },
  // It draws the browser's own small boxes; Teams draws larger ones.
  { rule: 'target-size', element: /^<input [^>]*type="(checkbox|radio)"/ },
]
/** Rules that cannot be kept, each replaced by a test below. */
const SWITCHED_OFF = {
  // Experimental, and it takes the arrow of a row that unfolds for a word which must be in the row's name.
  'label-content-name-mismatch': { enabled: false },
}

describe('every card, for whoever cannot see it well,', function () {
  this.timeout(60_000)
  const cards = cardsInBrowser()

  for (const theme of THEMES) {
    it(`keeps the rules of WCAG 2, levels A and AA, in the theme ${theme}`, async () => {
      const page = await cards.show({ language: 'en', theme, unfolded: 'yes' })
      await page.addScriptTag({ path: AXE })
      await page.evaluate(`document.querySelectorAll('option:not(:checked)').forEach((option) => option.remove())`) // nobody sees them, and they are many
      // Themes differ in their colours alone.
      const rules = theme === 'light' ? { runOnly: WCAG, rules: SWITCHED_OFF } : { runOnly: { type: 'rule', values: ['color-contrast'] } }
      assert.deepEqual((await violationsOn(page, rules)).filter(isOurs).map(({ card, rule, element, why }) => `${card}: ${rule}: ${element}: ${why}`), [])
    })
  }

  it('says in which language it is', async () => {
    for (const [language, tag] of [['pl', 'pl'], ['zh-Hans', 'zh-Hans']] as const) {
      const page = await cards.show({ language, filter: 'welcome' })
      assert.deepEqual(await page.evaluate(`[...new Set([...document.querySelectorAll('.card')].map(({ lang }) => lang))]`), [tag])
    }
  })

  it('reads out all that stands in a row which one can press', async () => {
    const page = await cards.show({ language: 'en' })
    const unsaid = await page.evaluate<string[]>(`[...document.querySelectorAll('.ac-selectable[aria-label]')].filter((row) => row.checkVisibility()).flatMap((row) => {
      const name = row.getAttribute('aria-label')
      const texts = [...row.querySelectorAll('p, span')].filter((part) => part.children.length === 0 && part.checkVisibility()).map((part) => part.textContent.replace(/^[✓\\s]+|[›\\s]+$/g, ''))
      // An amount that is rounded in its column is read out exactly.
      const amounts = (name.match(/[\\d,.]*\\d/g) ?? []).map((amount) => Number(amount.replaceAll(',', '')))
      const isRead = (text) => name.includes(text) || (/^−?[\\d,]+$/.test(text) && amounts.some((amount) => Math.abs(amount - Number(text.replace(/[−,]/g, ''))) < 1))
      const lacking = texts.filter((text) => /[\\p{L}\\p{N}]/u.test(text) && !isRead(text))
      return lacking.length === 0 ? [] : [row.closest('section').dataset.card + ': “' + name + '” lacks ' + lacking.join(' | ')]
    })`)
    assert.deepEqual(unsaid, [])
  })
})

/** What axe objects to, with the card in which it stands. */
async function violationsOn(page: Page, options: object): Promise<Violation[]> {
  return page.evaluate<Violation[]>(`axe.run('main', ${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, target, failureSummary }) => ({
    rule: id,
    card: document.querySelector(target[0]).closest('section').dataset.card,
    element: html.slice(0, 300),
    why: failureSummary.split('\\n').slice(1).join(' ').trim(),
  }))))`)
}

function isOurs({ rule, element }: Violation): boolean {
  return !RENDERERS_OWN.some((known) => known.rule === rule && known.element.test(element))
}
