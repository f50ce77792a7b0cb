import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digest } from '#src/wiring/digest'
import { recordDeed } from '#usecases/change-ledger'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { ledgerWith, storedCase } from '#test/support/stored-case'

describe('The commands audit, backup and restore', function () {
  this.timeout(60_000)
  let place: LowdbPlace
  let at: (name: string) => string
  let beside: (name: string) => string

  beforeEach(async () => {
    place = await newLowdbPlace()
    at = (name) => join(place.directory, name)
    const outside = await mkdtemp(join(tmpdir(), 'reservation-desk-copies-'))
    beside = (name) => join(outside, name)
    const store = await place.open()
    const desk = { ledgers: store.ledgers, clock: { now: () => '2026-07-01T09:00:00.000Z' }, origin: { personId: 'person-1' }, digest, tell: () => undefined, warn: () => undefined, newId: newIds() }
    for (const customer of ['customer-1', 'customer-1', 'customer-1', 'tenant-1']) await recordDeed(desk, customer, 'approvals.here')
    const { ledger, version } = await store.ledgers.read('customer-1')
    await store.ledgers.commit({ ledger: { ...ledgerWith('customer-1', 'RD-1'), audit: ledger.audit }, readAt: version, closes: storedCase('RD-0'), operationId: 'o' })
    await store.documents('places').write('approvals', 'here')
    await store.close()
  })
  afterEach(async () => {
    await place.remove()
    await rm(beside(''), { recursive: true })
  })

  const run = (command: string, given: string[], store = place.directory) => {
    const path = fileURLToPath(new URL(`../../src/commands/${command}.ts`, import.meta.url))
    return new Promise<{ code: number; out: string; said: string }>((resolve) => {
      const { PATH } = process.env
      execFile(process.execPath, [path, ...given], { env: { PATH, STORE: `lowdb:${store}` } }, (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said }))
    })
  }
  const auditFile = () => at('customers/customer-1/audit.jsonl')

  it('verify a whole audit, also while a bot has the store open', async () => {
    const store = await place.open()
    const { code, out } = await run('audit', ['verify'])
    await store.close()
    assert.match(out, /^Whole: 2 chains, 4 records\. Digest of their tips: [0-9a-f]{64}\n$/)
    assert.equal(code, 0)
  })

  it('say which chain is broken, and where', async () => {
    const lines = (await readFile(auditFile(), 'utf8')).split('\n')
    const breaks: [string[], string][] = [
      [[lines[0]!, lines[1]!.replace('person-1', 'person-2'), lines[2]!, ''], 'record 2 was changed'],
      [[lines[0]!, lines[2]!, ''], 'record 2 was removed'],
      [[lines[1]!, lines[0]!, lines[2]!, ''], 'record 1 is not where it belongs'],
      [[lines[0]!, lines[1]!, 'not JSON', ''], 'record 3 was changed'],
    ]
    for (const [broken, sentence] of breaks) {
      await writeFile(auditFile(), broken.join('\n'))
      const { code, out, said } = await run('audit', ['verify'])
      assert.equal(out, `✗ customer customer-1: ${sentence}\n`)
      assert.match(said, /^1 of 2 chains is broken: .* compare with a backup\.\n$/)
      assert.equal(code, 1)
    }
  })

  it('find against earlier tips what was cut off with its tip, and a customer that is gone', async () => {
    const { out: tips } = await run('audit', ['tips'])
    assert.deepEqual(tips.split('\n').map((line) => (line ? (JSON.parse(line) as { sequence: number }).sequence : undefined)), [3, 1, undefined])
    await writeFile(at('tips'), tips)
    const same = await run('audit', ['verify', '--against', at('tips')])
    assert.match(same.out, /Compared with 2 noted tips\n$/)
    assert.equal(same.code, 0)
    await writeFile(at('empty'), '\n')
    const empty = await run('audit', ['verify', '--against', at('empty')])
    assert.match(empty.said, /empty has no tips in it, so nothing can be compared/)
    assert.equal(empty.code, 1)
    await writeFile(at('other'), tips.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`))
    assert.equal((await run('audit', ['verify', '--against', at('other')])).out, '✗ customer customer-1: a record up to 3 was changed since the tips were noted\n')
    await rm(at('customers/tenant-1'), { recursive: true })
    assert.equal((await run('audit', ['verify'])).code, 0)
    const { code, out } = await run('audit', ['verify', '--against', at('tips')])
    assert.equal(out, '✗ customer tenant-1: record 1 was removed\n')
    assert.equal(code, 1)
  })

  it('export records that can be checked by anybody', async () => {
    const { out } = await run('audit', ['export', '--customer', 'customer-1'])
    const lines = out.trimEnd().split('\n')
    assert.equal(lines.length, 3)
    for (const line of lines) {
      const [, hash, body] = /^\{"hash":"([0-9a-f]{64})","record":(.*)\}$/.exec(line)!
      assert.equal(digest(body!), hash)
    }
    assert.equal((await run('audit', ['export'])).out.trimEnd().split('\n').length, 4)
    const { code, said } = await run('audit', ['export', '--customer', 'nobody'])
    assert.match(said, /No customer nobody/)
    assert.equal(code, 1)
  })

  it('take no figure from a damaged head', async () => {
    await writeFile(at('customers/customer-1/head.json'), 'gone')
    for (const [command, given] of [['audit', ['verify']], ['backup', [beside('copy')]]] as const) {
      const { code, said } = await run(command, [...given])
      assert.match(said, /head\.json is damaged .* A bot that is started restores its previous generation/)
      assert.equal(code, 1)
    }
  })

  it('say how they are used', async () => {
    for (const [command, given] of [['audit', []], ['audit', ['verify', 'more']], ['audit', ['tips', '--against', 'x']], ['backup', []], ['backup', ['a', 'b']], ['restore', ['--help']]] as const) {
      const { code, said } = await run(command, [...given])
      assert.match(said, new RegExp(`^Usage: npm run ${command} -- `))
      assert.equal(code, 1)
    }
  })

  it('say where there is no store, and make none', async () => {
    for (const [command, given] of [['audit', ['verify']], ['backup', [beside('copy')]]] as const) {
      const { code, said } = await run(command, [...given], beside('nowhere'))
      assert.match(said, /There is no store in .*nowhere/)
      assert.equal(code, 1)
    }
    await assert.rejects(readFile(beside('nowhere')), /ENOENT/)
  })

  it('bring a store back as it was, backed up while the bot had it open', async () => {
    const store = await place.open()
    const { code, out } = await run('backup', [beside('copy')])
    const before = [await store.ledgers.read('customer-1'), await store.ledgers.audit('customer-1'), await store.ledgers.read('tenant-1'), await store.documents('places').list()]
    await store.close()
    assert.match(out, /^Backed up .* files, each checked\./)
    assert.equal(code, 0)
    const restored = await run('restore', [beside('copy')], beside('new'))
    assert.equal(restored.said, '')
    assert.match(restored.out, /every file and every audit chain is whole/)
    const again = await (await import('#adapters/lowdb/store')).openStore(beside('new'))
    assert.deepEqual([await again.ledgers.read('customer-1'), await again.ledgers.audit('customer-1'), await again.ledgers.read('tenant-1'), await again.documents('places').list()], before)
    assert.equal((await again.ledgers.closedCase('customer-1', 'RD-0'))?.id, 'RD-0')
    await again.close()
  })

  it('overwrite nothing', async () => {
    await run('backup', [beside('copy')])
    assert.match((await run('backup', [beside('copy')])).said, /copy has something in it\. Name a folder that is new or empty/)
    const { code, said } = await run('restore', [beside('copy')])
    assert.match(said, /has a store in it already \(customers, documents\), and a restore overwrites nothing/)
    assert.equal(code, 1)
  })

  it('take no folder inside the store, and none that the store is in', async () => {
    for (const folder of [at('copy'), at('customers/copy'), place.directory, dirname(place.directory)]) {
      const { code, said } = await run('backup', [folder])
      assert.match(said, /are one inside the other\. Name a folder outside of the store/)
      assert.equal(code, 1)
    }
    await run('backup', [beside('copy')])
    assert.match((await run('restore', [beside('copy')], beside('copy/new'))).said, /are one inside the other\. Set STORE to a folder outside of the backup/)
  })

  it('take nothing from a store that was restored in part', async () => {
    await writeFile(at('restoring'), 'x')
    for (const [command, given] of [['audit', ['verify']], ['backup', [beside('copy')]]] as const) {
      const { code, said } = await run(command, [...given])
      assert.match(said, /A backup was being restored into .*, and that was not finished/)
      assert.equal(code, 1)
    }
  })

  it('restore nothing of a backup in which anything is missing or changed', async () => {
    await run('backup', [beside('whole')])
    const spoilt: [string, (copy: string) => Promise<void>, RegExp][] = [
      ['head', (copy) => rm(join(copy, 'customers/customer-1/head.json')), /one file is missing or damaged, such as customers\/customer-1\/head\.json/],
      ['audit', (copy) => writeFile(join(copy, 'customers/customer-1/audit.jsonl'), ''), /one file is missing or damaged, such as .*audit\.jsonl/],
      ['manifest', (copy) => rm(join(copy, 'backup.json')), /is no backup, or one that was not finished/],
      ['sum', (copy) => writeFile(join(copy, 'backup.json'), 'x'), /backup\.json is damaged/],
    ]
    for (const [name, spoil, sentence] of spoilt) {
      await cp(beside('whole'), beside(name), { recursive: true })
      await spoil(beside(name))
      const { code, said } = await run('restore', [beside(name)], beside('new'))
      assert.match(said, sentence)
      assert.equal(code, 1)
      await assert.rejects(readFile(beside('new')), /ENOENT/)
    }
  })

  it('back up a store whose audit is broken, and say so; restore it they do not', async () => {
    await writeFile(auditFile(), (await readFile(auditFile(), 'utf8')).replace('person-1', 'person-2'))
    const { code, said } = await run('backup', [beside('copy')])
    assert.match(said, /But the store's audit is not whole, .*customer customer-1: record 1 was changed\. Keep an earlier backup too/)
    assert.equal(code, 1)
    assert.match((await run('restore', [beside('copy')], beside('new'))).said, /The audit in .*copy is not whole: customer customer-1: record 1 was changed\. Use a backup from before that/)
  })

  it('keep a bot from opening what was restored in part', async () => {
    await writeFile(at('restoring'), 'x')
    await assert.rejects(place.open(), new RegExp(`being restored into ${dirname(at('x'))}, and that was not finished\\. Move customers, documents and restoring in it away`))
  })
})

function newIds(): () => string {
  let count = 0
  return () => `id-${++count}`
}
