import { dirname, sep } from 'node:path'
import type { Disk } from '#adapters/lowdb/disk'

/** A change of names that no sync has made durable yet. A rename is one change: it happens or it does not. */
interface Change {
  readonly folder: string
  readonly apply: (names: Map<string, Content>) => void
}

/** A file's text, or a folder; `torn` while it is being written. */
interface Content {
  text: string | null
  isSynced: boolean
}

/** What a disk does not do although it says so: the planted bugs. */
export type Lie = 'never syncs names' | 'never syncs content'

/** A disk in memory that loses power at a chosen call, and then shows a chosen one of the states that a real one could be left in. */
export class ModelDisk implements Disk {
  readonly #durable: Map<string, Content>
  readonly #lie: Lie | undefined
  #changes: Change[] = []
  #callsLeft: number

  constructor(durable: ReadonlyMap<string, Content>, callsUntilPowerCut = Infinity, lie?: Lie) {
    this.#durable = new Map(durable)
    this.#callsLeft = callsUntilPowerCut
    this.#lie = lie
  }

  /** An empty disk with a folder, and those above it. */
  static names(root: string): Map<string, Content> {
    const names = new Map<string, Content>()
    for (let folder = root; ; folder = dirname(folder)) {
      names.set(folder, { text: null, isSynced: true })
      if (dirname(folder) === folder) return names
    }
  }

  get lostPower(): boolean {
    return this.#callsLeft < 0
  }

  /** The names after a power cut: each unsynced change kept or lost, each unsynced content whole, cut short or empty, as `random` has it. */
  afterPowerCut(random: () => number): Map<string, Content> {
    const names = new Map(this.#durable)
    for (const change of this.#changes) if (random() < 0.5) change.apply(names)
    for (const [path, { text, isSynced }] of names) {
      if (!isSynced && text !== null) names.set(path, { text: text.slice(0, Math.floor(random() * (text.length + 1))), isSynced: true })
      if (!names.has(dirname(path))) names.delete(path)
    }
    return names
  }

  async read(path: string): Promise<string | undefined> {
    return this.#visible(path)?.text ?? undefined
  }

  async writeSynced(path: string, text: string): Promise<void> {
    const content: Content = { text, isSynced: false }
    this.#change(path, (names) => names.set(path, content))
    this.#spend()
    content.isSynced = this.#lie !== 'never syncs content'
  }

  async rename(from: string, to: string): Promise<boolean> {
    const content = this.#visible(from)
    if (!content) return false
    this.#change(to, (names) => (names.delete(from), names.set(to, content)))
    this.#spend()
    return true
  }

  async remove(path: string): Promise<boolean> {
    if (!this.#visible(path)) return false
    this.#change(path, (names) => names.delete(path))
    this.#spend()
    return true
  }

  async makeFolder(path: string): Promise<void> {
    if (!this.#visible(path)) this.#change(path, (names) => names.set(path, { text: null, isSynced: true }))
    this.#spend()
  }

  async list(folder: string): Promise<string[] | undefined> {
    if (this.#visible(folder)?.text !== null) return undefined
    return [...this.#names().keys()].filter((path) => path !== folder && dirname(path) === folder).map((path) => path.slice(folder.length + sep.length))
  }

  async syncFolder(folder: string): Promise<boolean> {
    if (this.#visible(folder)?.text !== null) return false
    this.#spend()
    if (this.#lie === 'never syncs names') return true
    for (const change of this.#changes) if (change.folder === folder) change.apply(this.#durable)
    this.#changes = this.#changes.filter((change) => change.folder !== folder)
    return true
  }

  #names(): Map<string, Content> {
    const names = new Map(this.#durable)
    for (const change of this.#changes) change.apply(names)
    return names
  }

  #visible(path: string): Content | undefined {
    return this.#names().get(path)
  }

  #change(path: string, apply: (names: Map<string, Content>) => void): void {
    if (this.lostPower) throw new Error('The power is out.')
    this.#changes.push({ folder: dirname(path), apply })
  }

  #spend(): void {
    if (--this.#callsLeft < 0) throw new Error('The power went out.')
  }
}
