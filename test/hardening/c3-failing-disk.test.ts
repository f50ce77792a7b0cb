import { diskOn, type Disk, type FileCalls } from '#adapters/lowdb/disk'
import { openStore } from '#adapters/lowdb/store'
import { faultOfChain } from '#domain/audit-check'
import { digest } from '#src/wiring/digest'
import { ModelDisk, type Fault } from '#test/support/model-disk'
import { commitOf, openOn, ROOT, SmallWorld } from '#test/support/small-world'
import { target } from '#test/hardening/target'

type Bug = 'a failing sync is taken for a good one' | 'a short write is taken for a whole one' | 'an error while a name changes is passed over' | 'the checksum is not compared' | 'the hashes of the audit are not compared' | 'a customer without a head is taken for a new one'

const KINDS: readonly Fault['kind'][] = ['ENOSPC', 'EIO', 'EMFILE', 'EIO-after', 'short', 'sync-lost']
/** Of these an error must come of itself; a short write is gone on with, and what a sync loses shows when the power goes. */
const SAID: readonly Fault['kind'][] = ['ENOSPC', 'EIO', 'EMFILE', 'EIO-after']

target<Bug>({
  id: 'C3',
  rule: 'a call that fails is said, and nothing is lost by it; a bit that flips, or a file that is missing, is noticed, and what was whole last is restored',
  counts: { quick: 2_400, full: 20_000, of: 'failing calls (each one in each way, in turn) and, half of them, flipped bits or missing files' },
  bugs: ['a failing sync is taken for a good one', 'a short write is taken for a whole one', 'an error while a name changes is passed over', 'the checksum is not compared', 'the hashes of the audit are not compared', 'a customer without a head is taken for a new one'],
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    const world = await aWorld(random)
    const calls = await callsOfWork()
    for (let one = 0; one < count / 2 && faults.length === 0; one++) {
      const fault: Fault = { atCall: Math.floor(one / KINDS.length) % calls, kind: KINDS[one % KINDS.length]! }
      faults.push(...(await faultsOfCall(fault, random, bug)).map((found) => `call ${fault.atCall} of ${calls} fails (${fault.kind}): ${found}`))
      faults.push(...(one % 10 === 9 ? await faultsOfMissing(world, one, bug) : await faultsOfFlip(world, random, one, bug)))
    }
    return faults
  },
})

async function callsOfWork(): Promise<number> {
  const disk = new ModelDisk(ModelDisk.holding(ROOT))
  await workOn(disk, new SmallWorld(), (work) => work())
  return disk.calls
}

/** Makes some changes of each kind and looks at them, each as `attempt` has it; what is wrong. */
async function workOn(calls: FileCalls, world: SmallWorld, attempt: <T>(work: () => Promise<T>) => Promise<T>): Promise<string[]> {
  const store = await attempt(() => openStore(ROOT, { warn: () => undefined, disk: diskOn(calls), lock: () => Promise.resolve(() => undefined) }))
  for (const customer of ['a', 'a', 'a', 'b', 'a']) await attempt(() => world.commit(store, customer))
  const documents = store.documents<number>('d')
  for (const number of [1, 2]) await attempt(() => documents.write('k', number))
  await attempt(() => documents.remove('k'))
  await attempt(() => documents.write('k', 3))
  world.documents = [3]
  return attempt(() => world.faultsOf(store))
}

/** Does some work of which a call fails: it must say so, be done when it is asked again, and still be there when the power goes then. */
async function faultsOfCall(fault: Fault, random: () => number, bug: Bug | undefined): Promise<string[]> {
  const disk = new ModelDisk(ModelDisk.holding(ROOT), { fault })
  const world = new SmallWorld()
  let errors = 0
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch {
      errors++
      return work()
    }
  }
  try {
    const faults = await workOn(bug ? spoilt(disk, bug) : disk, world, again)
    if (SAID.includes(fault.kind) && errors !== Number(disk.hasFailed)) faults.push(`${errors} errors were said`)
    for (const names of [disk.afterTheWorst(), disk.afterPowerCut(random)]) faults.push(...(await world.faultsOf(await openOn(new ModelDisk(names)))).map((found) => `after the power went: ${found}`))
    return faults
  } catch (error) {
    return [String(error)]
  }
}

/** What the store makes of a flipped bit in one of its files: the file is named, the generation before it restored, and no figure is read from the damaged one. */
async function faultsOfFlip(world: World, random: () => number, flip: number, bug: Bug | undefined): Promise<string[]> {
  const paths = [...world.files.keys()]
  const path = paths[flip % paths.length]!
  const bytes = Buffer.from(world.files.get(path)!)
  const bit = Math.floor(random() * bytes.length * 8)
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  const disk = new ModelDisk(ModelDisk.holding(ROOT, { ...Object.fromEntries(world.files), [path]: bytes }))
  const told: string[] = []
  const given = diskOn(bug === 'the checksum is not compared' ? withoutChecksum(disk) : disk)
  const faults: string[] = []
  try {
    const store = await openStore(ROOT, { warn: (message) => void told.push(message), disk: given, lock: () => Promise.resolve(() => undefined) })
    const { version, ledger } = await store.ledgers.read('a')
    const records = await store.ledgers.audit('a')
    const broken = bug === 'the hashes of the audit are not compared' ? undefined : faultOfChain(records, ledger.audit, digest)
    const document = await store.documents<number>('d').read('k')
    const closed = await store.ledgers.closedCase('a', 'rd-1').catch((error: unknown) => void told.push(String(error)))
    if (path.endsWith('audit.jsonl') !== (broken !== undefined)) faults.push('the chain does not show it, or shows more')
    const [isHead, isDocument] = [path.endsWith('a/head.json'), path.endsWith('d/k.json')]
    if (version !== (isHead ? world.version - 1 : world.version)) faults.push(`version ${version} was read`)
    if (JSON.stringify(ledger.openCases) !== JSON.stringify(commitOf('a', version - 1, ledger.audit).ledger.openCases)) faults.push('another ledger was read')
    // A flipped end of a line makes one of two, or two of one. What was restored is recorded.
    if (!broken && records.length !== world.version + Number(path.endsWith('a/head.json'))) faults.push(`${records.length} records of ${world.version} are there`)
    if (document !== (isDocument ? 1 : 2)) faults.push(`${document} was read`)
    if (closed ? closed.state !== 'withdrawn' : !path.includes('/cases/')) faults.push('another closed case was read')
    const isRead = isHead || isDocument || path.includes('/cases/')
    if (isRead && !told.some((message) => message.includes(path) && message.includes('is damaged') !== message.includes('was damaged'))) faults.push('nobody was told')
  } catch (error) {
    faults.push(String(error))
  }
  return faults.map((fault) => `bit ${bit} of ${path} is flipped: ${fault}`)
}

