import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import forms from './forms.js'

/** `ket-qua.json` of a round of forms, as `cchc score` writes it. */
export default async function result(folder, sizes) {
  await forms(folder, sizes)
  execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/cchc.js'), 'score', folder, '--out', folder], { stdio: 'ignore' })
  rmSync(join(folder, 'phieu'), { recursive: true })
}
