import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { readForm } from '../../src/evidence/form.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { formBook } from '../../src/report/form/book.ts'
it.each(['vi', 'en'] as const)('x %s', async lang => {
  for (const f of ['criteria/xa-2025.yaml', 'criteria/hdnd-xa-thanh-hoa.yaml']) {
    const { set, findings } = loadCriteria(readYaml(readFileSync(f, 'utf8'), readFileSync(f), f)) as never as { set: never, findings: unknown[] }
    console.log(f, findings.length)
    const t0 = Date.now()
    const bytes = await writeXlsx(formBook(set, { id: 'xa-a', name: 'Xã A' } as never, lang))
    const t1 = Date.now()
    const { workbook, findings: ff } = await workbookIn(Buffer.from(bytes), 'x.xlsx')
    const t2 = Date.now()
    const read = readForm(workbook!, set)
    console.log(t1 - t0, t2 - t1, Date.now() - t2, ff, read.unit, read.findings.map(x => x.code + ' ' + x.message.vi), [...read.layer!.answers.values()].filter(a => a.state !== 'blank'), read.layer!.answers.size, read.layer!.proofs.size)
  }
})
