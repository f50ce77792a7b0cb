import type { Result, State } from '#commands/doctor/check'

const WIDTH = 100
const MARKS: Readonly<Record<State, string>> = { ok: '✓', warning: '!', fault: '✗' }

/** A result as lines for a terminal: why and how to mend it only where it is not well. A result of another group than the one before begins with its name. */
export function linesOf({ group, what, why, state, note, mend }: Result, before?: Result): string {
  const heading = group === before?.group ? [] : ['', ...wrapped('', group)]
  const reasons = state === 'ok' ? [] : [...wrapped('      why   ', why), ...(mend ? wrapped('      mend  ', mend) : [])]
  return [...heading, ...wrapped(`  ${MARKS[state]} `, `${what}: ${note}`), ...reasons].map((line) => `${line}\n`).join('')
}

/** How it stands, in a sentence. */
export function summaryOf(results: readonly Result[]): string {
  const count = (wanted: State) => results.filter(({ state }) => state === wanted).length
  const [faults, warnings] = [count('fault'), count('warning')]
  const verdict = faults > 0 ? 'The bot cannot do its work before the lines with ✗ are mended.' : warnings > 0 ? 'The bot can work; what the lines with ! say will be missing.' : 'All is well.'
  return wrapped('', `${results.length} checks: ${count('ok')} ✓, ${warnings} !, ${faults} ✗. ${verdict}`).map((line) => `${line}\n`).join('')
}

// Words that are longer than a line, such as addresses, stay whole.
function wrapped(start: string, text: string): string[] {
  const lines: string[] = []
  let line = start
  // Names come from outside: nothing in them may move the cursor or turn the line around.
  for (const word of text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').split(/\s+/)) {
    const isBegun = line.trim() !== '' && line.length > start.length
    if (isBegun && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(start.length)
    }
    line += line.length > start.length ? ` ${word}` : word
  }
  return [...lines, line]
}
