import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import process from 'node:process'
import { answerLine, errorAnswer, type Answer } from '#commands/quote-answer'
import { readLines, TOO_LONG, type Line } from '#commands/read-lines'

// The quote filter: `npm run --silent quote -- [FILE]`. One JSON object a line in, one a line out, in the same order.
// Blank lines are skipped. Exit code 0: every line was answered (a refusal is an answer); 2: a line was not understood,
// or the input could not be read. What the lines mean: docs/quote.md.

/** Answers every line of the input; true if all were understood. Waits when the output is slow, so memory stays bounded. */
async function answerAll(input: AsyncIterable<string>, output: NodeJS.WriteStream): Promise<boolean> {
  let isUnderstood = true
  for await (const lines of readLines(input)) {
    const answers = lines.filter(isNotBlank).map(answerOf)
    isUnderstood &&= answers.every(({ outcome }) => outcome !== 'error')
    const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
    if (!output.write(text)) await once(output, 'drain')
  }
  return isUnderstood
}

function answerOf(line: Line): Answer {
  return line === TOO_LONG ? errorAnswer(null, [{ path: '', message: 'is too long' }]) : answerLine(line)
}

function isNotBlank(line: Line): boolean {
  return line === TOO_LONG || line.trim() !== ''
}

function inputFrom(files: readonly string[]): AsyncIterable<string> {
  const [file] = files
  if (file?.startsWith('-')) throw new Error('usage: npm run --silent quote -- [FILE]; without FILE, standard input. See docs/quote.md')
  if (files.length > 1) throw new Error('one FILE at most')
  return file === undefined ? process.stdin.setEncoding('utf8') : createReadStream(file, 'utf8')
}

// A reader that has seen enough (`| head`) ends the work without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`quote: ${error.message}\n`)
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

try {
  process.exitCode = (await answerAll(inputFrom(process.argv.slice(2)), process.stdout)) ? 0 : 2
} catch (error) {
  process.stderr.write(`quote: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
