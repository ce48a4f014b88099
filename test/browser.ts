import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Chromium is; undefined on a machine without one. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  .find(path => path !== '' && existsSync(path))

/** Why tests of pages are skipped where there is none. */
export const withoutChromium = chromiumPath === undefined ? ' (skipped: no Chromium here; apt-get install --no-install-recommends chromium, or set CHROMIUM)' : ''

/** A browser without a window, one for a whole test file: it asks for nothing by itself. */
export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: chromiumPath ?? 'chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
