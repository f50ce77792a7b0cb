import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] })

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals', 'house/file-name', 'house/plain-verbs']

async function faultsOf(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  const fatal = result?.messages.filter((message) => message.fatal) ?? []
  assert.deepEqual(fatal, [])
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId !== null && RULES.includes(ruleId)).map(({ message }) => message)
}

const PURE = /src\/domain decides from facts alone: pass what it needs in as an argument\./

// File, what it must not import, and how it is told so.
const REFUSED: readonly (readonly [file: string, imported: readonly string[], teaching: RegExp])[] = [
  ['src/domain/x.ts', ['#ports/clock', '#usecases/x', '#adapters/lowdb/store', '#cards/format', '#bot/x', '#src/config', 'zod', 'pino', 'node:fs', 'fs', 'botbuilder', '../ports/clock.ts', '#domain/../ports/clock'], PURE],
  ['src/ports/x.ts', ['#usecases/x', '#adapters/lowdb/store', 'zod', 'node:crypto', '../domain/money.ts'], /src\/ports says what we need from the world in plain nouns/],
  ['src/usecases/x.ts', ['#adapters/lowdb/store', '#cards/format', '#bot/x', '#src/main', 'zod', 'pino', 'node:crypto', '@azure/identity', '../domain/money.ts'], /src\/usecases reaches the world through a port/],
  ['src/adapters/lowdb/x.ts', ['#adapters/microsoft/cloud', '#adapters/sandbox/world', '../sandbox/world.ts', './../sandbox/world.ts', '#adapters/lowdb/../sandbox/world', '#usecases/x', '#bot/x', '@azure/identity', 'botbuilder', 'lowdbx'], /src\/adapters\/lowdb knows the domain, the ports, its own vendor and no other adapter/],
  ['src/adapters/microsoft/x.ts', ['#adapters/sandbox/world', 'lowdb', 'botbuilder', 'restify'], /src\/adapters\/microsoft knows/],
  ['src/adapters/sandbox/x.ts', ['#adapters/microsoft/cloud', '@azure/arm-support'], /src\/adapters\/sandbox knows/],
  ['src/settings/x.ts', ['#adapters/lowdb/store', '#usecases/x', '#src/config', 'pino', '@azure/identity'], /src\/settings reads what somebody typed/],
  ['src/wiring/x.ts', ['#usecases/x', '#bot/x', '#cards/format', 'zod', '@azure/identity'], /src\/wiring joins adapters to ports/],
  ['src/commands/x.ts', ['#adapters/lowdb/store', '#bot/server', '#cards/format', 'botbuilder', 'lowdb', '../main.ts'], /src\/commands is thin/],
  ['cards/x/x.card.ts', ['#usecases/x', '#ports/clock', '#bot/x', 'zod', 'node:fs', 'botbuilder', 'adaptivecards', '../../bot/x.ts'], /cards shows finished values/],
  ['bot/dialogs/x.ts', ['#adapters/lowdb/store', '#src/main', '#commands/quote', 'lowdb', 'i18next', '@azure/identity', '../../src/main.ts'], /bot talks Teams and asks src\/usecases for everything else/],
  ['src/x.ts', ['#domain/money', 'zod', 'node:fs'], /Only src\/main\.ts and src\/config\.ts see everything/],
  ['src/adapters/nobody-knows/x.ts', ['#domain/money', 'zod'], /has a row in the import table/],
]

const ALLOWED: readonly (readonly [file: string, imported: readonly string[]])[] = [
  ['src/domain/x.ts', ['#domain/money', './money.ts']],
  ['src/ports/x.ts', ['#ports/clock', './clock.ts']],
  ['src/usecases/x.ts', ['#usecases/quote', '#domain/money', '#ports/service-error']],
  ['src/adapters/lowdb/x.ts', ['#adapters/lowdb/store', '#domain/money', '#ports/clock', 'lowdb', 'lowdb/node', 'zod', 'pino', 'node:fs/promises']],
  ['src/adapters/microsoft/x.ts', ['@azure/arm-reservations', '@azure/identity', '#ports/service-error']],
  ['src/settings/x.ts', ['#src/settings/azure', '#domain/money', 'zod', 'jsonc-parser', 'node:fs']],
  ['src/wiring/x.ts', ['#src/wiring/connect', '#src/config', '#adapters/lowdb/store', '#ports/clock', 'node:path']],
  ['src/commands/x.ts', ['#usecases/quote', '#domain/money', '#ports/clock', '#src/main', '#src/wiring/check-up', '#src/config', '#commands/quote-line', 'node:readline']],
  ['cards/x/x.card.ts', ['#cards/format', '#domain/money', 'adaptivecards-templating', 'i18next', './x.template.json']],
  ['bot/dialogs/x.ts', ['#bot/server', '#cards/format', '#usecases/quote', '#domain/money', '#ports/service-error', 'botbuilder', 'restify', 'zod', 'pino', 'node:http']],
  ['src/main.ts', ['#adapters/lowdb/store', '#bot/server', '#cards/format', 'botbuilder', 'node:fs']],
  ['src/config.ts', ['#adapters/lowdb/store', 'zod']],
]

