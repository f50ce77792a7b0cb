import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { lookIn, shown } from '#test/look/shown-cards'

const require = createRequire(import.meta.url)
const PAGE = join(import.meta.dirname, 'page')
const RENDERER = join(dirname(require.resolve('adaptivecards/package.json')), 'dist')
const FONTS = ['@fontsource-variable/noto-sans/wght.css', '@fontsource-variable/noto-sans-kr/wght.css', '@fontsource-variable/noto-sans-sc/wght.css', '@fontsource/dejavu-mono/400.css', '@fontsource/dejavu-mono/700.css'].map((name) => require.resolve(name))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.woff2': 'font/woff2' }

/** Where each file of the page lies; whatever is not named here is not there. */
const FILES: Readonly<Record<string, string>> = {
  '/': join(PAGE, 'index.html'),
  '/page.css': join(PAGE, 'page.css'),
  '/page.js': join(PAGE, 'page.js'),
  '/faults.js': join(PAGE, 'faults.js'),
  '/adaptivecards.min.js': join(RENDERER, 'adaptivecards.min.js'),
  '/adaptivecards.css': join(RENDERER, 'adaptivecards.css'),
}

/** A local page with every card, drawn by Microsoft's own renderer. */
export interface CardPage {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the page for this machine alone; 0 is any free port. */
export async function startCardPage(port = 0): Promise<CardPage> {
  const server = createServer(({ url = '/' }, response) => {
    answer(new URL(url, 'http://localhost'), response).catch((error: unknown) => {
      end(response, 500, 'text/plain', error instanceof Error ? (error.stack ?? error.message) : String(error))
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The page has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer({ pathname, searchParams }: URL, response: ServerResponse): Promise<void> {
  if (pathname === '/look.json') return send(response, '.json', JSON.stringify(shown(lookIn(searchParams))))
  if (pathname === '/fonts.css') return send(response, '.css', (await Promise.all(FONTS.map((file) => readFile(file, 'utf8')))).join('\n'))
  const file = FILES[pathname] ?? fontFile(pathname)
  if (!file) return end(response, 404, 'text/plain', '')
  send(response, extname(file), await readFile(file), extname(file) === '.woff2')
}

// The style sheets name their files as `./files/…`; each begins with its package's name.
function fontFile(pathname: string): string | undefined {
  const name = basename(pathname)
  const folder = FONTS.map((file) => dirname(file)).findLast((each) => name.startsWith(`${basename(each)}-`))
  return pathname.startsWith('/files/') && name.endsWith('.woff2') && folder ? join(folder, 'files', name) : undefined
}

function send(response: ServerResponse, extension: string, body: string | Buffer, isLasting = false): void {
  end(response, 200, TYPES[extension] ?? 'application/octet-stream', body, isLasting ? 'max-age=3600' : 'no-cache')
}

// One by one: where restify is loaded in the same process, its writeHead gives nothing back.
function end(response: ServerResponse, status: number, type: string, body: string | Buffer, caching = 'no-cache'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': caching })
  response.end(body)
}
