import type { IncomingMessage } from 'node:http'
import { visit } from 'jsonc-parser'
import getRawBody from 'raw-body'
import { Refused } from '#bot/guard/refused'

/** The largest activity that is read, in bytes: a filled-in form with room to spare. */
export const LARGEST_BODY_BYTES = 256 * 1024

const DEEPEST_LEVEL = 64
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i

/** Reads a body as JSON in which nothing can be read in two ways; throws `Refused`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) throw new Refused('not-json')
  const bytes = await getRawBody(request, { limit: LARGEST_BODY_BYTES, length: request.headers['content-length'] ?? null }).catch((error: unknown) => {
    throw new Refused(typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large' ? 'too-large' : 'bad-body', error)
  })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    refuseTraps(text)
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new Refused('bad-body', error)
  }
}

/**
 * Throws for levels without end, before they are built, and for a name that stands twice in one object (one reader takes
 * the first, another the last) or that changes what an object is.
 */
function refuseTraps(text: string): void {
  const open: Set<string>[] = []
  const begin = () => {
    if (open.push(new Set()) > DEEPEST_LEVEL) throw new Error('Too many levels.')
  }
  const end = () => void open.pop()
  visit(
    text,
    {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty(name) {
        const names = open.at(-1)
        if (name === '__proto__' || names?.has(name)) throw new Error('A name that must not be there, or not twice.')
        names?.add(name)
      },
      onError() {
        throw new Error('This is no JSON.')
      },
    },
    { disallowComments: true },
  )
}
