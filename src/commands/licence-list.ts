import { readFileSync } from 'node:fs'

/** An entry of package-lock.json, as far as it is read here. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

/** A package that the bot runs with. */
export interface Licensed {
  readonly name: string
  readonly version: string
  /** As SPDX names it. */
  readonly licence: string
}

/** Packages that say their licence in words alone: what they say, and where. */
const SAID: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT', // Readme.md, "License"
  jspath: 'MIT', // LICENSE
}

/** Everything that package-lock.json locks, by its path below node_modules. */
export function lockedPackages(): (Locked & { readonly path: string; readonly name: string })[] {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> }
  const paths = Object.keys(packages).filter((path) => path !== '')
  return paths.map((path) => ({ ...packages[path]!, path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
}

/** The packages that the bot runs with, of every platform, each version once. What a lock file says does not depend on what is installed. */
export function licensedPackages(locked = lockedPackages()): Licensed[] {
  const running = locked.filter(({ dev }) => !dev).map(({ name, version, license }) => ({ name, version, licence: license ?? SAID[name] ?? 'unknown' }))
  const each = new Map(running.map((one) => [`${one.name} ${one.version}`, one]))
  return [...each.values()].sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** The page `docs/licences.md`. */
export function licencePage(packages = licensedPackages()): string {
  const groups = Map.groupBy(packages, ({ licence }) => licence)
  const sorted = [...groups].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
  const section = ([licence, ones]: [string, Licensed[]]) => `## ${licence} (${ones.length})\n\n${ones.map(({ name, version }) => `- ${name} ${version}`).join('\n')}`
  return [
    '# Licences of what the bot runs with',
    'Written by `npm run licences` from package-lock.json; a test checks that it is up to date, and that only known licences are in it. What is used to develop and test alone is not listed: it is not part of what runs.',
    ...sorted.map(section),
  ].join('\n\n').concat('\n')
}
