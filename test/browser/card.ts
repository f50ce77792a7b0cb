import type { Locator } from 'playwright-core'

/** An Adaptive Card on a Playground page, used as a person would: by what is written on it. */
export class Card {
  readonly place: Locator

  constructor(place: Locator) {
    this.place = place
  }

  /** Everything that is written on the card now. */
  async text(): Promise<string> {
    return this.place.innerText()
  }

  /** Waits until the card shows the text; a card that is replaced in place is still this card. */
  async waitForText(text: string): Promise<void> {
    await this.place.getByText(text).first().waitFor()
  }

  /** Types into the input with this label (text, number, or a date as `January 2, 2026`), replacing what is there. */
  async fill(label: string, value: string): Promise<void> {
    const input = await this.input(label)
    await input.fill(value)
    await input.blur() // a number is checked, and a date read, when one leaves the field
  }

  /** Picks an option of the choice with this label: a list, a list that filters while one types, or radio buttons. */
  async choose(label: string, option: string): Promise<void> {
    const input = await this.input(label)
    if ((await input.getAttribute('role')) === 'radiogroup') {
      await input.getByLabel(option, { exact: true }).check()
      return
    }
    await input.click()
    await input.page().getByRole('option', { name: option }).first().click() // the list hangs outside the card
  }

  /** Sets the toggle with this title. */
  async tick(title: string, on = true): Promise<void> {
    await this.place.getByRole('checkbox', { name: title }).setChecked(on)
  }

  /** Clicks a row that acts as a button, by a text that is written in it. */
  async pick(text: string): Promise<void> {
    const written = this.place.page().getByText(text, { exact: true })
    await this.place.getByRole('button').filter({ has: written }).last().click() // the innermost one
  }

  /** Presses a button by its title; of several, the one in the same part of the card as the text `beside` it. */
  async press(title: string, beside?: string): Promise<void> {
    const page = this.place.page()
    const button = page.getByRole('button', { name: title, exact: true })
    if (beside !== undefined) {
      const part = this.place.locator('div').filter({ has: page.getByText(beside, { exact: true }) }).filter({ has: button })
      return part.last().getByRole('button', { name: title, exact: true }).first().click() // the innermost part
    }
    const more = this.place.getByRole('button', { name: 'More options' })
    const here = this.place.getByRole('button', { name: title, exact: true })
    await here.or(more).first().waitFor()
    if (!(await here.first().isVisible())) await more.click() // more than six buttons: the rest is in a menu
    await here.or(page.getByRole('menuitem', { name: title, exact: true })).first().click()
  }

  /** Waits until the card no longer has a button with this title. */
  async waitWithout(title: string): Promise<void> {
    await this.place.getByRole('button', { name: title, exact: true }).waitFor({ state: 'detached' })
  }

  /** The input that a label names; the star of a required one does not count. */
  async input(label: string): Promise<Locator> {
    const named = this.place.locator('label').filter({ has: this.place.page().getByText(label, { exact: true }) })
    const id = await named.first().getAttribute('for')
    return this.place.locator(`[id="${id}"]`)
  }
}
