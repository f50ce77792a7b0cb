import assert from 'node:assert/strict'
import { LANGUAGES, OUTSIDE, type Language, type Look } from '#test/look/shown-cards'
import { cardsInBrowser } from './cards-in-browser.ts'

interface Fault {
  readonly card: string
  readonly fault: string
  readonly text: string
}

/** What customers and reservations are called where a language is spoken; where there is no such place, nothing is unusual. */
const CALLED: Readonly<Record<Language, Look['outside']>> = { en: 'long', fr: 'long', pl: 'long', ko: 'korean', 'zh-Hans': 'chinese', pseudo: 'plain' }
const WIDTHS = ['500', '280'] as const

describe('every card in a browser', function () {
  this.timeout(60_000)
  const cards = cardsInBrowser()

  for (const language of LANGUAGES) {
    it(`is neither cut nor sticks out in ${language}, with everything unfolded`, async () => {
      const outside = CALLED[language]
      const page = await cards.show({ language, outside, unfolded: 'yes', width: WIDTHS[0] })
      const found: string[] = []
      for (const width of WIDTHS) {
        await page.evaluate(`document.documentElement.style.setProperty('--width', '${width}px')`)
        const faults = (await page.evaluate<Fault[]>('findFaults()')).filter((fault) => !isBearable(fault, language, OUTSIDE[outside]))
        found.push(...faults.map(({ card, fault, text }) => `${width} px, ${card}: ${fault}: ${text}`))
      }
      assert.deepEqual(found, [])
    })
  }
})

function isBearable({ fault, text }: Fault, language: Language, outside: string): boolean {
  const isOfOneLanguage = fault === 'a button’s label is cut' || fault === 'what a field says of itself is cut'
  // A name may be longer than a list is wide, and whoever translates a button finds a word that fits.
  if (isOfOneLanguage) return language === 'pseudo' || text.includes(outside)
  // This renderer breaks no long word in a RichTextBlock, and only there a name stands as it is. Ours have no word so long.
  const [longest = ''] = outside.split(' ').toSorted((a, b) => b.length - a.length)
  return fault === 'text sticks out of its place' && longest.length > 20 && text.includes(longest.slice(0, 20))
}