const MISSING = [['head.json', 'head.json.previous'], ['head.json'], ['audit.jsonl']] as const

/** What the store makes of files that are gone: without a head it does not open, without its last generation it says so, and the chain shows a lost audit. */
async function faultsOfMissing(world: World, one: number, bug: Bug | undefined): Promise<string[]> {
  const missing = MISSING[Math.floor(one / 10) % MISSING.length]!
  const files = [...world.files].filter(([path]) => !missing.some((name) => path.endsWith(`/a/${name}`)))
  const disk = diskOn(new ModelDisk(ModelDisk.holding(ROOT, Object.fromEntries(files))))
  const told: string[] = []
  const given: Disk = bug === 'a customer without a head is taken for a new one' ? { ...disk, list: async (folder) => (folder.endsWith('/a') ? [] : disk.list(folder)) } : disk
  const seen = await openStore(ROOT, { warn: (message) => void told.push(message), disk: given, lock: () => Promise.resolve(() => undefined) }).then(
    async ({ ledgers }) => {
      const { version, ledger } = await ledgers.read('a')
      return `version ${world.version - version} back, ${faultOfChain(await ledgers.audit('a'), ledger.audit, digest)?.kind ?? 'whole'}, ${told.length} told`
    },
    (error: Error) => error.message.replace(/^.* is missing, and so is .* from a backup, then start again\.$/, 'refused'),
  )
  const expected = { 'head.json,head.json.previous': 'refused', 'head.json': 'version 1 back, whole, 1 told', 'audit.jsonl': 'version 0 back, removed, 0 told' }[missing.join()]
  return seen === expected ? [] : [`${missing.join(' and ')} missing: ${seen}`]
}

interface World {
  readonly version: number
  /** The files that a flip is tried in: the present ones, their previous generations, records and the audit. */
  readonly files: ReadonlyMap<string, Buffer>
}

async function aWorld(random: () => number): Promise<World> {
  const disk = new ModelDisk(ModelDisk.holding(ROOT))
  const store = await openOn(disk)
  const world = new SmallWorld()
  const version = 4 + Math.floor(random() * 4) // so that the case closed first is closed in the generation before too
  while (world.versions['a'] !== version) await world.commit(store, 'a')
  for (const number of [1, 2]) await store.documents<number>('d').write('k', number)
  // Closed cases but the first are like it, and no one reads them here.
  return { version, files: new Map([...disk.files()].filter(([path]) => !/rd-[2-9]/.test(path))) }
}

/** Calls that pass over what goes wrong. */
function spoilt(disk: ModelDisk, bug: Bug): FileCalls {
  const passOver = async (call: Promise<unknown>) => void (await call.catch((error: unknown) => (isMissing(error) ? Promise.reject(error as Error) : undefined)))
  return {
    readFile: (path) => disk.readFile(path),
    readdir: (path) => disk.readdir(path),
    mkdir: (path) => disk.mkdir(path),
    unlink: (path) => disk.unlink(path),
    rename: (from, to) => (bug === 'an error while a name changes is passed over' ? passOver(disk.rename(from, to)) : disk.rename(from, to)),
    async open(path, flags) {
      const file = await disk.open(path, flags)
      return {
        ...file,
        sync: () => (bug === 'a failing sync is taken for a good one' ? passOver(file.sync()) : file.sync()),
        async write(bytes, offset, length, position) {
          const written = await file.write(bytes, offset, length, position)
          return bug === 'a short write is taken for a whole one' ? { bytesWritten: length } : written
        },
      }
    },
  }
}

/** A disk on which every checksum fits: as if nobody compared it. */
function withoutChecksum(disk: ModelDisk): FileCalls {
  return {
    open: (path, flags) => disk.open(path, flags),
    readdir: (path) => disk.readdir(path),
    mkdir: (path) => disk.mkdir(path),
    unlink: (path) => disk.unlink(path),
    rename: (from, to) => disk.rename(from, to),
    async readFile(path) {
      const text = await disk.readFile(path)
      const [, format, body] = /^\{"format":(\d),"sha256":"[^"]*"\}\n([^]*)$/.exec(text) ?? []
      return body === undefined ? text : `{"format":${format},"sha256":"${digest(`${format}\n${body}`)}"}\n${body}`
    },
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('ENOENT')
}
