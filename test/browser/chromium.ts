import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the Chromium of this machine, or else the one that comes as an npm package. Throws if neither runs. */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find(existsSync)
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] }) // CI runs as root
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
}

/** A browser for a suite; skips it, and says why, where none can be started and none was asked for. */
export function browserFor(suite: Mocha.Context): Promise<Browser> {
  return launchChromium().catch((error: unknown) => {
    if (process.env.BROWSER_TESTS === '1') throw error // asked for: what cannot be tested has failed
    console.log(`      skipped: no Chromium can be started here (${String(error).split('\n')[0]})`)
    return suite.skip()
  })
}
