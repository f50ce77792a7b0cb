// `npm run mutants`, second half: holds the mutants that no test killed against the list of those that are known, each with its reason.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

/** A mutant that may survive: where, what it does to the line, and why no test can or need tell the difference. */
interface Survivor {
  readonly file: string
  /** The line as it stands in the source. */
  readonly line: string
  readonly becomes: string
  readonly reason: string
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

interface Mutant {
  readonly status: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number } }
}

const LIST = new URL('survivors.json', import.meta.url)
const REPORT = new URL('../../reports/mutation.json', import.meta.url)
const NO_REASON = 'TO BE EXPLAINED'

const known = JSON.parse(readFileSync(LIST, 'utf8')) as readonly Survivor[]
const seen = survivorsOf(JSON.parse(readFileSync(REPORT, 'utf8')) as Report)
const listed = seen.map((found) => known.find((survivor) => isSame(survivor, found)) ?? { ...found, reason: NO_REASON })
const open = listed.filter(({ reason }) => reason === NO_REASON)
const gone = known.filter((survivor) => !seen.some((found) => isSame(survivor, found)))

if (process.argv.includes('--write')) writeFileSync(LIST, `${JSON.stringify(listed, null, 2)}\n`)
for (const { file, line, becomes } of open) console.log(`not explained: ${file}\n  ${line}\n  becomes ${becomes}`)
for (const { file, line } of gone) console.log(`no longer survives: ${file}\n  ${line}`)
console.log(`${seen.length} survivors, ${open.length} without a reason, ${gone.length} on the list that no longer survive (test/mutation/survivors.json; --write brings it up to date).`)
process.exitCode = open.length + gone.length > 0 ? 1 : 0

function survivorsOf({ files }: Report): Omit<Survivor, 'reason'>[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ replacement = '', location }) => ({ file, line: lines[location.start.line - 1]?.trim() ?? '', becomes: replacement.replace(/\s+/g, ' ') }))
  })
}

function isSame(a: Omit<Survivor, 'reason'>, b: Omit<Survivor, 'reason'>): boolean {
  return a.file === b.file && a.line === b.line && a.becomes === b.becomes
}
