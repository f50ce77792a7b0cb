import { setImmediate as breathe } from 'node:timers/promises'
import type { AdaptiveCard } from '#cards/render'
import type { Case } from '#domain/case'
import { emptyLedger } from '#domain/ledger'
import type { Role } from '#domain/person'
import { fuzzed, type Known } from '#test/hardening/a4-activities'
import { forbiddenDeeds, forbiddenIn, mayChoosePlace, type Actor } from '#test/hardening/a4-allowed'
import { aQuickDesk, type Answered, type QuickDesk, type Replaced, type Someone } from '#test/hardening/a6-desk'
import { aWorld, CONTOSO, NORTHWIND, UNITS } from '#test/hardening/a6-matrix'
import { target } from '#test/hardening/target'
import { objectionsTo } from '#test/cards/parse-card'
import { aTicket } from '#test/support/a-case'
import { openDesk } from '#test/support/open-desk'
import { takeTurn } from '#bot/turn'

const BUGS = ['roles are taken from the card', 'one’s own case is not recognised', 'a text is taken for one', 'a promise is forgotten', 'a card is too large', 'what is shown again acts'] as const
type Bug = (typeof BUGS)[number]

const LARGEST_CARD_BYTES = 28 * 1024
const LONGEST_TEXT = 20_000
const OVER_HTTP = 5_000
const PEOPLE: readonly (Someone & { readonly roles: readonly Role[] })[] = ([[], ['Sales'], ['Helpdesk'], ['Admin'], ['Global'], ['UserAdmin'], ['Sales', 'UserAdmin']] as const).map((roles, index) => ({ id: `5a1e5a1e-0000-4000-8000-00000000f00${index}`, name: `Person ${index}`, roles }))

target<Bug>({
  id: 'A4',
  rule: 'whatever is sent by somebody who is whom Teams says: no error, no change that this person may not make, and each reply a card that Teams takes',
  counts: { quick: 800, full: 100_000, of: 'activities (and 5,000 over HTTP)' },
  noticedWithin: 4_000,
  bugs: BUGS,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    const unheard = (reason: unknown) => void faults.push(`a rejection that nobody caught: ${String(reason)}`)
    process.on('unhandledRejection', unheard)
    try {
      const { desk, known, ledgers } = await aFuzzedDesk(bug)
      for (let tried = 0; tried < count && faults.length < (bug ? 1 : 5); tried++) {
        const activity = fuzzed(random, PEOPLE, known)
        if (activity) faults.push(...(await faultsOfOne(desk, ledgers, activity)))
        // A rejection is unheard only once everything else has had its turn.
        if (tried % 50 === 0) await breathe()
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (!bug && count > OVER_HTTP) faults.push(...(await overHttp(random, known)))
    } finally {
      process.off('unhandledRejection', unheard)
    }
    return faults
  },
})

async function aFuzzedDesk(bug: Bug | undefined): Promise<{ desk: QuickDesk; known: Known; ledgers: ReturnType<typeof emptyLedger>[] }> {
  const desk = aQuickDesk(broken(bug))
  const { submitted, draft } = await aWorld(desk)
  const assignment = (await desk.desk.roleAssignments.onOrder(CONTOSO, UNITS.orderId)).find(({ isInherited }) => !isInherited)
  const [classification] = await desk.desk.supportRequests.classifications(CONTOSO)
  for (const { id, roles } of PEOPLE) desk.roles.set(id, roles)
  const requesters = PEOPLE.slice(1)
  const open: Case[] = [
    ...requesters.map((requester, index) => ({ ...submitted, id: `RD-0000000${index}`, requester })),
    { ...submitted, id: 'RD-SECOND01', requester: PEOPLE[1]!, approvals: [{ by: { id: 'first', name: 'First' }, at: submitted.submittedAt }] },
    { ...submitted, id: 'RD-AGAIN001', requester: PEOPLE[3]!, state: 'reconfirm' },
    { ...submitted, id: 'RD-HAND0001', requester: PEOPLE[2]!, state: 'by-hand', trouble: { code: 'NoSupportPlan', message: 'None.' } },
    { ...submitted, id: 'RD-FILED001', requester: PEOPLE[1]!, state: 'filed', ticket: aTicket() },
  ].map((each) => ({ ...each, version: 3 }) as Case)
  const ledgers = [{ ...emptyLedger(CONTOSO), openCases: open }, emptyLedger(NORTHWIND)]
  const known = { caseIds: [...open.map(({ id }) => id), 'RD-NOTTHERE'], drafts: [draft, 'd', `${draft}x`, submitted.draft], assignmentId: assignment?.id ?? '', classificationId: classification?.id ?? '' }
  return { desk, known, ledgers }
}