describe('The import table', function () {
  this.timeout(30_000)

  for (const [file, imports, teaching] of REFUSED) {
    it(`refuses what ${file} must not import, and says what to do instead`, async () => {
      for (const name of imports) {
        for (const code of [`import { a } from '${name}'\na()`, `import '${name}'`, `export * from '${name}'`, `export const a = await import('${name}')`]) {
          assert.match((await faultsOf(file, code)).join('\n'), teaching, code)
        }
      }
      assert.match((await faultsOf(file, 'export const a = (name: string) => import(name)')).join(), /whose name is computed/)
    })
  }

  for (const [file, imports] of ALLOWED) {
    it(`lets ${file} import what it may`, async () => {
      for (const name of imports) {
        for (const code of [`import { a } from '${name}'\na()`, `import type { A } from '${name}'\nexport type B = A`, `export const a = await import('${name}')`]) {
          assert.deepEqual(await faultsOf(file, code), [], code)
        }
      }
    })
  }

  for (const [file, name] of [['src/ports/x.ts', '#domain/money'], ['bot/x.ts', '#ports/clock']] as const) {
    it(`lets ${file} import only the types of ${name}`, async () => {
      assert.deepEqual(await faultsOf(file, `import type { A } from '${name}'\nexport type B = A`), [])
      assert.match((await faultsOf(file, `import { a } from '${name}'\na()`)).join(), /only its types/)
      assert.equal((await faultsOf(file, `export const a = await import('${name}')`)).length, 1)
    })
  }

  it('has a row for every adapter', async () => {
    for (const name of await readdir(`${root}/src/adapters`)) {
      assert.deepEqual(await faultsOf(`src/adapters/${name}/x.ts`, `import '#adapters/${name}/y'`), [], name)
    }
  })
})

describe('The other rules of the house', function () {
  this.timeout(30_000)

  for (const code of ['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'new Date(1).getDate()', 'new Date(2026, 1, 1)', 'new Intl.NumberFormat()', '(1).toLocaleString()', 'process.env', 'crypto.randomUUID()', 'fetch("x")', 'setTimeout(() => 1)']) {
    it(`keep "${code}" out of src/domain`, async () => {
      assert.notDeepEqual(await faultsOf('src/domain/x.ts', `export const a = ${code}`), [])
    })
  }

  it('let src/domain compute days in UTC', async () => {
    assert.deepEqual(await faultsOf('src/domain/x.ts', 'export const a = [new Date(0).getUTCDate(), Date.UTC(2026, 1), Date.parse("x")]'), [])
  })

  it('leave formatting to cards/format.ts', async () => {
    const code = 'export const a = new Intl.NumberFormat()'
    assert.match((await faultsOf('bot/x.ts', code)).join(), /cards\/format\.ts alone/)
    assert.deepEqual(await faultsOf('cards/format.ts', code), [])
  })

  for (const path of ['src/domain/utils.ts', 'bot/card-helpers.ts', 'src/usecases/case-manager.ts', 'bot/service.ts', 'test/common/x.ts', 'cards/Quote.ts']) {
    it(`refuse a file named ${path}`, async () => {
      assert.equal((await faultsOf(path, 'export {}')).length, 1)
    })
  }

  it('allow a file whose name only contains such a word', async () => {
    assert.ok(existsSync(`${root}/src/ports/service-error.ts`))
    assert.deepEqual(await faultsOf('src/ports/service-error.ts', 'export {}'), [])
  })

  it('refuse functions called handle or process, other than overridden ones', async () => {
    assert.equal((await faultsOf('bot/x.ts', 'export function handleTurn() {}\nexport const process = 1\nexport class A { handle() {} }')).length, 3)
    assert.deepEqual(await faultsOf('bot/x.ts', 'export class A extends Object { override handle() {} }\nexport function approve() {}'), [])
  })
})
