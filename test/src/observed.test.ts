import assert from 'node:assert/strict'
import { openLog } from '#adapters/pino/log'
import { SANDBOX_STAFF } from '#src/config'
import { textOf, titlesOf } from '#test/support/fake-teams'
import { eventually, openDesk } from '#test/support/open-desk'
import { attributesOf, OtlpReceiver } from '#test/support/otlp-receiver'

const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const CANARY = 'canary-of-a-reason'
type Line = Record<string, unknown> & { readonly level: string; readonly msg: string; readonly correlationId?: string; readonly caseId?: string; readonly refusals?: string[] }

describe('What an operator sees of a story', function () {
  this.timeout(60_000)
  const collector = new OtlpReceiver()
  const written: string[] = []
  const lines = () => written.map((line) => JSON.parse(line) as Line)
  const turns = () => lines().filter(({ msg }) => msg === 'A turn was taken.')

  before(async () => {
    await collector.start()
    const log = openLog({ level: 'debug', secrets: [] }, { write: (line) => written.push(line) })
    const desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20secret' }, log)
    const [sales, helpdesk, outsider] = [desk.teams.person('sales'), desk.teams.person('helpdesk'), desk.teams.person('outsider')]
    await sales.install()
    await helpdesk.install()
    await outsider.say('cases')
    const [quoted] = await sales.say(`cancel contoso ltd ${WEB_ORDER} 1`)
    assert.ok(quoted)
    await sales.press(quoted, 'Continue', { reason: CANARY })
    await sales.press(quoted, 'Submit for approval', { timeZone: 'W. Europe Standard Time' })
    const approval = await eventually('an approval card', () => helpdesk.seen.findLast(({ card }) => titlesOf(card).includes('Approve')))
    await sales.execute(quoted, 'case.approve', dataOf(approval))
    await helpdesk.press(approval, 'Approve')
    await eventually('the filed case', () => textOf(quoted.card).includes('Filed with Microsoft'))
    desk.misbehave({ match: /api\.partnercenter/, times: 9, with: { status: 403 } })
    await sales.say('cancel fabrikam')
    // Whoever is away is told later: a notice waits.
    desk.teams.away.set('a:sales', 503)
    await eventually('the credit', () => lines().some(({ to }) => to === 'credited'))
    await desk.close()
  })
  after(() => collector.stop())

  it('is a line a turn: who, what, how it went and how long it took', () => {
    const [approved] = turns().filter(({ verb, outcome }) => verb === 'case.approve' && outcome === 'done')
    assert.ok(approved)
    const { correlationId, activityId, personId, kind, milliseconds } = approved
    assert.match(String(correlationId), /^[0-9A-Z]{8}$/)
    assert.match(String(activityId), /^[0-9a-f-]{36}$/)
    assert.deepEqual([personId, kind, typeof milliseconds], [SANDBOX_STAFF.find(({ key }) => key === 'helpdesk')?.id, 'invoke', 'number'])
    assert.deepEqual([...new Set(turns().map(({ outcome }) => outcome))].sort(), ['done', 'refused', 'trouble'])
    assert.deepEqual(turns().filter(({ outcome }) => outcome === 'refused').map(({ refusals }) => refusals), [['not-allowed'], ['not-allowed']])
  })

  it('is a line a deed of money: from the turn that it was asked in to Microsoft’s number', () => {
    const deeds = lines().filter(({ msg }) => msg === 'A case moved.')
    assert.deepEqual(deeds.map(({ from = '', to }) => `${String(from)} > ${String(to)}`), [' > submitted', 'submitted > approved', 'approved > filing', 'filing > filed', 'filed > credited'])
    assert.equal(new Set(deeds.map(({ caseId }) => caseId)).size, 1)
    assert.match(String(deeds.at(-1)?.['ticket']), /^\d{15}$/)
    const turnOf = (to: string) => turns().find(({ correlationId }) => correlationId !== undefined && correlationId === deeds.find((deed) => deed['to'] === to)?.correlationId)
    assert.deepEqual(['submitted', 'approved'].map((to) => turnOf(to)?.['verb']), ['quote.submit', 'case.approve'])
  })

  it('names the turn in every line that a turn leaves', () => {
    const trouble = lines().find(({ msg }) => msg === 'A service did not answer a turn.')
    assert.deepEqual([trouble?.level, trouble?.['service'], trouble?.['status']], ['warn', 'Partner Center', 403])
    assert.match(String(trouble?.['reference']), /^[0-9a-f-]{36}$/, 'Microsoft’s own id is for its support')
    assert.ok(turns().some(({ outcome, correlationId }) => outcome === 'trouble' && correlationId === trouble?.correlationId))
  })

  it('is when the bot opened and closed', () => {
    const [first, last] = [lines()[0], lines().at(-1)]
    assert.match(first?.msg ?? '', /is open/)
    assert.deepEqual([last?.msg, last?.['isFinished']], ['The reservation desk is closed.', true])
  })

  it('arrives at a collector as JSON, with the header that it asks for', () => {
    assert.deepEqual([...new Set(collector.asked.map(({ path, contentType }) => `${path} ${contentType}`))].sort(), ['/v1/metrics application/json', '/v1/traces application/json'])
    assert.ok(collector.asked.every(({ headers }) => headers['api-key'] === 'a secret'))
  })

  it('is how long turns, quotes and filings took', () => {
    const turnsTaken = collector.points('reservation_desk.turn.duration')
    assert.equal(turnsTaken['kind=invoke outcome=done verb=case.approve'], 1)
    assert.equal(turnsTaken['kind=message outcome=trouble'], 1)
    assert.ok(collector.points('reservation_desk.quote.duration')['action=cancel outcome=done'])
    assert.deepEqual(collector.points('reservation_desk.filing.duration'), { 'outcome=done': 1 })
  })

  it('is how many notices wait, and how many cases are open', () => {
    assert.ok((collector.points('reservation_desk.outbox.depth')[''] ?? 0) > 0)
    assert.deepEqual(collector.points('reservation_desk.cases.open'), { '': 0 })
  })

  it('is what was refused, and what let a turn down', () => {
    assert.deepEqual(collector.points('reservation_desk.refusals'), { 'by=desk code=not-allowed': 2 })
    assert.deepEqual(collector.points('reservation_desk.troubles'), { 'by=Partner Center': 1 })
  })

  it('shows a quote as a part of its turn', () => {
    const quote = collector.spans.find(({ name }) => name === 'quote')
    const turn = collector.spans.find(({ spanId }) => spanId === quote?.parentSpanId)
    assert.deepEqual([turn?.name, turn?.traceId], ['turn', quote?.traceId])
    assert.match(attributesOf(turn?.attributes ?? []), /^kind=message outcome=done$/)
  })

  it('holds no name, no text, no contact; and what is measured holds no ids either', () => {
    const [seen, measured] = [written.join(''), collector.bodies.join('')]
    for (const { id, name } of SANDBOX_STAFF) {
      for (const [text, where] of [[name, seen], [name, measured], [id, measured]] as const) assert.ok(!where.includes(text), text)
    }
    const caseId = String(lines().find((line) => line.caseId)?.caseId)
    for (const text of [CANARY, 'Contoso', 'W. Europe', '@', 'a secret']) assert.ok(!seen.includes(text) && !measured.includes(text), text)
    for (const text of [WEB_ORDER, caseId, ...turns().map(({ correlationId }) => String(correlationId))]) assert.ok(!measured.includes(text), text)
  })
})

function dataOf({ card }: { readonly card?: unknown }): object {
  const [, data] = /"verb":"case\.approve","data":(\{[^}]*\})/.exec(JSON.stringify(card)) ?? []
  return JSON.parse(data ?? '{}') as object
}