async function faultsOfOne(desk: QuickDesk, before: ReturnType<typeof emptyLedger>[], activity: object): Promise<string[]> {
  const { ledgers, memory, deeds, warned } = desk
  ledgers.put(before)
  memory.places.values.clear()
  for (const kept of [memory.shownCards, memory.languages, memory.contacts]) kept.values.clear()
  deeds.length = 0
  warned.length = 0
  const sent = JSON.stringify(activity)
  const actor = actorOf(activity)
  let answered: Answered | undefined
  const thrown = await desk.take(activity).then((answer) => void (answered = answer), (error: unknown) => `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const isAutomatic = sent.includes('"trigger":"automatic"') && (activity as { type?: string }).type === 'invoke'
  const after = ledgers.all()
  const changed = after.filter((ledger) => !before.includes(ledger))
  const strangers = [...memory.languages.values.keys(), ...memory.contacts.values.keys()].filter((id) => id !== actor.id)
  const faults = [
    ...(thrown ? [thrown] : []),
    ...warned.filter(({ message }) => message === 'A turn failed.' || message.startsWith('A search')).map(({ message, details }) => `${message} ${JSON.stringify(details).slice(0, 600)}`),
    ...changed.flatMap((ledger) => forbiddenIn(before.find(({ customerId }) => customerId === ledger.customerId) ?? emptyLedger(ledger.customerId), ledger, actor, sent.toLowerCase().includes(ledger.customerId) ? sent : '')),
    ...forbiddenDeeds(deeds, actor),
    ...(isAutomatic && (changed.length > 0 || deeds.length > 0) ? ['something was done by a card itself'] : []),
    ...(memory.places.values.size > 0 && (!mayChoosePlace(actor) || isAutomatic) ? [`the approvals place was chosen by ${actor.id}`] : []),
    ...strangers.map((id) => `something of ${id} was changed by ${actor.id}`),
    ...(answered ? faultsInAnswer(answered) : []),
  ]
  return faults.map((fault) => `${fault}\n    after ${sent.slice(0, 1_500)}`)
}

function actorOf(activity: object): Actor {
  const id = (activity as { from?: { aadObjectId?: unknown } }).from?.aadObjectId
  const known = PEOPLE.find((person) => typeof id === 'string' && person.id === id.toLowerCase())
  return known ?? { id: typeof id === 'string' ? id.toLowerCase() : '', roles: [] }
}

function faultsInAnswer({ body, sent }: Answered): string[] {
  const cards = [...(body?.type === 'application/vnd.microsoft.card.adaptive' ? [body.value as AdaptiveCard] : []), ...sent.flatMap((message) => ('attachments' in message ? (message.attachments as { content: AdaptiveCard }[]).map(({ content }) => content) : []))]
  const texts = sent.flatMap((message) => ('text' in message ? [message as { text: string; textFormat?: string }] : []))
  return [
    ...cards.flatMap((card) => {
      const bytes = Buffer.byteLength(JSON.stringify(card))
      return [...(bytes > LARGEST_CARD_BYTES ? [`a card has ${bytes} bytes`] : []), ...objectionsTo(card).map((objection) => `a card that Teams does not take: ${objection}`)]
    }),
    ...texts.flatMap(({ text, textFormat }) => [...(textFormat === 'plain' ? [] : ['a text that is not plain']), ...(text.length > LONGEST_TEXT || text === '' ? [`a text of ${text.length} signs`] : [])]),
  ]
}

// The same over the wire: only what the server makes of it is looked at.
async function overHttp(random: () => number, known: Known): Promise<string[]> {
  const desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', CLIENTS: 'teams' })
  const staff = (['sales', 'helpdesk', 'admin', 'users', 'outsider'] as const).map((key) => desk.teams.person(key).staff)
  const faults: string[] = []
  try {
    for (let tried = 0; tried < OVER_HTTP && faults.length < 5; tried++) {
      const activity = fuzzed(random, staff, known)
      if (!activity) continue
      const body = JSON.stringify({ ...activity, serviceUrl: desk.teams.serviceUrl })
      const response = await fetch(`${desk.teams.botUrl}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      const text = await response.text()
      if (response.status >= 500 && !text.includes('NotRefreshed')) faults.push(`${response.status} ${text.slice(0, 200)}\n    after ${body.slice(0, 1_000)}`)
    }
    if (!(await fetch(`${desk.teams.botUrl}/healthz`)).ok) faults.push('the bot is not alive any more')
  } finally {
    await desk.close()
  }
  return faults
}

