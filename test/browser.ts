import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

function chromiumPath(): string {
  const found = places.find(path => path !== '' && existsSync(path))
  if (found === undefined) throw new Error('There is no Chromium here: apt-get install --no-install-recommends chromium, or set CHROMIUM to its path.')
  return found
}

/** A browser without a window, one for a whole test file: it asks for nothing by itself. Throws where there is no Chromium. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({
  executablePath: chromiumPath(), headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
