import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { Ajv } from 'ajv'
import { understand } from '#bot/reading/understand'
import { packApp, sizeOfPng } from '#commands/app-package'

const LOCALIZATION_SCHEMA = fileURLToPath(new URL('../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json', import.meta.url))
const folder = fileURLToPath(new URL('../../appPackage', import.meta.url))
const values = { MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555', VERSION: '1.2.3' }

interface Manifest {
  id: string
  version: string
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[]
}

async function manifestInZip(): Promise<Manifest> {
  const built = await packApp(folder, values)
  if ('faults' in built) assert.fail(built.faults.join('\n'))
  return JSON.parse(strFromU8(unzipSync(built.zip)['manifest.json']!)) as Manifest
}

describe('The Teams app package', () => {
  it("passes Microsoft's schema, and holds the manifest, its texts in four more languages, and both icons", async () => {
    const built = await packApp(folder, values)
    if ('faults' in built) assert.fail(built.faults.join('\n'))
    assert.deepEqual(Object.keys(unzipSync(built.zip)).sort(), ['color.png', 'fr.json', 'ko.json', 'manifest.json', 'outline.png', 'pl.json', 'zh-cn.json'])
    assert.deepEqual(await packApp(folder, values), built)
  })

  it('carries the ids and the version that it was built with', async () => {
    const { id, version, bots } = await manifestInZip()
    assert.deepEqual([id, version, bots[0]?.botId], [values.MICROSOFT_APP_ID, values.VERSION, values.MICROSOFT_APP_ID])
  })

  it('offers at most 10 commands a scope, in every scope of the bot', async () => {
    const [bot] = (await manifestInZip()).bots
    assert.deepEqual(bot?.scopes, ['personal', 'team', 'groupChat'])
    for (const scope of bot.scopes) {
      const titles: string[] = bot.commandLists.filter(({ scopes }) => scopes.includes(scope)).flatMap(({ commands }) => commands.map(({ title }) => title))
      assert.ok(titles.length <= 10)
      for (const title of ['cancel', 'cases', 'approvals', 'help', 'stop']) assert.ok(titles.includes(title), `${title} in ${scope}`)
      assert.equal(titles.includes('approvals here'), scope !== 'personal')
    }
  })

  it('says everything in each language, with commands that the bot understands in it', async () => {
    const schema = JSON.parse(await readFile(LOCALIZATION_SCHEMA, 'utf8')) as object
    const isTranslation = new Ajv({ strict: false, validateSchema: false, unicodeRegExp: false }).compile(schema)
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    const keys = manifest.bots[0]!.commandLists.flatMap(({ commands }, list) => commands.flatMap((_, at) => ['title', 'description'].map((what) => `bots[0].commandLists[${list}].commands[${at}].${what}`)))
    for (const name of ['fr', 'pl', 'ko', 'zh-cn']) {
      const texts = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Record<string, string>
      assert.ok(isTranslation(texts), `${name}: ${JSON.stringify(isTranslation.errors)}`)
      assert.deepEqual(Object.keys(texts).filter((key) => key.startsWith('bots')).sort(), [...keys].sort(), name)
      manifest.bots[0]!.commandLists.forEach(({ commands }, list) => commands.forEach(({ title }, at) => assert.deepEqual(understand(texts[`bots[0].commandLists[${list}].commands[${at}].title`]!), understand(title), `${name}: ${title}`)))
    }
  })

  it('has icons of the right sizes, the outline white on transparent', async () => {
    assert.deepEqual(sizeOfPng(await readFile(join(folder, 'color.png'))), { width: 192, height: 192 })
    const outline = await readFile(join(folder, 'outline.png'))
    assert.deepEqual(sizeOfPng(outline), { width: 32, height: 32 })
    const start = outline.indexOf('IDAT')
    const pixels = inflateSync(outline.subarray(start + 4, start + 4 + outline.readUInt32BE(start - 4)))
    const colours = new Set<string>()
    for (let row = 0; row < 32; row++) {
      for (let column = 0; column < 32; column++) {
        const at = row * (1 + 32 * 4) + 1 + column * 4
        if (pixels[at + 3] !== 0) colours.add(pixels.toString('hex', at, at + 3))
      }
    }
    assert.deepEqual([...colours], ['ffffff'])
  })

  it('is not built with a gap, a false id or an icon of another size; every gap is named', async () => {
    assert.deepEqual(await packApp(folder, {}), { faults: ['manifest.json: there is no value for ${{VERSION}}', 'manifest.json: there is no value for ${{MICROSOFT_APP_ID}}'] })
    const misled = await packApp(folder, { ...values, MICROSOFT_APP_ID: 'not a guid' })
    assert.match('faults' in misled ? misled.faults.join() : '', /pattern/)
    const copy = await mkdtemp(join(tmpdir(), 'app-package-'))
    try {
      await cp(folder, copy, { recursive: true })
      await writeFile(join(copy, 'outline.png'), await readFile(join(folder, 'color.png')))
      assert.deepEqual(await packApp(copy, values), { faults: ['outline.png: Teams wants 32 by 32 pixels, it has 192 by 192'] })
    } finally {
      await rm(copy, { recursive: true })
    }
  })

  it('says what to do where MICROSOFT_APP_ID is not set', async () => {
    const command = fileURLToPath(new URL('../../src/commands/teams-package.ts', import.meta.url))
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [command], { cwd: tmpdir(), env: { PATH: process.env['PATH'] } }, (error, stdout, stderr) => resolve(`${error?.code}|${stdout}|${stderr}`))
    })
    assert.match(said, /^1\|\|MICROSOFT_APP_ID is not set: put .* into \.env\.\n.*--sample/)
  })
})
