import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { resultBook } from '../../src/report/workbook/book.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { shipped } from '../report/form-sets.ts'
import { randomUnit } from '../report/workbook/groups.ts'
import { score } from '../scoring/build.ts'
it('times', async () => {
  for (const n of [170, 1000]) {
    const set = shipped('xa-2025.yaml')
    const dossiers = Array.from({ length: n }, (_, i) => randomUnit(set, `u${i}`, i + 1))
    let t = performance.now(); const lap = () => { const d = performance.now() - t; t = performance.now(); return Math.round(d) }
    const g = score(set, ...dossiers); const s = lap()
    const b = resultBook([g], [], { tool: '0', sets: [], files: [] }, 'vi'); const bk = lap()
    const x = await writeXlsx(b); const w = lap()
    const cells = b.pages.map(p => [p.name, p.rows.length, p.rows.reduce((a, r) => a + r.boxes.filter(Boolean).length, 0)].join(' '))
    console.log(n, 'score', s, 'book', bk, 'write', w, x.length, cells.join('; '), Math.round(process.memoryUsage().rss / 1e6))
    writeFileSync(`/tmp/workbook-out/${n}.xlsx`, x)
  }
}, 600000)
