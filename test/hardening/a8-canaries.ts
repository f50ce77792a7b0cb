/** Who may see a text that was planted: nobody at all, the one who asked (what Microsoft says to a question), or those who work on one person's cases. */
export type Owner = 'nobody' | 'the one who asked' | 'sales' | 'global'

interface Canary {
  readonly text: string
  /** Where it was planted. */
  readonly where: string
  readonly owner: Owner
}

/** Texts that are like no other, planted in what comes in, and looked for in what comes out. */
export class Canaries {
  readonly planted: Canary[] = []
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  /** A new text of small letters and digits. */
  plant(where: string, owner: Owner = 'nobody'): string {
    return this.note(`zq${Array.from({ length: 14 }, () => Math.floor(this.#random() * 36).toString(36)).join('')}qz`, where, owner)
  }

  /** A telephone number, for where nothing else is taken. */
  plantNumber(where: string, owner: Owner): string {
    return `+46 ${this.note(Array.from({ length: 11 }, () => 1 + Math.floor(this.#random() * 9)).join(''), where, owner)}`
  }

  /** A text that is there anyway. */
  note(text: string, where: string, owner: Owner = 'nobody'): string {
    this.planted.push({ text: text.toLowerCase(), where, owner })
    return text
  }

  /** What of it stands in a text that went out, but for that of the owners who may see it. */
  leaksIn(out: string, place: string, may: readonly Owner[] = []): string[] {
    const low = out.toLowerCase()
    return this.planted.flatMap(({ text, where, owner }) => (!may.includes(owner) && low.includes(text) ? [`${place} holds ${where} of ${owner}: ${around(low, text)}`] : []))
  }

  /** True where something of the owner's stands in a text. */
  isIn(out: string, owner: Owner): boolean {
    const low = out.toLowerCase()
    return this.planted.some((canary) => canary.owner === owner && low.includes(canary.text))
  }
}

function around(out: string, text: string): string {
  const at = out.indexOf(text)
  return out.slice(Math.max(0, at - 120), at + text.length + 40)
}
