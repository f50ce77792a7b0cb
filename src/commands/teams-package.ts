// npm run teams-package [-- --sample]: builds the Teams app package.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packApp } from '#commands/app-package'

const SAMPLE_APP_ID = '5a1e5a1e-0000-4000-8000-0000000000b0'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'appPackage')
if (existsSync('.env')) process.loadEnvFile('.env')

const [option] = process.argv.slice(2)
const isSample = option === '--sample'
const appId = isSample ? SAMPLE_APP_ID : process.env['MICROSOFT_APP_ID']
if (option !== undefined && !isSample) refuse([`${option} is not known. Usage: npm run teams-package [-- --sample]`])
else if (appId) await build(appId)
else refuse(['MICROSOFT_APP_ID is not set: put the app id of the bot (Azure portal, Azure Bot, Configuration) into .env.', 'To look at the package without one: npm run teams-package -- --sample'])

async function build(id: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const built = await packApp(folder, { MICROSOFT_APP_ID: id, VERSION: version })
  if ('faults' in built) return refuse(built.faults)
  const path = join(folder, 'build', 'reservation-desk.zip')
  await mkdir(join(folder, 'build'), { recursive: true })
  await writeFile(path, built.zip)
  console.log(path)
  if (isSample) console.log('A sample with an app id of the sandbox: to look at, not to install.')
  else console.log('Upload it in Teams: Apps, Manage your apps, Upload an app; or in the Teams admin center, Manage apps.')
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  if (manifest.includes('https://example.com/')) console.log('Before others install it: put your own name and addresses under "developer" in appPackage/manifest.json.')
}

function refuse(reasons: readonly string[]): void {
  for (const reason of reasons) console.error(reason)
  process.exitCode = 1
}
