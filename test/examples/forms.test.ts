import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formColumns, sheetNames } from '../../src/evidence/layout.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { exact, fixed } from '../../src/rational.ts'
import type { Sheet } from '../../src/sheet.ts'
import { cchc, workplace } from '../cli/scenario.ts'
import { recalculate } from '../libreoffice.ts'

const { dir, done } = workplace(['examples', 'criteria'])
afterAll(done)

interface Leaf { readonly code: string; readonly self: string | null }
interface Result { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly components: readonly Leaf[] }[] }[] }

/** What stands in column G beside each code of column A, as two decimals. */
function pointsByCode(sheet: Sheet): ReadonlyMap<string, string> {
  const points = new Map<string, string>()
  for (const row of sheet.rows) {
    const at = (column: string) => row.cells.find(cell => cell.address === `${column}${row.number}`)?.content
    const [code, value] = [at(formColumns.number), at(formColumns.points)]
    if (code?.is === 'text' && value?.is === 'number') points.set(code.text, fixed(exact(value.number), 2))
  }
  return points
}

describe('the filled forms of xa-mau-2025', () => {
  it('recalculated by LibreOffice, show the points that ket-qua.json holds as self', async () => {
    const folder = join(dir, 'examples/xa-mau-2025/phieu')
    const files = readdirSync(folder).sort()
    await cchc(['score', 'examples/xa-mau-2025'], dir)
    const result = JSON.parse(readFileSync(join(dir, 'examples/xa-mau-2025/ket-qua/ket-qua.json'), 'utf8')) as Result
    const recalculated = await recalculate(files.map(file => join(folder, file)), join(dir, 'recalculated'))
    let compared = 0
    for (const [index, file] of files.entries()) {
      const { workbook } = await workbookIn(readFileSync(recalculated[index] ?? ''), file)
      const sheet = workbook?.sheets.find(each => each.name === sheetNames.form)
      const unit = result.groups[0]?.units.find(each => `${each.id}.xlsx` === file)
      if (sheet === undefined || unit === undefined) throw new Error(`${file}: no sheet or no unit`)
      const shown = pointsByCode(sheet)
      for (const leaf of unit.components.filter(each => each.self !== null)) {
        compared++
        expect(`${file} ${leaf.code} ${shown.get(leaf.code)}`).toBe(`${file} ${leaf.code} ${fixed(exact(leaf.self ?? ''), 2)}`)
      }
    }
    expect(compared).toBeGreaterThan(600)
  })
})
