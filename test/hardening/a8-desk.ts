import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '#adapters/lowdb/backup'
import { viewStore } from '#adapters/lowdb/store'
import { openLog } from '#adapters/pino/log'
import { sandboxCredential } from '#adapters/sandbox/tokens'
import { SANDBOX_TENANT } from '#src/config'
import type { Canaries, Owner } from '#test/hardening/a8-canaries'
import { FakePerson, titlesOf, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'
import type { OtlpReceiver } from '#test/support/otlp-receiver'

export const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
export const WINGTIP = '4d14aa6c-0acf-4e3a-8e19-cf5806fef753'
const WEB_SERVERS = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const LEADERBOARD = '96d4d9b6-a62c-441c-b153-a8aaeef0274f'

/** What came out of a story, and how to look at its store. */
export interface Told {
  readonly log: string[]
  readonly answers: readonly string[]
  /** What each conversation was shown, message by message, however it looked meanwhile. */
  readonly messages: readonly { readonly conversation: string; readonly text: string }[]
  /** The audit of each customer, as it is exported. */
  readonly audit: readonly string[]
  /** What the store keeps of each customer. */
  readonly folders: Readonly<Record<string, string>>
  readonly manifest: string
}

/** How Microsoft's services fail, with words that nobody may see and such as the one who asked may. */
function failures(canaries: Canaries, random: () => number) {
  const secret = (where: string) => canaries.plant(`${where} of Microsoft’s error`)
  const said = () => `No, said ${canaries.plant('the message of Microsoft’s error', 'the one who asked')}.`
  const headers = () => ({ 'retry-after': '30', 'www-authenticate': `Bearer realm="${secret('a header')}"`, 'set-cookie': `session=${secret('a cookie')}`, 'x-ms-diagnostics': secret('a header') })
  const bodies: (() => unknown)[] = [
    () => ({ error: { code: 'Forbidden', message: said(), details: [{ message: secret('a detail') }], innererror: { stack: secret('a stack') } } }),
    () => ({ code: 2000, description: said(), data: [secret('the data')], correlationId: secret('an id') }),
    () => `<html><body>${secret('a page')}</body></html>`,
    () => ({ Error: { Code: 'InvalidData', Message: said(), Target: secret('a target') } }),
    () => `{"error": {"code": "Broken", "message": "${secret('a broken body')}`,
  ]
  const body = () => bodies[Math.floor(random() * bodies.length)]!()
  // Of what begins well and cannot be read, nothing is anybody's message.
  const unread = () => ({ status: 200, body: random() < 0.5 ? `{"value": [${secret('an answer that is no JSON')}` : { value: secret('an answer of another shape'), items: secret('an answer of another shape') }, headers: headers() })
  return {
    refusal: () => ({ status: [400, 403, 404, 409, 429, 503][Math.floor(random() * 6)]!, body: body(), headers: headers() }),
    unread,
    any: () => (random() < 0.3 ? unread() : { status: [400, 403, 429, 503][Math.floor(random() * 4)]!, body: body(), headers: headers() }),
  }
}

const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/api\.partnercenter/, 'cancel northwind'],
  [/providers\/Microsoft\.Capacity\/reservations\?/, 'manage tailspin'],
  [/calculateRefund/, `cancel contoso.example ${WEB_SERVERS} 1`],
  [/reservationSummaries/, `cancel contoso.example ${WEB_SERVERS} 1`],
  [/reservationTransactions/, 'cap proseware'],
  [/graph\.microsoft\.com/, 'approvals'],
]

