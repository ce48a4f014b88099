import type { Finding, Place } from '../../finding.ts'
import { text } from '../../text.ts'
import { addressIn, coveredText, textIn } from '../grid.ts'
import type { FormSheet } from './reader.ts'

/** Rows whose cell is hidden under a merged one that begins above: what stands there counts for its first row alone, and each other row is told. */
export function mergedDown({ sheet, columns, rows }: FormSheet, file: string): readonly Finding[] {
  if (columns.declared === undefined || sheet.merges.length === 0) return []
  const asked = [...new Set([...rows.components.values(), ...rows.inputs.values()].flat())].filter(row => textIn(row, columns.declared) === '')
  return asked.toSorted((a, b) => a.number - b.number).flatMap((row): readonly Finding[] => {
    const covering = coveredText(sheet, row, columns.declared)
    return covering === '' ? [] : [merged(textIn(row, columns.name), covering, { file, sheet: sheet.name, cell: addressIn(row, columns.declared) })]
  })
}

const merged = (name: string, read: string, at: Place): Finding => ({
  code: 'form/merged-cells', severity: 'warning', at, read,
  message: text(
    () => `Dòng “${name}” nằm dưới ô gộp ghi “${read}”; ô gộp chỉ tính cho dòng đầu, dòng này coi như để trống.`,
    () => `The row “${name}” lies under a merged cell that says “${read}”; that counts for its first row alone, and this row is blank.`,
  ),
  fix: text(() => 'Bỏ gộp ô, rồi ghi câu trả lời ở từng dòng.', () => 'Unmerge the cells and write the answer in each row.'),
})
