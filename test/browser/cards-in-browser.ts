import type { Browser, Page } from 'playwright-core'
import { startCardPage, type CardPage } from '#test/look/card-page'
import type { Look } from '#test/look/shown-cards'
import { browserFor } from './chromium.ts'

/** The page with every card, opened in a browser by the tests of a suite. */
export interface CardsInBrowser {
  /** Shows what of the gallery is asked for, in the fonts that come with the tests, once all of it is there. */
  show(look: Partial<Look>): Promise<Page>
}

/** Starts the page and a browser before the suite's tests and ends them afterwards; skips the suite where no Chromium can be started. */
export function cardsInBrowser(): CardsInBrowser {
  let browser: Browser | undefined
  let page: Page | undefined
  let cards: CardPage | undefined

  before(async function () {
    browser = await browserFor(this)
    page = await browser.newPage({ viewport: { width: 1640, height: 1200 }, deviceScaleFactor: 1, reducedMotion: 'reduce' })
    cards = await startCardPage()
  })

  after(async () => {
    await browser?.close()
    await cards?.stop()
  })

  return {
    async show(look) {
      if (!page || !cards) throw new Error('The browser is started before the first test.')
      const asked = new URLSearchParams({ fonts: 'bundled', ...look })
      await page.goto(`${cards.url}?${asked.toString()}`, { waitUntil: 'commit' })
      const html = page.locator('html:is([data-ready], [data-failed])')
      await html.waitFor()
      const failed = await html.getAttribute('data-failed')
      if (failed) throw new Error(failed)
      return page
    },
  }
}
