import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for all that a run of the tests puts aside, gone when it ends. Its name is short, for the sockets that programs open in it. */
export default function ownTemp(): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cchc-')))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
