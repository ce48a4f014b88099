import { describe, expect, it } from 'vitest'
import { readForm } from '../../src/evidence/form.ts'
import { gather } from '../../src/evidence/gather.ts'
import { formWords } from '../../src/evidence/form/words.ts'
import type { Sheet } from '../../src/sheet.ts'
import { smallSet as set } from '../evidence/set.ts'
import { workbook } from '../evidence/workbook.ts'
import { allRows, claimed, claimedAll, formSheet, plainColumns, plainHead, said, saidAll, told, type Line, type Retyped } from './retyped.ts'

const read = (...sheets: readonly Sheet[]) => readForm(workbook('phieu.xlsx', ...sheets), set)
const plain = (rows: readonly Retyped[], name = 'Sheet1'): Sheet => formSheet(name, [plainHead], plainColumns, rows)
const roster = ['A', 'B'].map(name => ({ id: name.toLowerCase(), name: `Xã ${name}`, kind: 'xã', predecessors: [], notApplicable: [] }))
const missing = 'form/row-missing' // received, pending, online_rate stand on no retyped form, and no points follow from them

describe('forms that give figures', () => {
  it.each<readonly [string, Sheet]>([
    ['Phú Thọ', formSheet('Phụ lục', [['PHIẾU TỰ CHẤM ĐIỂM'], [], ['STT', 'Tiêu chí, tiêu chí thành phần', 'Điểm tối đa', 'Số liệu kê khai', 'Cách tính điểm', 'Các yêu cầu và tài liệu kiểm chứng', 'Điểm tự đánh giá']],
      ['code', 'name', 'max', 'declared', undefined, 'proof', 'points'])],
    ['Đông Quang: two merged rows, codes under "Tiêu chí, chỉ tiêu"', formSheet('TCPL', [
      ['BẢNG TỰ CHẤM'], ['Tiêu chí, chỉ tiêu', 'Nội dung', 'Điểm số tối đa', 'Căn cứ chấm điểm', undefined, 'Điểm số tự chấm', 'Chữ ký của công chức phụ trách'], [undefined, undefined, undefined, 'Số liệu thực hiện (1)', 'Tỷ lệ đạt được (2)'],
    ], ['code', 'name', 'max', 'declared', undefined, 'points'], allRows, { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3'] })],
    ['three merged rows', formSheet('Biểu 2', [
      ['BIỂU 2'], ['STT', 'Tiêu chí', 'Chấm điểm'], [undefined, undefined, 'Điểm chuẩn', 'Đơn vị'], [undefined, undefined, undefined, 'Kê khai', 'Minh chứng', 'Tự chấm\n(65)'],
    ], ['code', 'name', 'max', 'declared', 'proof', 'points'], allRows, { merges: ['A2:A4', 'B2:B4', 'C2:F2', 'C3:C4', 'D3:F3'] })],
    ['maxima and line breaks inside the head', formSheet('S', [['TT', 'TIÊU CHÍ', 'ĐIỂM\n\nTỐI ĐA\n(100)', 'SỐ LIỆU\nKÊ KHAI', 'TLKC', 'ĐIỂM  TỰ\n\nCHẤM\n(65)']], plainColumns)],
    ['columns in another order', formSheet('S', [['Điểm tự chấm', 'Số liệu kê khai', 'Tiêu chí', 'Minh chứng', 'STT', 'Thang điểm']], ['points', 'declared', 'name', 'proof', 'code', 'max'])],
    ['a head in NFD', formSheet('S', [plainHead.map(word => String(word).normalize('NFD'))], plainColumns, allRows.map(row => ({ ...row, name: row.name.normalize('NFD') })))],
    ['columns numbered below the head', formSheet('S', [plainHead, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']], plainColumns)],
    ['columns numbered with plain numbers', formSheet('S', [plainHead, [1, 2, 3, 4, 5, 6, 7]], plainColumns)],
    ['no column of maxima', formSheet('S', [['STT', 'Tiêu chí', 'Số liệu kê khai', 'Minh chứng']], ['code', 'name', 'declared', 'proof'])],
    ['codes before the names', formSheet('S', [['Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Kê khai', 'Tự đánh giá']], ['name', 'max', 'declared', 'points'], allRows.map(row => ({ ...row, name: row.code === '' ? row.name : `${row.code}. ${row.name}` })))],
    ['"Lĩnh vực" beside "Tiêu chí"', formSheet('S', [['STT', 'Lĩnh vực', 'Tiêu chí', 'Điểm tối đa', 'Kê khai', 'Tự chấm']], ['code', undefined, 'name', 'max', 'declared', 'points'])],
  ])('%s', (_, sheet) => {
    const form = read(sheet)
    expect(said(form)).toEqual(saidAll)
    expect(form.findings.filter(each => each.severity === 'error')).toEqual([])
    expect(form.layer?.claimed).toBeUndefined()
  })

  it.each(formWords.declared.slice(0, -1))('figures under “%s”', word => expect(said(read(formSheet('S', [plainHead.with(3, word)], plainColumns)))).toEqual(saidAll))
  it.each(formWords.name.slice(0, -1))('names under “%s”', word => expect(said(read(formSheet('S', [plainHead.with(1, word)], plainColumns)))).toEqual(saidAll))
  it.each(formWords.number.slice(0, -1))('codes under “%s”', word => expect(said(read(formSheet('S', [plainHead.with(0, word)], plainColumns)))).toEqual(saidAll))
  it.each(formWords.proof.slice(0, -1))('proof under “%s”', word =>
    expect(read(formSheet('S', [plainHead.with(4, word)], plainColumns)).layer?.proofs.get('1.1.1')).toMatchObject({ proof: 'KH 12/KH-UBND', from: { cell: 'E4' } }))
})

describe('forms that give points alone are a claim, and no figure', () => {
  const named = allRows.map(row => ({ ...row, name: row.code === '' ? row.name : `${row.code} ${row.name}` }))
  it.each<readonly [string, Sheet]>([
    ['Bình Định', formSheet('S', [['Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Tự đánh giá', 'Tài liệu kiểm chứng/Giải trình', 'Thẩm định', 'Ý kiến hội đồng thẩm định', 'Chỉ số']], ['name', 'max', 'points', 'proof'], named)],
    ['Bình Định, in detail', formSheet('S', [['Thang điểm đánh giá', 'Điểm tối đa', 'Tự đánh giá', 'Thẩm định']], ['name', 'max', 'points'], named)],
    ['BẢNG CHẤM ĐIỂM', formSheet('S', [['BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH – Đơn vị: UBND xã A – Năm 2025'], ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú của đơn vị', 'Ghi chú của thẩm định']],
      ['code', 'name', 'max', 'points'], [...allRows, { code: '', name: 'Điểm phạt', points: 0 }, { code: '', name: 'Tổng cộng', points: 12.83 }])],
    ...formWords.points.slice(0, -1).map(word => [`points under “${word}”`, formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', word]], ['code', 'name', 'max', 'points'])] as const),
    ...formWords.max.slice(0, -1).map(word => [`maxima under “${word}”`, formSheet('S', [['STT', 'Tiêu chí', word, 'Tự chấm']], ['code', 'name', 'max', 'points'])] as const),
  ])('%s', (_, sheet) => {
    const form = read(sheet)
    expect(claimed(form)).toEqual(claimedAll)
    expect(new Set(Object.values(said(form)))).toEqual(new Set(['unreadable']))
    expect(form.findings.filter(each => each.severity === 'error').map(each => each.code)).toEqual(['form/no-figures'])
  })
  it('a claim above the maximum is told with its cell and left out', () => {
    const form = read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm']], ['code', 'name', 'max', 'points'], allRows.map(row => (row.code === '2.1' ? { ...row, points: 6 } : row))))
    expect(form.findings).toContainEqual(expect.objectContaining({ code: 'form/claim-outside', component: '2.1', read: '6', at: { file: 'phieu.xlsx', sheet: 'S', cell: 'D9' } }))
    expect(claimed(form)['2.1']).toBeUndefined()
  })
  it('words that we print where nothing is to be claimed are no claim', () => {
    const form = read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm']], ['code', 'name', 'max', 'points'], allRows.map(row => (row.code === '2.1' ? { ...row, points: 'So với nhóm' } : row))))
    expect(told(form)).toEqual(['form/columns', 'form/no-figures'])
    expect(claimed(form)['2.1']).toBeUndefined()
  })
  it('the unit is named in the title', () => expect(read(formSheet('S', [['BẢNG CHẤM ĐIỂM – Đơn vị: UBND xã A – Năm 2025'], ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm']], ['code', 'name', 'max', 'points'])).unit).toEqual({ name: 'UBND xã A' }))
  it('or by the letterhead', () => expect(read(formSheet('S', [['ỦY BAN NHÂN DÂN\nXÃ A', undefined, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], plainHead], plainColumns)).unit).toEqual({ name: 'ỦY BAN NHÂN DÂN XÃ A' }))
})

describe('codes as people type them', () => {
  const coded = (change: (code: string) => Retyped['code'] | number) => allRows.map(row => ({ ...row, code: row.code === '' ? '' : change(row.code) as string }))
  it.each<readonly [string, readonly Retyped[]]>([
    ['trailing dots', coded(code => `${code}.`)],
    ['brackets', coded(code => `(${code})`)],
    ['"Mục 1.1.1"', coded(code => `Mục ${code}`)],
    ['"Tiêu chí 1.1.1:"', coded(code => `Tiêu chí ${code}:`)],
    ['blanks and no-break blanks', coded(code => ` ${code.replaceAll('.', '. ')}\u00a0`)],
    ['commas', coded(code => code.replaceAll('.', ','))],
    ['Roman fields', coded(code => code.replace(/^\d/, digit => ['', 'I', 'II', 'III'][Number(digit)] ?? ''))],
    ['numbers where they can be', coded(code => (/^\d+(\.\d+)?$/.test(code) ? Number(code) : code))],
    ['no codes of headings', allRows.filter(row => !['1', '1.1', '2'].includes(row.code))],
    ['no codes at all, names as in the set', coded(() => '')],
    ['1, 2, 3 … for rows that the set does not number so', allRows.map((row, index) => ({ ...row, code: row.code === '' ? '' : `a${index}` }))],
  ])('%s', (_, rows) => {
    const form = read(plain(rows))
    expect(said(form)).toEqual(saidAll)
    expect(told(form)).toEqual([missing])
  })

  const two = allRows.filter(row => ['1', '1.1', '1.1.1', '1.1.10'].includes(row.code))
  it('the code of one component and the name of another: the row is not used', () => {
    const form = read(plain(two.map(row => (row.code === '1.1.10' ? { ...row, code: '1.1.3' } : row))))
    expect(form.findings).toContainEqual(expect.objectContaining({ code: 'form/code-and-name', severity: 'error', read: '1.1.3', at: { file: 'phieu.xlsx', sheet: 'Sheet1', cell: 'A5' } }))
    expect(said(form)).toMatchObject({ '1.1.1': 'yes', '1.1.3': 'unreadable', '1.1.10': 'unreadable' })
  })
  it('other names under the codes of the set are read and told once', () => {
    const form = read(plain(allRows.map(row => (row.code.startsWith('1.1.') ? { ...row, name: `Sáp nhập thôn bản ${row.code.length}` } : row))))
    expect(said(form)).toEqual(saidAll)
    expect(form.findings.filter(each => each.code === 'form/other-names')).toMatchObject([{ at: { cell: 'B4' } }])
  })
})

describe('a code that lost its final zero', () => {
  const twin = { ...set, fields: set.fields.map(field => ({ ...field, children: [] })), components: ['4.1', '4.2', '4.10'].map((code, index) => ({ ...set.components[0], code, name: { vi: `Việc ${['đầu', 'giữa', 'cuối'][index]}`, en: '' }, inputs: [{ ...set.components[0]?.inputs[0], id: code }] })), figures: [], bonus: undefined } as unknown as typeof set
  const rows = (...typed: readonly (readonly [code: number, name: string, declared: string])[]) =>
    readForm(workbook('p.xlsx', formSheet('S', [plainHead], plainColumns, typed.map(([code, name, declared]) => ({ code: code as unknown as string, name, max: 1, declared })))), twin)
  it('by its name', () => expect(said(rows([4.1, 'Việc cuối', 'Không'], [4.2, 'Việc giữa', 'Có'], [4.1, 'Việc đầu', 'Có']))).toEqual({ '4.1': 'yes', '4.2': 'yes', '4.10': 'no' }))
  it('by its place', () => expect(said(rows([4.1, 'Việc', 'Có'], [4.2, 'Việc', 'Có'], [4.1, 'Việc', 'Không']))).toEqual({ '4.1': 'yes', '4.2': 'yes', '4.10': 'no' }))
  it('else it is told and not used', () => {
    const form = rows([4.2, 'Việc', 'Có'], [4.1, 'Việc', 'Không'], [4.1, 'Việc', 'Có'])
    expect(form.findings).toContainEqual(expect.objectContaining({ code: 'form/number-code', severity: 'error', read: '4.1', at: { file: 'p.xlsx', sheet: 'S', cell: 'A4' } }))
    expect(said(form)['4.1']).toBe('unreadable')
  })
})

describe('rows that are none', () => {
  const heading: Retyped = { code: '2', name: 'Thủ tục hành chính', max: 15 }
  const printed: Retyped = { code: 'STT', name: 'Tiêu chí', max: 'Điểm tối đa' as unknown as number, declared: 'Số liệu kê khai', proof: 'Tài liệu kiểm chứng', points: 'Điểm tự chấm' }
  const after = (name: string, ...rows: readonly Retyped[]): readonly Retyped[] => allRows.flatMap(row => (row.name === name ? [row, ...rows] : [row]))
  it.each<readonly [string, readonly Retyped[]]>([
    ['the head on a further page, between a component and its figures', after('Văn bản', printed)],
    ['the head and the heading of the field on a further page', after('Văn bản ký số', printed, heading)],
    ['sums', [...after('Hài lòng', { code: '', name: 'Cộng', max: 15 }), { code: '', name: 'Tổng cộng', max: 20, points: 12 }]],
    ['notes between rows', after('Văn bản ký số', { code: '', name: 'Theo báo cáo số 12' })],
  ])('%s', (_, rows) => {
    const form = read(plain(rows))
    expect(said(form)).toEqual(saidAll)
    expect(told(form)).toEqual([missing])
  })
})

describe('what was chosen', () => {
  const chosen = (heads: readonly Line[], more: Partial<Sheet> = {}) => read(formSheet('Biểu 2', heads, plainColumns, allRows, more)).chosen[0]
  it('sheet, head, columns, what is missing and what is left over', () => {
    expect(chosen([['BIỂU 2'], ['TT', 'Chỉ tiêu', 'Điểm chuẩn', 'Kê khai', 'Minh chứng', 'Tự chấm', 'Điện thoại']])).toEqual({
      sheet: 'Biểu 2', head: [2, 2],
      columns: [['Kê khai', 'D', 'Số liệu kê khai'], ['TT', 'A', 'STT'], ['Chỉ tiêu', 'B', 'Tiêu chí, tiêu chí thành phần'], ['Điểm chuẩn', 'C', 'Điểm tối đa'], ['Tự chấm', 'F', 'Điểm tự đánh giá'], ['Minh chứng', 'E', 'Tài liệu kiểm chứng']]
        .map(([title, column, as]) => ({ title, column, as: expect.objectContaining({ vi: as }) as unknown })),
      missing: [expect.objectContaining({ vi: 'Giải trình' }), expect.objectContaining({ vi: 'Cách tính điểm' })], surplus: [{ title: 'Điện thoại', column: 'G' }],
    })
  })
  it('both what is missing and what is left over is told', () => {
    const form = read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Kê khai', 'Điện thoại']], ['code', 'name', 'max', 'declared', 'points']))
    const [finding] = form.findings.filter(each => each.code === 'form/columns')
    expect(finding).toMatchObject({ severity: 'warning', at: { sheet: 'S', cell: 'E1' } })
    expect(finding?.message.vi).toContain('thiếu cột “Điểm tự đánh giá”, “Tài liệu kiểm chứng” và “Giải trình”; không dùng cột E “Điện thoại”')
  })
  it('the same unreadable words in two rows of one figure are told once', () => {
    const form = read(plain(allRows.flatMap(row => (row.name === 'Số hồ sơ đúng hạn' ? [{ ...row, declared: 'vài' }, { ...row, declared: 'vài' }] : [row]))))
    expect(told(form)).toEqual([missing, 'intake/not-a-number'])
  })
  it('two columns of figures with values in both: neither is chosen', () => {
    const form = read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai', undefined, 'Điểm tự chấm'], [undefined, undefined, undefined, 'Lần 1', 'Lần 2']], ['code', 'name', 'max', 'declared', 'declared', 'points'], allRows, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] }))
    expect(form.findings).toContainEqual(expect.objectContaining({ code: 'form/two-columns', severity: 'error' }))
    expect(new Set(Object.values(said(form)))).toEqual(new Set(['unreadable']))
  })
  it('two years under one title: that of the set is read', () => {
    const form = read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai', undefined, 'Điểm tự chấm'], [undefined, undefined, undefined, 'Năm 2024', 'Năm 2025']], ['code', 'name', 'max', 'proof', 'declared', 'points'], allRows, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] }))
    expect(form.findings).toContainEqual(expect.objectContaining({ code: 'form/column-by-year', severity: 'info', read: 'Số liệu kê khai › Năm 2025' }))
    expect(said(form)).toEqual(saidAll)
  })
  it('a head merged over two columns is one column where one of them is filled', () =>
    expect(said(read(formSheet('S', [['STT', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai', undefined, 'Điểm tự chấm']], ['code', 'name', 'max', 'declared', undefined, 'points'], allRows, { merges: ['D1:E1'] })))).toEqual(saidAll))
  it('a form without a head is read by the places of ours, and told', () =>
    expect(told(read(formSheet('Tự chấm', [['PHIẾU']], ['code', 'name', 'max', 'declared', undefined, 'proof', 'points'])))).toContain('form/no-head'))
})

describe('what is no form of this set', () => {
  it('a form with rows of something else', () => {
    const form = read(formSheet('S', [plainHead], plainColumns, ['A', 'B', 'C'].map(code => ({ code: `${code}.9`, name: `Môn ${code}`, max: 1, declared: 'Có', points: 1 }))))
    expect(form.layer).toBeUndefined()
    expect(told(form)).toEqual(['form/other-rows'])
  })
  it('a table of units is no form', () => expect(told(read(formSheet('S', [['STT', 'Đơn vị', 'Tiêu chí', 'Giá trị']], ['code', 'name', 'name', 'declared'])))).toEqual(['form/not-a-form']))
})

describe('several forms in one workbook', () => {
  const titled = (name: string, unit: string | undefined, rows = allRows): Sheet => formSheet(name, [...(unit === undefined ? [] : [[`Đơn vị: ${unit}`]]), plainHead], plainColumns, rows)
  const other = allRows.map(row => (row.code === '1.1.1' ? { ...row, declared: 'Không' } : row))
  const empty = allRows.map(({ declared: _, points: __, ...row }) => row)
  const gathered = (...sheets: readonly Sheet[]) => gather(set, roster, [{ as: 'form', files: [{ file: 'tong-hop.xlsx', workbook: workbook('tong-hop.xlsx', ...sheets), findings: [] }] }])
  const first = (id: string, { dossiers }: ReturnType<typeof gathered>): string | undefined => {
    const answer = dossiers.find(each => each.unit.id === id)?.layers[0]?.answers.get('1.1.1')
    return answer?.value?.is === 'option' ? `${answer.value.option} ${answer.from.sheet ?? ''}` : answer?.state
  }
  const codes = ({ findings }: ReturnType<typeof gathered>): readonly string[] => findings.filter(each => each.severity === 'error').map(each => each.code)

  it.each<readonly [string, readonly Sheet[], readonly (string | undefined)[], readonly string[]]>([
    ['a sheet a unit, by their titles', [titled('1', 'UBND xã A'), titled('2', 'Xã B', other)], ['yes 1', 'no 2'], []],
    ['a sheet a unit, by the names of the sheets', [titled('Xã A', undefined), titled('B', undefined, other)], ['yes Xã A', 'no B'], []],
    ['copies of our sheet', [titled('Tự chấm', 'Xã A'), titled('Tự chấm (2)', 'Xã B', other)], ['yes Tự chấm', 'no Tự chấm (2)'], []],
    ['two sheets of one unit beside another\'s', [titled('1', 'Xã A'), titled('2', 'Xã A', other), titled('3', 'Xã B')], ['unreadable', 'yes 3'], ['form/two-forms']],
    ['a sheet of nobody', [titled('1', 'Xã A'), titled('2', 'Xã Z', other)], ['yes 1', undefined], ['form/no-unit']],
    ['sheets that name nobody', [titled('Sheet1', undefined), titled('Sheet2', undefined, other)], [undefined, undefined], ['form/no-unit', 'form/several-sheets']],
    ['an empty sheet beside a filled one', [titled('Sheet1', undefined, empty), titled('Sheet2', 'Xã A')], ['yes Sheet2', undefined], []],
    ['our sheet beside a draft of the same unit', [titled('Tự chấm', 'Xã A'), titled('Bản nháp', 'Xã A', other)], ['yes Tự chấm', undefined], []],
    ['our sheet left empty beside a filled one', [titled('Tự chấm', 'Xã A', empty), titled('Bản nháp', 'Xã A', other)], ['blank', undefined], ['form/sheet-not-read']],
  ])('%s', (_, sheets, answers, errors) => {
    const all = gathered(...sheets)
    expect(['a', 'b'].map(id => first(id, all))).toEqual(answers)
    expect(codes(all)).toEqual(errors)
  })
  it('a sheet that is left unread is named', () => expect(gathered(titled('Tự chấm', 'Xã A'), titled('Bản nháp', 'Xã A', other)).findings).toContainEqual(expect.objectContaining({ code: 'form/sheet-not-read', at: { file: 'tong-hop.xlsx', sheet: 'Bản nháp' } })))
  it('two forms in one file are told apart by their sheets', () => expect(gathered(titled('1', 'Xã A'), titled('2', 'Xã A'), titled('3', 'Xã B')).findings.find(each => each.code === 'form/two-forms')?.message.vi).toContain('tong-hop.xlsx › 1 và tong-hop.xlsx › 2'))
})
