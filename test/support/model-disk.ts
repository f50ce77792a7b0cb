import { dirname, sep } from 'node:path'
import type { FileCalls, OpenFile } from '#adapters/lowdb/disk'

/** What a disk does not do although it says so: the planted bugs. */
export type Lie = 'never syncs names' | 'never syncs content'

/** One call that goes wrong. `short`: a write takes half; `sync-lost`: a sync fails, and what it was to make durable is forgotten. */
export interface Fault {
  readonly atCall: number
  readonly kind: 'ENOSPC' | 'EIO' | 'EMFILE' | 'EIO-after' | 'short' | 'sync-lost'
}

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly truncatedTo: number }

interface Content {
  seen: Buffer
  durable: Buffer
  /** Not durable yet, in order. */
  writes: Write[]
}

type Node = Content | 'folder'

/** A change of names that no sync has made durable yet. A rename is one change: it happens or it does not. */
interface Change {
  readonly folder: string
  readonly apply: (names: Map<string, Node>) => void
}

const EMPTY = Buffer.alloc(0)
// Made once: an error's stack costs more than all else here.
const NO_SUCH_FILE = Object.assign(new Error('ENOENT: no such file or directory'), { code: 'ENOENT' })
const EXISTS = Object.assign(new Error('EEXIST: file already exists'), { code: 'EEXIST' })
const POWER_IS_OUT = new Error('The power is out.')

/** Node's file calls on a disk in memory that loses power at a chosen call, and then shows a chosen one of the states that a real one could be left in. */
export class ModelDisk implements FileCalls {
  readonly #names: Map<string, Node>
  readonly #durable: Map<string, Node>
  readonly #lie: Lie | undefined
  readonly #fault: Fault | undefined
  #changes: Change[] = []
  #callsLeft: number
  /** How many calls were made that a fault can be at. */
  calls = 0
  /** True once the fault has come. */
  hasFailed = false

  constructor(names: ReadonlyMap<string, Node>, { callsUntilPowerCut = Infinity, lie, fault }: { callsUntilPowerCut?: number | undefined; lie?: Lie | undefined; fault?: Fault | undefined } = {}) {
    this.#durable = new Map(names)
    this.#names = new Map(names)
    this.#callsLeft = callsUntilPowerCut
    this.#lie = lie
    this.#fault = fault
  }

  /** The names on a disk that holds these files, and the folders that they need. */
  static holding(root: string, files: Readonly<Record<string, Uint8Array>> = {}): Map<string, Node> {
    const names = new Map<string, Node>()
    for (const path of [root, ...Object.keys(files).map(dirname)]) {
      for (let folder = path; !names.has(folder); folder = dirname(folder)) names.set(folder, 'folder')
    }
    for (const [path, bytes] of Object.entries(files)) names.set(path, contentOf(Buffer.from(bytes)))
    return names
  }

  get lostPower(): boolean {
    return this.#callsLeft < 0
  }

