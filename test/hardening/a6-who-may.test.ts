import type { Role } from '#domain/person'
import type { LedgerAt } from '#ports/ledgers'
import { ServiceError } from '#ports/service-error'
import { activityOf, aWorld, CONTOSO, ledgerFor, ROLE_SETS, ROWS, SECRET, WAYS, type Cell } from '#test/hardening/a6-matrix'
import { aQuickDesk, NOW, type Answered, type Replaced, type Someone } from '#test/hardening/a6-desk'
import { target } from '#test/hardening/target'

const BUGS = [
  'roles are taken from the card',
  'one’s own case is not recognised',
  'roles are kept for an hour',
  'a directory that is down means yes',
  'any tenant is ours',
  'the version is not looked at',
  'a card may act by itself',
  'roles are not asked for again at the end',
] as const
type Bug = (typeof BUGS)[number]

/** Before these are done Microsoft's services are asked, which may take a while. */
const ASK_THE_SERVICES: readonly string[] = ['case.approve', 'quote.submit']

const CELLS = allCells()

target<Bug>({
  id: 'A6',
  rule: 'nobody does or sees what the table of roles, the four eyes and the tenant do not allow, whatever a card says',
  counts: { quick: 1_500, full: CELLS.length, of: 'cells of verb × role × own or another’s × tenant × way' },
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const player = await aPlayer(bug)
    const faults: string[] = []
    for (const cell of chosen(count, random)) {
      faults.push(...(await player(cell)))
      if (faults.length >= 5) break
    }
    return faults
  },
})

// Those with at most one thing wrong always, the others as they come.
function chosen(count: number, random: () => number): Cell[] {
  const near = CELLS.filter(({ wrong, way }) => wrong.length + (way === 'pressed' ? 0 : 1) <= 1)
  const far = CELLS.filter((cell) => !near.includes(cell))
  if (count >= CELLS.length) return CELLS
  return [...near, ...Array.from({ length: count - near.length }, () => far[Math.floor(random() * far.length)]).filter((cell) => cell !== undefined)]
}

function allCells(): Cell[] {
  return ROWS.flatMap((row) => {
    const isWord = row.text !== undefined
    const owns = row.own && !row.hasTwin ? [[], ['own or another’s' as const]] : [[]]
    const versions = row.isVersioned ? [[], ['an old version' as const]] : [[]]
    const customers = isWord || row.name === 'see the cap' ? [[]] : [[], ['another customer' as const]]
    const tenants = [[], ['the conversation’s tenant' as const], ['the channel’s tenant' as const], ['the speaker’s tenant' as const]]
    const troubles = [['the directory is down' as const], ['just revoked' as const], ...(ASK_THE_SERVICES.includes(row.asks) ? [['revoked meanwhile' as const]] : [])]
    const mixed = owns.flatMap((own) => versions.flatMap((version) => customers.flatMap((customer) => tenants.map((tenant) => [...own, ...version, ...customer, ...tenant]))))
    const wrongs = [...mixed, ...owns.flatMap((own) => troubles.map((trouble) => [...own, ...trouble]))]
    const ways = isWord ? WAYS.filter((way) => way === 'pressed' || way === 'in a group chat') : WAYS
    return wrongs.flatMap((wrong) => ROLE_SETS.flatMap((roles) => ways.map((way) => ({ row, roles, way, wrong }))))
  })
}

const LOOKS_BY_ITSELF = ['manage.show', 'case.refresh', 'errand.show', 'compare.show', 'cap.show']

function isAllowed({ row, roles, way, wrong }: Cell): boolean {
  if (way === 'by itself' && !LOOKS_BY_ITSELF.includes(row.verb ?? '')) return false
  return wrong.length === 0 && roles.some((role) => row.roles.includes(role))
}

// Plays a cell and gives what was wrong with it.
async function aPlayer(bug: Bug | undefined): Promise<(cell: Cell) => Promise<string[]>> {
  const claimed: { roles: readonly Role[] } = { roles: [] }
  const desk = aQuickDesk(broken(bug, claimed))
  const world = await aWorld(desk)
  let people = 0
  return async (cell) => {
    const actor: Someone = { id: `5a1e5a1e-0000-4000-8000-${String(++people).padStart(12, '0')}`, name: 'Actor' }
    const before = ledgerFor(cell, world, actor)
    desk.set.now = Date.parse(NOW)
    desk.set.directoryIsDown = cell.wrong.includes('the directory is down')
    desk.ledgers.put([before])
    desk.memory.places.values.clear()
    desk.deeds.length = 0
    desk.roles.set(actor.id, cell.roles)
    if (cell.wrong.includes('just revoked') || cell.wrong.includes('revoked meanwhile')) {
      await desk.desk.directory.rolesOf(actor.id)
      const revoke = () => {
        desk.roles.set(actor.id, [])
        desk.set.now += 60_000
      }
      if (cell.wrong.includes('just revoked')) revoke()
      else desk.set.meanwhile = revoke
    }
    const answered = await desk.take(activityOf(cell, world, actor))
    desk.set.meanwhile = undefined
    const place = desk.memory.places.values.get('approvals')
    return faultsIn(cell, answered, { hasPlace: place !== undefined, deeds: desk.deeds.map(({ name }) => name), isChanged: desk.ledgers.ledgerOf(CONTOSO) !== before || desk.ledgers.all().length !== 1 })
  }
}

