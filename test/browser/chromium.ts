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