  /** The names after a power cut: each unsynced change of names kept or dropped, each unsynced write kept, dropped or torn, as `random` has it. */
  afterPowerCut(random: () => number): Map<string, Node> {
    const names = new Map(this.#durable)
    for (const change of this.#changes) if (random() < 0.5) change.apply(names)
    for (const [path, node] of names) {
      if (!names.has(dirname(path))) names.delete(path)
      else if (node !== 'folder') names.set(path, contentOf(node.writes.length > 0 ? torn(node, random) : node.durable))
    }
    return names
  }

  /** What is durable for sure, and nothing else. */
  afterTheWorst(): Map<string, Node> {
    return new Map([...this.#durable].map(([path, node]) => [path, node === 'folder' ? node : contentOf(node.durable)]))
  }

  /** Every file as it is seen. */
  files(): Map<string, Buffer> {
    return new Map([...this.#names].flatMap(([path, node]) => (node === 'folder' ? [] : [[path, node.seen] as const])))
  }

  async open(path: string, flags: 'w' | 'r+' | 'r'): Promise<OpenFile> {
    let node = this.#names.get(path)
    if (flags !== 'w' && !node) throw NO_SUCH_FILE
    const isAfter = this.#call()
    if (flags === 'w') {
      if (node && node !== 'folder') this.#truncate(node, 0)
      else {
        const content = contentOf(EMPTY)
        node = content
        this.#change(path, (names) => names.set(path, content))
      }
      this.#spend()
    }
    if (isAfter) throw failure('EIO')
    return this.#opened(path, node ?? 'folder')
  }

  async readFile(path: string): Promise<string> {
    const node = this.#names.get(path)
    if (!node || node === 'folder') throw NO_SUCH_FILE
    if (this.#call()) throw failure('EIO')
    return node.seen.toString()
  }

  async readdir(folder: string): Promise<string[]> {
    if (this.#names.get(folder) !== 'folder') throw NO_SUCH_FILE
    if (this.#call()) throw failure('EIO')
    return [...this.#names.keys()].filter((path) => path !== folder && dirname(path) === folder).map((path) => path.slice(folder.length + sep.length))
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#names.get(from)
    if (!node) throw NO_SUCH_FILE
    await this.#rename(to, (names) => (names.delete(from), names.set(to, node)))
  }

  async unlink(path: string): Promise<void> {
    if (!this.#names.has(path)) throw NO_SUCH_FILE
    await this.#rename(path, (names) => names.delete(path))
  }

  async mkdir(path: string): Promise<void> {
    if (this.#names.has(path)) throw EXISTS
    await this.#rename(path, (names) => names.set(path, 'folder'))
  }

  async #rename(path: string, apply: (names: Map<string, Node>) => void): Promise<void> {
    const isAfter = this.#call()
    this.#change(path, apply)
    this.#spend()
    if (isAfter) throw failure('EIO')
  }

  #opened(path: string, node: Node): OpenFile {
    const content = node === 'folder' ? contentOf(EMPTY) : node
    return {
      write: async (bytes, offset, length, position) => {
        const fault = this.#call()
        const taken = fault === 'short' ? Math.max(1, length >> 1) : length
        this.#write(content, position, Buffer.from(bytes.subarray(offset, offset + taken)))
        this.#spend()
        if (fault === 'EIO-after') throw failure('EIO')
        return { bytesWritten: taken }
      },
      truncate: async (length) => {
        const fault = this.#call()
        this.#truncate(content, length)
        this.#spend()
        if (fault) throw failure('EIO')
      },
      stat: async () => {
        if (this.#call()) throw failure('EIO')
        return { size: content.seen.length }
      },
      sync: async () => {
        const fault = this.#call()
        this.#spend()
        if (fault === 'sync-lost') {
          content.writes = []
          throw failure('EIO')
        }
        if (node === 'folder') this.#syncNames(path)
        else if (this.#lie !== 'never syncs content') Object.assign(content, { durable: content.seen, writes: [] })
        if (fault) throw failure('EIO')
      },
      close: async () => {
        if (this.#call()) throw failure('EIO')
      },
    }
  }

  #write(content: Content, at: number, bytes: Buffer): void {
    this.#mustHavePower()
    content.seen = written(content.seen, at, bytes)
    content.writes.push({ at, bytes })
  }

  #truncate(content: Content, truncatedTo: number): void {
    this.#mustHavePower()
    content.seen = content.seen.subarray(0, truncatedTo)
    content.writes.push({ truncatedTo })
  }

  #syncNames(folder: string): void {
    if (this.#lie === 'never syncs names') return
    for (const change of this.#changes) if (change.folder === folder) change.apply(this.#durable)
    this.#changes = this.#changes.filter((change) => change.folder !== folder)
  }

  #change(path: string, apply: (names: Map<string, Node>) => void): void {
    this.#mustHavePower()
    apply(this.#names)
    this.#changes.push({ folder: dirname(path), apply })
  }

  #mustHavePower(): void {
    if (this.lostPower) throw POWER_IS_OUT
  }

  #spend(): void {
    if (--this.#callsLeft < 0) throw POWER_IS_OUT
  }

  // Says what is to go wrong after the call did its work, or in it.
  #call(): Fault['kind'] | undefined {
    if (this.calls++ !== this.#fault?.atCall) return undefined
    this.hasFailed = true
    const { kind } = this.#fault
    if (kind === 'ENOSPC' || kind === 'EIO' || kind === 'EMFILE') throw failure(kind)
    return kind
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: a call failed`), { code })
}

function contentOf(durable: Buffer): Content {
  return { seen: durable, durable, writes: [] }
}

function written(before: Buffer, at: number, bytes: Buffer): Buffer {
  if (at === before.length) return before.length === 0 ? bytes : Buffer.concat([before, bytes])
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length))
  before.copy(after)
  bytes.copy(after, at)
  return after
}

// Each write may have arrived, or not, or in part, or only its length, as zeros.
function torn({ durable, writes }: Content, random: () => number): Buffer {
  return writes.reduce((bytes, write) => {
    const fate = random()
    if (fate < 0.2) return bytes
    if ('truncatedTo' in write) return bytes.subarray(0, write.truncatedTo)
    if (fate < 0.5) return written(bytes, write.at, write.bytes)
    const kept = Math.floor(random() * (write.bytes.length + 1))
    const part = fate < 0.75 ? write.bytes.subarray(0, kept) : Buffer.concat([write.bytes.subarray(0, kept), Buffer.alloc(write.bytes.length - kept)])
    return written(bytes, write.at, part)
  }, durable)
}
