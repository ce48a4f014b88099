import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureData } from '../../src/criteria/measures.ts'
import { countingFor } from '../../src/evidence/register/count.ts'
import { readRegister } from '../../src/evidence/register/source.ts'
import { readRows } from '../../src/io/read-rows.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { hasCells } from '../../src/sheet.ts'
import { head, setWith, units } from '../evidence/register/build.ts'
import { parts, put, strings, styles, worksheet, zipped } from './workbook-fixture.ts'

const counts: Readonly<Record<string, MeasureData>> = {
  nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } }, ton: { count: 'dossiers', when: 'pending' }, truc_tuyen: { count: 'dossiers', when: 'received', where: { channel: 'online' } },
  bcci: { count: 'dossiers', when: 'received', where: { post: 'yes' } },
}
/** Lines that are known by their numbers are counted so where nothing is summed up and no texts are told apart. */
const sets = [setWith(counts), setWith({ ...counts, phi: { sum: 'fee', when: 'returned' }, thu_tuc: { distinct: 'procedure', when: 'received' } })]

const texts = ['Xã An Bình', 'UBND xã Bình Yên', 'Xa\u0303 Ca\u0301t So\u031bn', 'Trực tuyến', 'trực tiếp', 'x', 'Có', '31/01/2025', '2025-02-03 10:30', '45700', 'Tổng cộng', 'H1', 'h2', 'Сó', 'tiÒn', 'Qu¶n lý', '-', '', 'a_x000D_b', '&amp;', '1.500.000', 'XÃ  AN BÌNH', 'Cấp phép']
const rich = '<r><t>Trực </t></r><r><rPr><strike/></rPr><t>tuyến</t></r>'
const formats = [0, 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0%', '#,##0" nghìn"', 0, 0]
const fonts = ['Arial', 'Arial', 'Times New Roman', 'Arial', 'Arial', '.VnTime', 'Wingdings']
const style = fc.constantFrom('', '', '', ' s="1"', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s="5"', ' s="6"')
const text = fc.constantFrom(...texts)
const shared = fc.nat({ max: texts.length + 1 })
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(style, shared).map(([s, at]) => `${s} t="s"><v>${at}</v></c>`) },
  { weight: 4, arbitrary: fc.tuple(style, text).map(([s, said]) => `${s} t="inlineStr"><is><t>${said}</t></is></c>`) },
  { weight: 6, arbitrary: fc.tuple(style, fc.constantFrom('45658', '45700', '45746', '46022', '46023', '45700.75', '1', '0', '0.5', '1500000', '-3', '2958466')).map(([s, value]) => `${s}><v>${value}</v></c>`) },
  fc.tuple(style, text).map(([s, said]) => `${s} t="str"><v>${said}</v></c>`), fc.constantFrom(' t="b"><v>1</v></c>', ' t="e"><v>#N/A</v></c>', '/>', '><f>A1</f><v>45700</v></c>', ' t="str"><f>A1</f><v>Có</v></c>', '><f>A1</f></c>', ' s="1" t="d"><v>2025-03-01</v></c>', ` t="inlineStr"><is>${rich}</is></c>`))
const columns = 'ABCDEFGHIJK'
/** Nearly all of a few days, so that lines come of which everything is known. */
const day = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(45652, 45700, 45701, 46025) }, fc.integer({ min: 45650, max: 46030 })).map(serial => ` s="1"><v>${serial}</v></c>`)
/** As a dossier is written, one or two of its cells changed. */
const dossier = fc.tuple(fc.nat(30), fc.nat(2), day, day, day, fc.nat(300), fc.constantFrom('', ' hidden="1"', ' spans="1:11"'), fc.array(fc.tuple(fc.nat(10), cell), { maxLength: 2 })).map(([code, unit, from, due, to, gap, looks, changed]) => (at: number) => {
  const cells = new Map([[0, ` t="inlineStr"><is><t>H${code}</t></is></c>`], [1, ` t="s"><v>${unit}</v></c>`], [2, from], [3, due], [4, to], [5, ' t="s"><v>3</v></c>'], [7, ' t="s"><v>5</v></c>'], [9, ' t="s"><v>22</v></c>'], [10, '><v>20000</v></c>'], ...changed])
  const number = gap === 0 ? Math.max(2, at - 1) : at
  return `<row r="${number}"${looks}>${[...cells].sort(([a], [b]) => a - b).map(([column, written]) => `<c r="${columns[column] ?? ''}${number}"${written}`).join('')}</row>`
})
const titles = `<row r="1">${head.map((title, at) => `<c r="${columns[at] ?? ''}1" t="inlineStr"><is><t>${title}</t></is></c>`).join('')}</row>`

describe('a register in a workbook', () => {
  it('is counted and told of in lines as it is in cells', async () => {
    let [lines, cells] = [0, 0]
    await fc.assert(fc.asyncProperty(fc.array(dossier, { minLength: 40, maxLength: 60 }), fc.constantFrom('', '', '', '<mergeCells count="1"><mergeCell ref="B30:B33"/></mergeCells>'), fc.constantFrom(...sets), async (rows, after, set) => {
      const xml = worksheet(titles + rows.map((row, at) => row(at + 2)).join(''), after)
      const path = put(zipped(parts('', { 'xl/worksheets/sheet1.xml': xml, 'xl/styles.xml': styles(formats, fonts), 'xl/sharedStrings.xml': strings(`${texts.map(said => `<si><t xml:space="preserve">${said}</t></si>`).join('')}<si>${rich}</si>`) })), 'so.xlsx')
      const count = countingFor(set, { known: units }).file('so.xlsx')
      const visited = await readRows(path, 'so.xlsx', undefined, { ...count, rows: (sheet, more) => { for (const row of more) { if (hasCells(row)) cells++; else lines++ } count.rows(sheet, more) } })
      const { workbook, findings } = await readSheets(path, 'so.xlsx')
      const [ours, theirs] = [{ file: 'so.xlsx', findings: visited.findings, tally: count.done() }, { file: 'so.xlsx', findings, ...(workbook === undefined ? {} : { workbook }) }].map(file => readRegister([file], set, { known: units, open: false }))
      expect([ours?.layers, ours?.findings]).toEqual([theirs?.layers, theirs?.findings])
    }), { numRuns: 150 })
    expect(lines).toBeGreaterThan(1000)
    expect(cells).toBeGreaterThan(1000)
  }, 120_000)
})
