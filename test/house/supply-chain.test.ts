import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { licencePage, licensedPackages, lockedPackages } from '#commands/licence-list'

const root = new URL('../../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')
const project = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
const locked = lockedPackages()

// Licences that ask for no more than to be named. Of two that are offered, one is enough.
const FREE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense']
const isFree = (licence: string) => licence.replace(/[()]/g, '').split(' OR ').some((one) => FREE.includes(one))

describe('What the bot is made of', () => {
  it('is named by exact versions, in package.json and in the lock file alike', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      for (const [name, version] of Object.entries(project[kind])) {
        assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
        assert.equal(locked.find(({ path }) => path === `node_modules/${name}`)?.version, version, name)
      }
    }
  })

  it('is checked by its hash, each package of it', () => {
    assert.deepEqual(locked.filter(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)).map(({ path }) => path), [])
  })

  it('comes from the public registry, whichever mirror hands it out', () => {
    const elsewhere = locked.filter(({ resolved }) => resolved !== undefined && new URL(resolved).origin !== 'https://registry.npmjs.org')
    assert.deepEqual(elsewhere.map(({ path }) => path), [])
  })

  it('runs nothing while it is installed', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m)
    assert.match(read('.npmrc'), /^save-exact=true$/m)
  })

  // restify looks whether dtrace-provider was built, and does without it where it was not: it only serves the tracer DTrace.
  it('needs nothing to be built: the one package that has a script is an optional one', () => {
    assert.deepEqual(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name, optional = false }) => ({ name, optional })), [{ name: 'dtrace-provider', optional: true }])
    assert.ok(!existsSync(new URL('node_modules/dtrace-provider/build', root)))
  })

  it('is free to be used: every licence of what it runs with is a known one', () => {
    assert.deepEqual(licensedPackages().filter(({ licence }) => !isFree(licence)), [])
  })

  it('is listed in docs/licences.md, as it is now', () => {
    assert.equal(read('docs/licences.md'), licencePage(), 'run npm run licences')
  })

  it('leaves Agents Playground to development, as its licence says', () => {
    const playground = locked.find(({ name }) => name === '@microsoft/m365agentsplayground')
    assert.equal(playground?.dev, true)
    assert.ok(!read('docs/licences.md').includes('playground'))
  })
})
