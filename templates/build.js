// Dựng lại các mẫu báo cáo Word: `npm run templates`.
import { writeFile } from 'node:fs/promises'
import { repacked } from '../dist/io/package/repack.js'
import { templates } from './build/templates.js'

for (const [name, bytes] of await templates(repacked)) {
  await writeFile(new URL(name, import.meta.url), bytes)
  process.stdout.write(`${name}\n`)
}
