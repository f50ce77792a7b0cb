import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { Card } from './card.ts'

const PICTURES = join(import.meta.dirname, '../../artefacts')
const LONGEST = 15_000
/** A message of the bot in a chat, and a whole thread in a channel. */
const MESSAGE = '.fai-OutputCard, .fui-Card[role=group]'
/** A whole card; a card that opens within one (Action.ShowCard) is part of it. */
const CARD = '.ac-preview-panel > .ac-adaptiveCard'

/** One person's Teams client (Agents Playground) in a browser. */
export class PlaygroundPage {
  readonly page: Page
  #inChannel = false

  private constructor(page: Page) {
    this.page = page
  }

  /** Opens the client and waits until the bot has greeted. Opening is what introduces the person to the bot. */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1300 } })
    page.setDefaultTimeout(LONGEST)
    await page.goto(url)
    await page.locator(MESSAGE).first().waitFor()
    return new PlaygroundPage(page)
  }

  /** Sends a message in the chat that is open. */
  async say(text: string): Promise<void> {
    await this.#box().click()
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }

  /** Opens a chat or channel by its name in the list on the left. */
  async goTo(place: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: place }).click()
    await this.#box().waitFor()
    this.#inChannel = await this.page.getByRole('button', { name: 'Post' }).isVisible()
  }

  /** Starts a thread in the channel that is open, addressed to the bot: nothing else reaches it there. */
  async post(text: string): Promise<void> {
    await this.#box().click()
    await this.page.keyboard.type('@')
    await this.page.locator('#typeahead-menu').getByRole('menuitem', { name: 'Reservation desk' }).click()
    await this.page.keyboard.insertText(` ${text}`)
    await this.page.getByRole('button', { name: 'Post' }).click()
  }

  /** Waits until the bot has written the text, in a message or on a card; what stands there already counts. */
  async waitForText(text: string): Promise<Locator> {
    const message = this.#newest(this.page.locator(MESSAGE).filter({ hasText: text }))
    await message.waitFor()
    return message
  }

  /** The newest card, whatever is on it. It is looked up at each use, so it may become another one. */
  lastCard(): Card {
    return new Card(this.#newest(this.page.locator(CARD)))
  }

  /** The newest card that shows the text, once it is there. */
  async card(text: string): Promise<Card> {
    const found = this.#newest(this.page.locator(CARD).filter({ hasText: text }))
    await found.waitFor()
    return new Card(found)
  }

  /** Keeps a picture of the page under `artefacts/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) })
  }

  /** Chats grow downwards, channels upwards. */
  #newest(all: Locator): Locator {
    return this.#inChannel ? all.first() : all.last()
  }

  #box(): Locator {
    return this.page.locator('[role=textbox][contenteditable=true]').first()
  }
}
