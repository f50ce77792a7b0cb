import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Look } from '#test/look/shown-cards'
import { cardsInBrowser } from './cards-in-browser.ts'
import { differenceOf } from './picture.ts'
import { smallPng } from './small-png.ts'

const SCREENS = join(import.meta.dirname, 'screens')
const ARTEFACTS = join(import.meta.dirname, '../../artefacts/screens')
/** Where a card has changed on purpose: `WRITE_SCREENS=1 BROWSER_TESTS=1 npx mocha test/browser/screens.test.ts` writes the pictures anew. */
const isWriting = process.env.WRITE_SCREENS === '1'
const MOST_BYTES = 60_000

/** A card as one person sees it. */
interface Screen {
  readonly card: string
  readonly look: Partial<Omit<Look, 'filter' | 'fonts'>>
}

const SHOWN: readonly Screen[] = [
  { card: 'welcome', look: { language: 'en', width: '340' } },
  { card: 'help', look: { language: 'fr', width: '340' } },
  { card: 'pick customer', look: { language: 'ko', width: '340', outside: 'korean' } },
  { card: 'pick reservation', look: { language: 'en', width: '500', theme: 'dark' } },
  { card: 'pick reservation', look: { language: 'pl', width: '280', outside: 'long' } },
  { card: 'choose return', look: { language: 'zh-Hans', width: '340', outside: 'chinese' } },
  { card: 'quote', look: { language: 'en', width: '500' } },
  { card: 'quote', look: { language: 'pl', width: '280', theme: 'dark' } },
  { card: 'quote', look: { language: 'ko', width: '340', theme: 'contrast', outside: 'korean' } },
  { card: 'quote with every warning', look: { language: 'fr', width: '500' } },
  { card: 'refusal', look: { language: 'en', width: '340' } },
  { card: 'refusal', look: { language: 'zh-Hans', width: '280', theme: 'contrast', outside: 'chinese' } },
  { card: 'contact', look: { language: 'pl', width: '340' } },
  { card: 'case submitted, approver', look: { language: 'en', width: '340', theme: 'contrast' } },
  { card: 'case submitted, approver', look: { language: 'ko', width: '280', outside: 'korean', unfolded: 'yes' } },
  { card: 'case by-hand, approver', look: { language: 'fr', width: '340', theme: 'dark' } },
  { card: 'case credited, requester', look: { language: 'en', width: '500' } },
  { card: 'case credited, requester', look: { language: 'zh-Hans', width: '280', theme: 'dark' } },
  { card: 'refund limit', look: { language: 'en', width: '500', theme: 'dark' } },
  { card: 'refund limit', look: { language: 'pl', width: '280', theme: 'contrast' } },
  { card: 'comparison', look: { language: 'fr', width: '500' } },
  { card: 'exchange', look: { language: 'en', width: '340' } },
  { card: 'plan', look: { language: 'ko', width: '500' } },
  { card: 'scope preview, resource group', look: { language: 'pl', width: '340', theme: 'dark' } },
]

describe('a card looks as it did', function () {
  this.timeout(30_000)
  const cards = cardsInBrowser()

  before(async () => {
    await rm(ARTEFACTS, { recursive: true, force: true })
    for (const folder of [SCREENS, ARTEFACTS]) await mkdir(folder, { recursive: true })
  })

  for (const { card, look } of SHOWN) {
    const name = nameOf({ card, look })
    it(name.replaceAll('--', ', '), async () => {
      const page = await cards.show({ ...look, filter: card })
      // Nothing above it, so that it always begins on a whole pixel.
      await page.addStyleTag({ content: 'header, section > h2 { display: none }' })
      const shown = smallPng(await page.locator(`section[data-card="${card}"] .card`).screenshot({ animations: 'disabled', caret: 'hide' }))
      assert.ok(shown.length <= MOST_BYTES, `The picture has ${shown.length} bytes: choose a narrower card.`)
      const file = join(SCREENS, `${name}.png`)
      if (isWriting) return writeFile(file, shown)
      assert.ok(existsSync(file), 'There is no picture of it yet: write them with WRITE_SCREENS=1, and look at them.')
      const difference = differenceOf(await readFile(file), shown)
      if (difference?.places === 0) return
      await writeFile(join(ARTEFACTS, `${name}.png`), shown)
      if (difference) await writeFile(join(ARTEFACTS, `${name}.difference.png`), difference.picture)
      assert.fail(`It looks otherwise${difference ? '' : ', and its size has changed'}: see artefacts/screens. Where that is meant, write the pictures anew with WRITE_SCREENS=1.`)
    })
  }

  it('in each picture that is kept', async () => {
    const names = SHOWN.map((screen) => `${nameOf(screen)}.png`)
    const strays = (await readdir(SCREENS)).filter((name) => !names.includes(name))
    if (isWriting) for (const stray of strays) await rm(join(SCREENS, stray))
    else assert.deepEqual(strays, [])
  })
})

function nameOf({ card, look }: Screen): string {
  return [card.replaceAll(/\W+/g, '-'), ...Object.values(look)].join('--')
}