/** A story of two people with a customer each, during which everything fails once, in a bot whose log tells all that it can. `isBrief`: nothing fails. */
export async function tellStory(canaries: Canaries, random: () => number, collector: OtlpReceiver, isBrief: boolean): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'canaries-'))
  const log: string[] = []
  const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: `api-key=${canaries.plant('a header of OTEL_EXPORTER_OTLP_HEADERS')}` }
  // No secret is known to this log: what would be blotted out by its value is to be seen here.
  const desk = await openDesk({ STORE: `lowdb:${join(folder, 'data')}`, SANDBOX_NOW: '2026-11-22T10:00:00Z', SANDBOX_CREDIT_AFTER: '3600', ...telemetry }, openLog({ level: 'debug', secrets: [] }, { write: (line) => log.push(line) }))
  for (const tenantId of [SANDBOX_TENANT, CONTOSO, WINGTIP]) canaries.note((await sandboxCredential(tenantId).getToken('any'))?.token ?? '', 'an access token')
  let closing: Promise<void> | undefined
  const close = () => (closing ??= desk.close())
  const snapshots = new Set<string>()
  const look = () => {
    for (const [conversation, seen] of desk.teams.messages) for (const message of seen) snapshots.add(JSON.stringify({ conversation, text: JSON.stringify(message) }))
  }
  try {
    const fail = await actOut(desk, canaries, random, look)
    if (!isBrief) await fail()
    const ready = await fetch(`${desk.teams.botUrl}/readyz`)
    desk.teams.answers.push(JSON.stringify([...ready.headers]) + (await ready.text()))
    look()
    const [answers, messages] = [desk.teams.answers, [...snapshots].map((text) => JSON.parse(text) as Told['messages'][number])]
    // The store's last words are of its stop.
    await close()
    return { log, answers, messages, ...(await storeOf(folder)) }
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function actOut(desk: OpenDesk, canaries: Canaries, random: () => number, look: () => void): Promise<() => Promise<void>> {
  const { teams } = desk
  const fails = failures(canaries, random)
  teams.along = {
    headers: { authorization: `Bearer ${canaries.plant('an Authorization header')}`, cookie: canaries.plant('a cookie'), 'x-ms-conversation-id': canaries.plant('a header') },
    fields: { channelData: { tenant: { id: SANDBOX_TENANT }, secret: canaries.plant('a field of an activity') }, callerId: canaries.plant('a field of an activity') },
  }
  const named = (key: 'sales' | 'global') => {
    const { staff, conversation } = teams.person(key)
    return new FakePerson(teams, { ...staff, name: `${staff.firstName} ${canaries.plant('the name of a person', key)}` }, conversation)
  }
  const [sales, global, helpdesk, users] = [named('sales'), named('global'), teams.person('helpdesk'), teams.person('users')]
  for (const person of [sales, global, helpdesk, users]) await person.install()
  const word = (owner: Owner, where: string) => canaries.plant(where, owner)

  for (const [person, owner, line] of [[sales, 'sales', `cancel contoso.example ${WEB_SERVERS} 1`], [global, 'global', `cancel wingtip ${LEADERBOARD} 1`]] as const) {
    await person.say(`what about ${word(owner, 'a sentence')}`)
    await person.say(`cancel ${word(owner, 'a name that was looked for')}`)
    await person.search('customers', word(owner, 'what was typed into a list'))
    const quoted = (await person.say(line)).find(({ card }) => titlesOf(card).includes('Continue'))
    if (!quoted) throw new Error(`There is no quote for ${line}.`)
    await person.press(quoted, 'Continue', { reason: word(owner, 'a reason') })
    const contact = { firstName: word(owner, 'a first name'), lastName: word(owner, 'a last name'), phone: canaries.plantNumber('a telephone number', owner), timeZone: 'W. Europe Standard Time' }
    await person.press(quoted, 'Submit for approval', { ...contact, email: word(owner, 'what is no address') })
    await person.press(quoted, 'Submit for approval', { ...contact, email: `${word(owner, 'an address')}@example.com` })
    look()
  }

  return async () => {
    const [first, second] = await eventually('two approval cards', () => {
      const cards = helpdesk.seen.filter(({ card }) => titlesOf(card).includes('Approve'))
      return cards[0] && cards[1] && ([cards[0], cards[1]] as const)
    })
    desk.misbehave({ match: /^PUT .*supportTickets/, times: 1, with: fails.refusal() })
    await helpdesk.press(first, 'Approve')
    await helpdesk.press(second, 'Reject with this reason', { rejectReason: word(reasonOwner(second, canaries), 'a reason to reject') })
    look()
    await support(desk, sales, canaries, fails)
    look()
    for (const [match, line] of QUESTIONS) {
      desk.misbehave({ match, times: 1, with: fails.any() })
      await global.say(line)
      await users.say(line)
    }
    // Teams takes nothing from the one who asked.
    teams.awayAnswer = { headers: { 'content-type': 'application/json', 'x-ms-secret': canaries.plant('a header of Teams’ error') }, body: JSON.stringify({ error: { code: 'BadSyntax', message: canaries.plant('the message of Teams’ error'), innerHttpError: { body: canaries.plant('a body of Teams’ error') } } }) }
    teams.away.set('a:sales', [400, 403, 429, 500][Math.floor(random() * 4)]!)
    await sales.say('help').catch(() => undefined)
    await sales.execute({ id: 'm0' }, 'case.show', { customerId: CONTOSO, caseId: word('sales', 'the id of a case') }).catch(() => undefined)
    teams.away.clear()
  }
}

function reasonOwner(approval: Seen, canaries: Canaries): Owner {
  return canaries.isIn(JSON.stringify(approval.card), 'sales') ? 'sales' : 'global'
}

async function support(desk: OpenDesk, sales: FakePerson, canaries: Canaries, fails: ReturnType<typeof failures>): Promise<void> {
  const [card] = await sales.say(`manage contoso.example ${WEB_SERVERS}`)
  if (!card) throw new Error('There is no overview.')
  await sales.press(card, 'New support request')
  const classificationId = /"value":"(\/providers\/Microsoft\.Support[^"]+)"/.exec(JSON.stringify(card.card))?.[1] ?? ''
  await sales.press(card, 'File with Microsoft', { classificationId, title: canaries.plant('a title', 'sales'), description: canaries.plant('a description', 'sales') })
  await sales.press(card, 'Ticket')
  desk.misbehave({ match: /^PUT .*communications/, times: 1, with: fails.refusal() })
  await sales.press(card, 'Send to Microsoft', { answer: canaries.plant('an answer', 'sales') })
  await sales.press(card, 'Send to Microsoft', { answer: canaries.plant('an answer', 'sales') }).catch(() => undefined)
}

async function storeOf(folder: string): Promise<Pick<Told, 'audit' | 'folders' | 'manifest'>> {
  const [store, copy] = [join(folder, 'data'), join(folder, 'copy')]
  const { ledgers } = await viewStore(store)
  const customers = await ledgers.customers()
  const audit = await Promise.all(customers.map(async (customerId) => (await ledgers.audit(customerId)).map(({ body }) => body).join('\n')))
  await backUp(store, copy, new Date(0).toISOString())
  const textsIn = async (path: string) => (await Promise.all((await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))).join('\n')
  const folders = Object.fromEntries(await Promise.all(customers.map(async (customerId) => [customerId, await textsIn(join(copy, 'customers', customerId))] as const)))
  return { audit, folders: { ...folders, documents: await textsIn(join(copy, 'documents')) }, manifest: await readFile(join(copy, 'backup.json'), 'utf8') }
}
