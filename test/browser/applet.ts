import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { FakePerson, Seen } from '#test/support/fake-teams'

const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
const SCRIPT = join(import.meta.dirname, '../look/page/applet.js')

/** What the page asks of Teams: a button that was pressed or a refresh, or words typed into a list. */
type Asked =
  | { readonly kind: 'execute'; readonly verb: string; readonly data: object }
  | { readonly kind: 'search'; readonly filter: string; readonly dataset: string; readonly data: Record<string, string> }

/**
 * Opens a card as a Teams client shows it to one person, in Microsoft's own `AdaptiveApplet`: it refreshes by itself and searches while one types.
 * Unlike Teams it refreshes for everybody, whatever `userIds` says, and sends what a list shows instead of its value.
 */
export async function openApplet(browser: Browser, person: FakePerson, message: Seen): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 640, height: 900 } })
  page.setDefaultTimeout(10_000)
  await page.setContent('<!doctype html><html lang="en"><body style="font-family:sans-serif"></body></html>')
  await page.addScriptTag({ path: RENDERER })
  await page.addScriptTag({ path: SCRIPT })
  await page.exposeFunction('askTeams', (asked: Asked) => answer(person, message, asked))
  await page.evaluate(`showApplet(${JSON.stringify(message.card)})`)
  return page
}

async function answer(person: FakePerson, message: Seen, asked: Asked): Promise<object | undefined> {
  if (asked.kind === 'search') return person.search(asked.dataset, asked.filter, asked.data)
  await person.execute(message, asked.verb, asked.data)
  return person.sees(message)
}