interface Came {
  readonly hasPlace: boolean
  readonly deeds: readonly string[]
  readonly isChanged: boolean
}

function faultsIn(cell: Cell, answered: Answered, { hasPlace, deeds, isChanged }: Came): string[] {
  const { row, roles, way, wrong } = cell
  const said = JSON.stringify([answered.body, answered.sent])
  const what = `${row.name}, ${way}, as ${roles.join(' and ') || 'nobody'}${wrong.map((each) => `, ${each}`).join('')}`
  const came = { ledger: isChanged && deeds.length === 0, deed: deeds.length === 1 && (deeds[0] === row.verb || row.verb === 'ticket.answer'), place: hasPlace, shown: SECRET.test(said) }
  if (isAllowed(cell)) return came[row.effect] ? [] : [`${what}: did not happen: ${said.slice(0, 300)}`]
  const isSeer = wrong.every((each) => ['own or another’s', 'an old version', 'another customer'].includes(each)) && roles.length > 0 && row.effect !== 'shown'
  return [
    ...(isChanged || deeds.length > 0 || hasPlace ? [`${what}: happened (${deeds.join() || 'in the store'})`] : []),
    ...(came.shown && !isSeer && wrong.every((each) => each !== 'revoked meanwhile') ? [`${what}: was shown: ${said.slice(0, 300)}`] : []),
    ...(wrong.includes('the directory is down') && way !== 'by itself' && !/Microsoft Entra/.test(said) ? [`${what}: nobody was told that the directory is down: ${said.slice(0, 200)}`] : []),
    ...(said === '[null,[]]' ? [`${what}: nothing was answered`] : []),
  ]
}

function broken(bug: Bug | undefined, claimed: { roles: readonly Role[] }): Replaced {
  switch (bug) {
    case undefined:
      return {}
    case 'roles are taken from the card':
      return {
        hear: (activity) => (claimed.roles = JSON.stringify(activity).includes('"roles":["Admin"') ? ['Admin'] : []),
        desk: (desk) => ({ ...desk, directory: { ...desk.directory, rolesOf: async (id) => (claimed.roles.length > 0 ? [...claimed.roles] : desk.directory.rolesOf(id)) } }),
      }
    case 'one’s own case is not recognised':
      return { desk: (desk) => ({ ...desk, ledgers: { ...desk.ledgers, commit: (change) => desk.ledgers.commit(change), read: async (id) => withoutRequesters(await desk.ledgers.read(id)) } }) }
    case 'roles are kept for an hour':
      return { directoryNow: (now) => Date.parse(NOW) + (now - Date.parse(NOW)) / 60 }
    case 'a directory that is down means yes':
      return { desk: (desk) => ({ ...desk, directory: { ...desk.directory, rolesOf: (id) => desk.directory.rolesOf(id).catch((error: unknown) => (error instanceof ServiceError ? ['Admin' as const] : Promise.reject(error as Error))) } }) }
    case 'any tenant is ours':
      return { hear: (activity) => void Object.assign(activity, ours(activity)) }
    case 'the version is not looked at':
      return { hear: (activity) => setIn(activity, 'version', 3) }
    case 'a card may act by itself':
      return { hear: (activity) => setIn(activity, 'trigger', 'manual') }
    case 'roles are not asked for again at the end':
      return { directoryNow: () => Date.parse(NOW) }
  }
}

function withoutRequesters(at: LedgerAt): LedgerAt {
  return { ...at, ledger: { ...at.ledger, openCases: at.ledger.openCases.map((open) => ({ ...open, requester: { ...open.requester, id: 'somebody' } })) } }
}

function ours(activity: object): object {
  return JSON.parse(JSON.stringify(activity).replaceAll('99999999-0000-4000-8000-000000000000', '5a1e5a1e-0000-4000-8000-00000000c5b0')) as object
}

function setIn(value: unknown, key: string, to: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (key in value) Object.assign(value, { [key]: to })
  Object.values(value).forEach((inner) => setIn(inner, key, to))
}
