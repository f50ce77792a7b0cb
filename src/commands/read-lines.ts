/** A line that is longer than the reader keeps; only its beginning was dropped, the next line is read as usual. */
export const TOO_LONG = Symbol('too long')
export type Line = string | typeof TOO_LONG

/** The most characters of one line: bounds the memory that any input can take. */
const LONGEST = 1_000_000

/**
 * Cuts decoded text into lines, a batch for each chunk that arrives: an answer need not wait for the next chunk.
 * Ends of line are LF or CRLF; U+2028 and the like are ordinary characters of JSON text. A byte order mark is dropped.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = ''
  let isTooLong = false
  let isFirst = true
  for await (const chunk of chunks) {
    const pieces = (isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk).split('\n')
    isFirst = false
    const batch: Line[] = []
    for (const [index, piece] of pieces.entries()) {
      rest = isTooLong ? '' : rest + piece
      isTooLong ||= rest.length > LONGEST
      if (index === pieces.length - 1) break // no end of line yet
      batch.push(isTooLong ? TOO_LONG : withoutReturn(rest))
      rest = ''
      isTooLong = false
    }
    if (batch.length > 0) yield batch
  }
  if (isTooLong || rest !== '') yield [isTooLong ? TOO_LONG : withoutReturn(rest)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
