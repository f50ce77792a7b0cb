// Writes how the last full run went into docs/hardening.md, and prints it: `node test/hardening/write-table.ts`, at the end of `npm run test:full`.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REPORTS, type Outcome } from '#test/hardening/target'

const PAGE = 'docs/hardening.md'
const [BEGIN, END] = ['<!-- the table begins: npm run test:full writes it -->', '<!-- the table ends -->']

const names = (await readdir(REPORTS)).filter((name) => name.endsWith('.json'))
const outcomes = (await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(REPORTS, name), 'utf8')) as Outcome))).sort((a, b) => a.id.localeCompare(b.id))
const rows = outcomes.map(({ id, rule, count, of, seed, seconds, bugs }) => `| ${id} | ${rule} | ${count.toLocaleString('en')} ${of} | ${seed} | ${inWords(seconds)} | ${bugs.join('; ')} |`)
const table = ['| | what must hold | tried with | seed | took | noticed when planted |', '|---|---|---|---|---|---|', ...rows].join('\n')

const page = await readFile(PAGE, 'utf8')
const [before, after] = [page.split(BEGIN)[0], page.split(END)[1]]
if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the table: ${BEGIN} … ${END}`)
await writeFile(PAGE, `${before}${BEGIN}\n${table}\n${END}${after}`)
process.stdout.write(`${table}\n`)

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds.toFixed(seconds < 10 ? 1 : 0)} s` : `${(seconds / 60).toFixed(1)} min`
}
