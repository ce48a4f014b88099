import { describe, expect, it } from 'vitest'
import { inUnicode } from '../../src/letters/unicode.ts'
import type { Cell } from '../../src/sheet.ts'
import { cell, inFont, sheet, workbook, type Typed } from '../evidence/workbook.ts'

/** What each cell of column A says afterwards, then what was told: `code cell`. */
function read(...typed: readonly Typed[]): { readonly says: readonly string[]; readonly told: readonly string[] } {
  const { workbook: book, findings } = inUnicode(workbook('a.xlsx', sheet('S', typed.map(each => [each]))))
  const cells = book.sheets.flatMap(({ rows }) => rows.flatMap(row => row.cells))
  return { says: cells.map(({ content }) => (content.is === 'text' ? content.text : content.is)), told: findings.map(({ code, at }) => `${code.replace('letters/', '')} ${at?.cell}`) }
}
const vn = (text: string): Typed => inFont(text, '.VnTime')

describe('old fonts', () => {
  it('reads TCVN3 where the font names it, and tells once a sheet', () =>
    expect(read(vn('Kh«ng ph¸t sinh'), vn('Cã'), vn('12'), vn('UBND'))).toEqual({ says: ['Không phát sinh', 'Có', '12', 'UBND'], told: ['old-font A1'] }))
  it('reads VNI', () => expect(read(inFont('Khoâng', 'VNI-Times'))).toEqual({ says: ['Không'], told: ['old-font A1'] }))
  it('reads capitals', () => expect(read(inFont('xã b»ng', '.VnTimeH'), inFont('x· b»ng', '.VnTimeH')).says[1]).toBe('XÃ BẰNG'))
  it('leaves Unicode in an old font alone, and says nothing', () =>
    expect(read(vn('Không phát sinh'), vn('Ủy ban'), vn('Có'))).toEqual({ says: ['Không phát sinh', 'Ủy ban', 'Có'], told: [] }))
  it('leaves what could be either on a sheet of both', () =>
    expect(read(vn('Kh«ng'), vn('Ủy ban'), vn('Có'), vn('Cã'))).toEqual({ says: ['Không', 'Ủy ban', 'Có', 'Cã'], told: ['old-font A1', 'either A3'] }))
  it('a word that could be either is what its font says, when nothing gainsays it', () => expect(read(vn('Cã'))).toEqual({ says: ['Có'], told: ['old-font A1'] }))

  it('reads each run of a rich text in its own font', () => {
    const runs = [{ text: 'Đúng ', font: 'Arial' }, { text: 'h¹n', font: '.VnTime' }]
    const rich: Cell = { ...cell('Đúng h¹n', 'A1'), runs }
    const { workbook: book } = inUnicode(workbook('a', { name: 'S', hidden: false, merges: [], rows: [{ number: 1, hidden: false, cells: [rich] }] }))
    expect(book.sheets[0]?.rows[0]?.cells[0]?.content).toEqual({ is: 'text', text: 'Đúng hạn' })
  })
  it('reads a tick of Wingdings, and says nothing', () => expect(read(inFont('ü', 'Wingdings'))).toEqual({ says: ['✓'], told: [] }))
})

describe('letters that no font explains', () => {
  it.each<[string, string, readonly string[]]>([
    ['Kh«ng', 'Kh«ng', ['not-unicode A1']], ['Khoâng', 'Khoâng', ['not-unicode A1']],
    ['NgÃ\u00A0y táº¡o', 'Ngày tạo', ['wrong-decoding A1']], ['ChÆ°a cÃ³', 'Chưa có', ['wrong-decoding A1']], ['Ä\u0090Ãºng háº¡n', 'Đúng hạn', ['wrong-decoding A1']],
    ['NgÃ y táº¡o', 'NgÃ y táº¡o', ['damaged A1']], ['CÃ³ – Ủy ban', 'CÃ³ – Ủy ban', ['damaged A1']],
    ['XÃ\u00A0BA VÌ', 'XÃ\u00A0BA VÌ', []], ['“XÃ”', '“XÃ”', []], ['XÃ', 'XÃ', []],
    ['Сó', 'Có', ['look-alike A1']], ['Кhông', 'Không', ['look-alike A1']], ['Ðúng hạn', 'Đúng hạn', ['look-alike A1']], ['С', 'C', ['look-alike A1']],
    ['ĐẠI ҺỌເ QUỐເ ǤIA ҺÀ ПỘI', 'ĐẠI ҺỌເ QUỐເ ǤIA ҺÀ ПỘI', ['other-script A1']], ['α = 0,5', 'α = 0,5', []], ['5 µg', '5 µg', []], ['Không', 'Không', []],
  ])('“%s”', (typed, says, told) => expect(read(typed)).toEqual({ says: [says], told }))

  it('tells one finding for each kind, with the other cells', () => {
    const { findings } = inUnicode(workbook('a.xlsx', sheet('S', ['Сó', 'x', 'Сó', 'CÃ³', 'Кhông'].map(each => [each]))))
    expect(findings.map(({ code, severity, at, read: raw }) => [code, severity, at, raw])).toEqual([
      ['letters/look-alike', 'info', { file: 'a.xlsx', sheet: 'S', cell: 'A1' }, 'Сó'], ['letters/wrong-decoding', 'warning', { file: 'a.xlsx', sheet: 'S', cell: 'A4' }, 'CÃ³'],
    ])
    expect(findings[0]?.message.vi).toContain('U+0421 → C')
    expect(findings[0]?.message.vi).toContain('Cùng 2 ô khác của trang: A3, A5.')
  })

  it('hands back the very sheet when nothing is strange', () => {
    const plain = sheet('S', [['Không', 5]])
    expect(inUnicode(workbook('a', plain)).workbook.sheets[0]).toBe(plain)
  })
})
