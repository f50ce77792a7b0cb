import { createConnection, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { teamsActivity } from '#test/support/connector-authority'

/** What is sent over a socket, byte by byte as it stands. */
export interface Malformed {
  readonly bytes: Buffer
  /** Ends the sending side then. */
  readonly ends?: boolean
  /** The connection may be closed without an answer. */
  readonly mayBeCut?: boolean
}

type Kind = (authorization: string) => Malformed

const ACTIVITY = Buffer.from(JSON.stringify(teamsActivity()))
const ZEROS = gzipSync('0'.repeat(1_000_000))
// An activity with a text of 200 MB; parts that are packed one by one may follow each other.
const BOMB = Buffer.concat([gzipSync(`${ACTIVITY.subarray(0, -1).toString()},"value":"`), ...Array.from({ length: 200 }, () => ZEROS), gzipSync('"}')])
const LEVELS = 100_000

function head(authorization: string, headers: Readonly<Record<string, string | undefined>> = {}, line = 'POST /api/messages HTTP/1.1'): string {
  const all = { host: 'bot', authorization, 'content-type': 'application/json', ...headers }
  return `${line}\r\n${Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`])).join('')}\r\n`
}

const whole = (body: string | Uint8Array, headers: Readonly<Record<string, string | undefined>> = {}, more: Omit<Malformed, 'bytes'> = {}): Kind => (authorization) => ({ bytes: Buffer.concat([Buffer.from(head(authorization, { 'content-length': String(Buffer.byteLength(body)), ...headers })), Buffer.from(body)]), ...more })
const text = (make: (authorization: string) => string, more: Omit<Malformed, 'bytes'> = {}): Kind => (authorization) => ({ bytes: Buffer.from(make(authorization), 'latin1'), ...more })
const withValue = (value: string) => JSON.stringify(teamsActivity()).replace(/}$/, `,"value":${value}}`)
const inPieces = (piece: Buffer, times: number) => Buffer.concat([...Array.from({ length: times }, () => Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])), Buffer.from('0\r\n\r\n')])
const badUtf8 = (...bytes: number[]) => Buffer.concat([ACTIVITY.subarray(0, -1), Buffer.from(',"text2":"'), Buffer.from(bytes), Buffer.from('"}')])

/** Requests with a good token, and nothing else that is good. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'a gzip bomb': whole(BOMB, { 'content-encoding': 'gzip' }),
  'a small packed body': whole(gzipSync(ACTIVITY), { 'content-encoding': 'gzip' }),
  'a body packed in another way': whole(ACTIVITY, { 'content-encoding': 'br' }),
  'a body packed twice': whole(gzipSync(gzipSync(ACTIVITY)), { 'content-encoding': 'gzip, gzip' }),
  'a body that only says that it is packed': whole(ACTIVITY, { 'content-encoding': 'gzip' }),
  'a packed body that does not say so': whole(gzipSync(ACTIVITY)),
  'a packed transfer': text((authorization) => `${head(authorization, { 'transfer-encoding': 'gzip, chunked' })}0\r\n\r\n`),
  'a body cut short': whole(ACTIVITY.subarray(0, 100), { 'content-length': String(ACTIVITY.length) }, { ends: true, mayBeCut: true }),
  '50 MB that are announced': whole('{"type":', { 'content-length': '50000000' }),
  'a length beyond all numbers': whole(ACTIVITY, { 'content-length': '9'.repeat(400) }),
  'much in pieces, without a length': (authorization) => ({ bytes: Buffer.concat([Buffer.from(head(authorization, { 'transfer-encoding': 'chunked' })), inPieces(Buffer.alloc(65_536, 32), 20)]), mayBeCut: true }),
  'no length': whole(ACTIVITY, { 'content-length': undefined }),
  'no body': whole(''),
  'two lengths': whole(ACTIVITY, { 'Content-Length': '3' }),
  'a length and pieces': text((authorization) => `${head(authorization, { 'content-length': '4', 'transfer-encoding': 'chunked' })}0\r\n\r\n`),
  'a length below nothing': whole(ACTIVITY, { 'content-length': '-1' }),
  'a length that is no number': whole(ACTIVITY, { 'content-length': '0x10' }),
  'a piece of no length': text((authorization) => `${head(authorization, { 'transfer-encoding': 'chunked' })}zz\r\n{}\r\n0\r\n\r\n`),
  'a line end too few': text(() => 'POST /api/messages HTTP/1.1\nhost: bot\n\n'),
  'a header with a zero': text((authorization) => head(authorization, { 'x-a': 'a\0b' })),
  'a header without a name': text((authorization) => head(authorization).replace('host:', ':')),
  'headers without end': text((authorization) => head(authorization, { 'x-a': 'a'.repeat(100_000) }), { mayBeCut: true }),
  'thousands of headers': text((authorization) => head(authorization, Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x-${index}`, '1']))), { mayBeCut: true }),
  'no HTTP': text(() => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'),
  'another method': text((authorization) => head(authorization, {}, 'GET /api/messages HTTP/1.1')),
  'a method that does not exist': text((authorization) => head(authorization, {}, 'BREW /api/messages HTTP/1.1')),
  'a connection to elsewhere': text((authorization) => head(authorization, {}, 'CONNECT example.com:443 HTTP/1.1'), { mayBeCut: true }),
  'another path': text((authorization) => head(authorization, { 'content-length': '0' }, 'POST /api/messages/../admin HTTP/1.1')),
  'a path that cannot be read': text((authorization) => head(authorization, { 'content-length': '0' }, 'POST /%ff%00%zz HTTP/1.1')),
  'another protocol': text((authorization) => head(authorization, { upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-key': 'x', 'content-length': '2' }).concat('[]')),
  'an expectation': text((authorization) => head(authorization, { expect: '200-ok', 'content-length': '2' })),
  'a question, and then too much': text((authorization) => head(authorization, { expect: '100-continue', 'content-length': '50000000' })),
  'another type': whole(ACTIVITY, { 'content-type': 'text/plain' }),
  'a form': whole('type=message', { 'content-type': 'application/x-www-form-urlencoded' }),
  'other letters': whole(Buffer.from(ACTIVITY.toString(), 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
  'other letters that do not say so': whole(Buffer.from(ACTIVITY.toString(), 'utf16le')),
  'bad UTF-8': whole(badUtf8(0xff, 0xfe)),
  'UTF-8 that is too long': whole(badUtf8(0xc0, 0xaf)),
  'half a letter of UTF-8': whole(badUtf8(0xed, 0xa0, 0x80)),
  'lists without end': whole(withValue('['.repeat(LEVELS) + ']'.repeat(LEVELS))),
  'lists that do not close': whole('['.repeat(2 * LEVELS)),
  'objects without end': whole(withValue('{"a":'.repeat(LEVELS / 4) + '1' + '}'.repeat(LEVELS / 4))),
  'a name twice': whole(ACTIVITY.toString().replace(/}$/, ',"type":"invoke"}')),
  'a name twice, once in disguise': whole(ACTIVITY.toString().replace(/}$/, ',"\\u0074ype":"invoke"}')),
  'a name twice, deep inside': whole(withValue('{"action":{"verb":"a","verb":"b"}}')),
  'a name that changes what an object is': whole(withValue('{"__proto__":{"admin":true}}')),
  'a comment': whole(withValue('1/* */')),
  'a comma too many': whole(withValue('[1,]')),
  'a single quote': whole("{'type':'message'}"),
  'not a number': whole(withValue('NaN')),
  'a list': whole('[]'),
  'nothing': whole('null'),
  'a number': whole('7'),
  'a string': whole('"message"'),
  'two objects': whole(`${ACTIVITY.toString()}${ACTIVITY.toString()}`),
  'half an object': whole(ACTIVITY.subarray(0, -20)),
  'fields of other types': whole(JSON.stringify(teamsActivity({ text: { toString: 1 }, from: [] }))),
  'a text without end': whole(JSON.stringify(teamsActivity({ text: 'x'.repeat(150_000) }))),
  'no conversation': whole(JSON.stringify(teamsActivity({ conversation: undefined }))),
}

/** What slow clients send, piece by piece: then nothing more comes, or the last piece again and again. */
export const SLOW: readonly ((authorization: string) => { readonly first: string; readonly again?: string })[] = [
  () => ({ first: '' }),
  () => ({ first: 'P' }),
  (authorization) => ({ first: head(authorization).slice(0, -2), again: 'x-a: b\r\n' }),
  (authorization) => ({ first: `${head(authorization, { 'content-length': '1000' })}{` }),
  (authorization) => ({ first: `${head(authorization, { 'content-length': '100000' })}{`, again: ' ' }),
  (authorization) => ({ first: head(authorization, { 'transfer-encoding': 'chunked' }), again: '1\r\n \r\n' }),
]

/** Sends it; gives the statuses that come back until the first real one, or until the connection ends (undefined where it does not). */
export function sendRaw(port: number, { bytes, ends }: Malformed, patience: number): Promise<{ readonly answer: string; readonly isOver: boolean }> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = createConnection(port, '127.0.0.1')
    const over = (isOver: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ answer, isOver })
    }
    const timer = setTimeout(over, patience, false)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (/HTTP\/1\.1 [2-5]\d\d /.test(answer)) over(true)
    })
    socket.on('error', () => over(true)).on('close', () => over(true))
    if (ends) socket.end(bytes)
    else socket.write(bytes)
  })
}

/** Sends slowly; gives whether the connection was closed within so many milliseconds. */
export function sendSlowly(port: number, { first, again }: ReturnType<(typeof SLOW)[number]>, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = createConnection(port, '127.0.0.1')
    const over = (isClosed: boolean) => {
      clearTimeout(timer)
      clearInterval(drip)
      socket.destroy()
      resolve(isClosed)
    }
    const timer = setTimeout(over, patience, false)
    const drip = setInterval(() => again !== undefined && socket.writable && socket.write(again), 200)
    socket.on('error', () => undefined).on('close', () => over(true)).resume()
    socket.write(first)
  })
}