function broken(bug: Bug | undefined): Replaced {
  let heard: { value?: { action?: { data?: { roles?: unknown } }; trigger?: unknown }; text?: unknown } = {}
  switch (bug) {
    case undefined:
      return {}
    case 'roles are taken from the card':
      return { hear: (activity) => (heard = activity), desk: (desk) => ({ ...desk, directory: { ...desk.directory, rolesOf: async (id) => (JSON.stringify(heard.value ?? '').includes('"Admin"') ? ['Admin'] : desk.directory.rolesOf(id)) } }) }
    case 'one’s own case is not recognised':
      return { desk: (desk) => ({ ...desk, ledgers: { ...desk.ledgers, commit: (change) => desk.ledgers.commit({ ...change, ledger: { ...change.ledger, openCases: change.ledger.openCases.map((open) => ({ ...open, requester: { ...open.requester, id: open.requester.id.replace('x', '') } })) } }), active: () => desk.ledgers.active(), read: async (id) => {
        const at = await desk.ledgers.read(id)
        return { ...at, ledger: { ...at.ledger, openCases: at.ledger.openCases.map((open) => ({ ...open, requester: { ...open.requester, id: `x${open.requester.id}` } })) } }
      } } }) }
    case 'a text is taken for one':
      return { turn: (office, teams, context, patience) => (context.activity.type === 'message' && context.activity.value === undefined ? context.activity.text.trim() : '', takeTurn(office, teams, context, patience)) }
    case 'a promise is forgotten':
      return { turn: (office, teams, context, patience) => (context.activity.type === 'conversationUpdate' ? void Promise.reject(new Error('Nobody hears this.')) : undefined, takeTurn(office, teams, context, patience)) }
    case 'a card is too large':
      return { office: (office) => ({ ...office, memory: { ...office.memory, people: { ...office.memory.people, read: async () => ({ teamsId: '29:x' }) } } }), turn: (office, teams, context, patience) => {
        const send = context.sendActivity.bind(context)
        context.sendActivity = (out) => send(typeof out === 'object' && 'attachments' in out ? { ...out, attachments: out.attachments?.map((each) => ({ ...each, content: { ...(each.content as object), speak: 'x'.repeat(26_000) } })) } : out)
        return takeTurn(office, teams, context, patience)
      } }
    case 'what is shown again acts':
      return { turn: (office, teams, context, patience) => {
        if (JSON.stringify(context.activity.value ?? '').includes('automatic')) Object.assign(context.activity.value as object, { trigger: 'manual' })
        return takeTurn(office, teams, context, patience)
      } }
  }
}
