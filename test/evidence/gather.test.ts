import { describe, expect, it } from 'vitest'
import type { Dossier, Unit } from '../../src/evidence/answer.ts'
import { gather, type ReadFile, type ReadSource } from '../../src/evidence/gather.ts'
import { answersOf, disagreements } from '../../src/evidence/merge.ts'
import type { Finding } from '../../src/finding.ts'
import { same } from '../../src/text.ts'
import type { Sheet } from '../../src/sheet.ts'
import { filledForm, type Filled } from './filled-form.ts'
import { smallSet as set } from './set.ts'
import { codesOf, sheet, workbook, type Typed } from './workbook.ts'

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
const roster = [unit('xa-a', 'Xã A'), unit('xa-b', 'Xã Mường Bằng'), unit('xa-c', 'Xã Tân An')]

const form = (file: string, identity: Readonly<Record<string, string>>, more: Filled = {}): ReadFile =>
  ({ file, workbook: filledForm(set, { figures: { received: 10 }, ...more, identity }, file), findings: [] })
const ofA = (file = 'phieu/xa-a.xlsx', more: Filled = {}) => form(file, { unit: 'xa-a', unitName: 'Xã A' }, more)
const forms = (...files: readonly ReadFile[]): ReadSource => ({ as: 'form', files })
const table = (file: string, ...lines: readonly (readonly Typed[])[]): ReadSource => ({ as: 'table', name: 'Hệ thống một cửa', files: [tableFile(file, ...lines)] })
const tableFile = (file: string, ...lines: readonly (readonly Typed[])[]): ReadFile => ({ file, workbook: workbook(file, sheet('S', lines)), findings: [] })
const broken = (file: string): ReadFile => ({ file, findings: [{ code: 'file/broken', severity: 'error', at: { file }, message: { vi: 'hỏng', en: 'broken' } }] })

const gathered = (...sources: readonly ReadSource[]) => gather(set, roster, sources)
const submitted = ({ dossiers }: ReturnType<typeof gather>): readonly string[] => dossiers.filter(each => each.submitted).map(each => each.unit.id)
const received = ({ dossiers }: ReturnType<typeof gather>, id: string): string | undefined => {
  const answer = answersOf(dossiers.find(each => each.unit.id === id)?.layers ?? []).get('received')
  return answer?.value?.is === 'number' ? answer.value.number.toFraction() : answer?.state
}

describe('whose form it is', () => {
  it.each<readonly [string, ReadFile, readonly string[], readonly string[]]>([
    ['by the hidden id', form('1.xlsx', { unit: 'xa-b', unitName: '' }), ['xa-b'], []],
    ['by the name on it', form('1.xlsx', { unit: '', unitName: 'UBND xã Mường Bằng' }), ['xa-b'], []],
    ['by the name of the file', form('Phieu CCHC - Xa Tan An (1).xlsx', { unit: '', unitName: 'Xã nào đó' }), ['xa-c'], ['form/unit-by-file-name']],
    ['nobody\'s', form('phieu.xlsx', { unit: '', unitName: 'Xã Mường Băng' }), [], ['form/no-unit']],
    ['one that bears another\'s file name', form('xa-c.xlsx', { unit: 'xa-b', unitName: '' }), ['xa-b'], ['form/other-file-name']],
  ])('%s', (_, file, who, codes) => {
    const all = gathered(forms(file))
    expect(submitted(all)).toEqual(who)
    expect(codesOf(all.findings)).toEqual(codes)
  })

  it('names the candidate for a form of nobody', () => expect(gathered(forms(form('phieu.xlsx', { unit: '', unitName: 'Xã Mường Băng' }))).findings[0]?.fix?.vi).toContain('Xã Mường Bằng (xa-b)'))

  const bareForm = form('phieu.xlsx', { unit: '', unitName: '' })
  const untitled: ReadFile = { ...bareForm, workbook: workbook('phieu.xlsx', ...(bareForm.workbook?.sheets ?? []).map(each => ({ ...each, rows: each.rows.filter(row => row.number !== 3) }))) }
  it('is not asked of what is no form', () => expect(codesOf(gathered(forms(tableFile('danh-sach.xlsx', ['a', 'b'], [1, 2]))).findings)).toEqual(['form/not-a-form']))
  it.each<readonly [string, ReadFile, string | undefined, string]>([
    ['in the title that names no unit', form('phieu.xlsx', { unit: '', unitName: '' }, { title: 'Xã Nào' }), 'A3', 'vào ô phieu.xlsx › Tự chấm!A3, dạng “Đơn vị: …”, hoặc đặt tên tệp'],
    ['in the title that was left open', form('phieu.xlsx', { unit: '', unitName: '' }, { title: '……' }), 'A3', 'vào ô phieu.xlsx › Tự chấm!A3, dạng “Đơn vị: …”, hoặc đặt tên tệp'],
    ['above the table, where nothing is', untitled, undefined, 'phía trên bảng, dạng “Đơn vị: …”, hoặc đặt tên tệp'],
    ['not in a title that the hidden sheet overrules', form('phieu.xlsx', { unit: 'xa-cu', unitName: '' }, { title: 'Xã Cũ' }), undefined, 'trang ẩn của phiếu'],
  ])('says where to write whose it is: %s', (_, file, cell, fix) => {
    const [told] = gathered(forms(file)).findings
    expect([told?.code, told?.at?.cell]).toEqual(['form/no-unit', cell])
    expect(told?.fix?.vi).toContain(fix)
  })
})

describe('a form that was copied from a neighbour', () => {
  const withOld = [...roster, { ...unit('xa-d', 'Xã Dền'), predecessors: ['Xã Suối Cũ', 'Xã Tân An'] }]
  const copied = (title: string, more: Filled = {}, file = 'moi.xlsx') => form(file, { unit: 'xa-a', unitName: 'Xã A' }, { ...more, title })
  it('is nobody\'s when its head names another unit, and both are named', () => {
    const all = gathered(forms(copied('UBND xã Mường Bằng')))
    expect(submitted(all)).toEqual([])
    expect(all.findings).toMatchObject([{ code: 'form/two-units', severity: 'error', read: 'UBND xã Mường Bằng', at: { file: 'moi.xlsx', sheet: 'Tự chấm', cell: 'A3' } }])
    expect(all.findings[0]?.message.vi).toMatch(/Xã A \(xa-a\).*Xã Mường Bằng \(xa-b\)/)
  })
  it('nobody\'s too when only the figures name it', () => {
    const file = copied('Xã A')
    const other = filledForm(set, { title: 'Xã Tân An' }).sheets[1]
    const sheets = (file.workbook?.sheets ?? []).map((each, index) => (index === 1 && other !== undefined ? other : each))
    expect(gathered(forms({ ...file, workbook: workbook(file.file, ...sheets) })).findings.filter(({ code }) => code !== 'form/untouched')).toMatchObject([{ code: 'form/two-units', at: { sheet: 'Số liệu', cell: 'A3' } }])
  })
  it.each<readonly [string, string]>([['blank', ''], ['no name of a unit', 'Văn phòng'], ['a dotted line', '…………'], ['its own, otherwise written', 'UBND X. A']])('a title that is %s stays with the hidden id', (_, title) => {
    const all = gathered(forms(copied(title)))
    expect(submitted(all)).toEqual(['xa-a'])
    expect(all.findings).toEqual([])
  })
  it('a title of a unit that nobody knows stays with the hidden id, and is told', () => {
    const all = gathered(forms(copied('UBND xã Nào Đó')))
    expect(submitted(all)).toEqual(['xa-a'])
    expect(all.findings).toMatchObject([{ code: 'form/other-title', severity: 'warning', unit: 'xa-a', read: 'UBND xã Nào Đó', at: { cell: 'A3' } }])
  })
  it('the name of a predecessor is its own, even where another unit bears it now', () => {
    const all = gather(set, withOld, [forms(form('d.xlsx', { unit: 'xa-d', unitName: 'Xã Dền' }, { title: 'Xã Tân An' }))])
    expect(submitted(all)).toEqual(['xa-d'])
    expect(all.findings).toEqual([])
  })
  it('does not throw out the neighbour\'s own form', () => {
    const all = gathered(forms(ofA('a.xlsx'), copied('Xã Mường Bằng', { figures: { received: 99 } })))
    expect(received(all, 'xa-a')).toBe('10')
    expect(codesOf(all.findings)).toEqual(['form/two-units'])
  })
  it('is told without a roster, and with the other form of that id', () => {
    const alone = gather(set, undefined, [forms(copied('Xã Quỳnh Lưu'))])
    expect(alone.findings).toMatchObject([{ code: 'form/other-title', severity: 'warning', read: 'Xã Quỳnh Lưu', at: { cell: 'A3' } }])
    const both = gather(set, undefined, [forms(ofA('a.xlsx'), copied('Xã Quỳnh Lưu'))])
    expect(both.findings.find(each => each.code === 'form/two-forms')?.message.vi).toContain('moi.xlsx › Tự chấm!A3 lại ghi “Xã Quỳnh Lưu”')
  })
})

describe('answers that nobody sees', () => {
  const concealing = (file: ReadFile, name: string, how: (sheet: Sheet) => Sheet): ReadFile =>
    ({ ...file, workbook: workbook(file.file, ...(file.workbook?.sheets ?? []).map(each => (each.name === name ? how(each) : each))) })
  const told = (how: (sheet: Sheet) => Sheet): readonly (string | undefined)[] =>
    gathered(forms(concealing(ofA(), 'Số liệu', how))).findings.filter(each => each.code === 'form/hidden-cells').map(each => `${each.severity} ${each.at?.sheet} ${each.at?.cell} ${each.message.vi}`)

  it('in a hidden row', () => expect(told(each => ({ ...each, rows: each.rows.map(row => ({ ...row, hidden: row.number === 9 })) }))).toEqual(['info Số liệu D9 Có 1 câu trả lời nằm ở dòng hoặc cột đang ẩn (D9); vẫn được đọc như các ô khác.']))
  it('in a hidden column', () => expect(told(each => ({ ...each, hiddenColumns: [[4, 4]] }))).toHaveLength(1))
  it('a hidden row or column without answers is no news', () =>
    expect(told(each => ({ ...each, hiddenColumns: [[6, 9]], rows: each.rows.map(row => ({ ...row, hidden: row.number === 10 })) }))).toEqual([]))
})

describe('what cannot be used is unreadable, never a zero', () => {
  it.each<readonly [string, readonly ReadFile[], string]>([
    ['two forms of one unit', [ofA('a1.xlsx'), ofA('a2.xlsx')], 'form/two-forms'],
    ['a file that does not open', [broken('phieu/xa-a.xlsx')], 'file/broken'],
    ['a form of another set', [form('phieu/xa-a.xlsx', { unit: 'xa-a', criteria: 'xa-2024' })], 'form/other-set'],
    ['a workbook of something else', [{ file: 'xa-a.xlsx', workbook: workbook('xa-a.xlsx', sheet('X', [['a']])), findings: [] }], 'form/not-a-form'],
  ])('%s', (_, files, code) => {
    const all = gathered(forms(...files))
    expect(submitted(all)).toEqual(['xa-a'])
    expect(received(all, 'xa-a')).toBe('unreadable')
    const finding = all.findings.find(each => each.code === code)
    expect(finding).toMatchObject({ severity: 'error', unit: 'xa-a' })
  })

  it('a web page that is no form is told as a page, in one finding', () => {
    const page: Finding = { code: 'file/web-page', severity: 'warning', at: { file: 'xa-a.xlsx' }, message: same('Trang web.'), fix: same('Xin bảng tính gốc.') }
    const { findings } = gathered(forms({ file: 'xa-a.xlsx', workbook: workbook('xa-a.xlsx', sheet('X', [['a']])), findings: [page] }))
    expect(codesOf(findings)).not.toContain('file/web-page')
    expect(findings.find(each => each.code === 'form/not-a-form')).toMatchObject({ message: { vi: expect.stringMatching(/^Trang web\. Không phải phiếu tự chấm/) }, fix: { vi: 'Xin bảng tính gốc.' } })
  })
  it('a page that is a form is told beside it', () => {
    const page: Finding = { code: 'file/web-page', severity: 'warning', at: { file: 'phieu/xa-a.xlsx' }, message: same('Trang web.') }
    expect(codesOf(gathered(forms({ ...ofA(), findings: [page] })).findings)).toEqual(['file/web-page'])
  })

  it('two forms are named whatever order they come in', () => {
    const [one, other] = [gathered(forms(ofA('a1.xlsx'), ofA('a2.xlsx'))), gathered(forms(ofA('a2.xlsx'), ofA('a1.xlsx')))]
    expect(one.findings).toEqual(other.findings)
    expect(one.findings[0]?.message.vi).toContain('a1.xlsx và a2.xlsx')
  })
  it('a good form beside a broken one is used', () => expect(received(gathered(forms(broken('xa-a.xlsx'), ofA('moi.xlsx'))), 'xa-a')).toBe('10'))
  it('a table still gives what the form could not', () => expect(received(gathered(forms(broken('xa-a.xlsx')), table('t.xlsx', ['mã', 'received'], ['xa-a', 12])), 'xa-a')).toBe('12'))
  it('the others are not touched', () => {
    const all = gathered(forms(broken('xa-a.xlsx'), form('b.xlsx', { unit: 'xa-b' })))
    expect(received(all, 'xa-b')).toBe('10')
    expect(all.findings.map(each => each.unit)).toEqual(['xa-a'])
  })
})

describe('sources', () => {
  it('later ones overrule, in the order of the round', () => {
    const later = table('t.xlsx', ['mã', 'received'], ['xa-a', 12])
    expect(received(gathered(forms(ofA()), later), 'xa-a')).toBe('12')
    expect(received(gathered(later, forms(ofA())), 'xa-a')).toBe('10')
  })
  it('a unit of which only a table speaks has not submitted, where forms are asked for', () => {
    const all = gathered(forms(ofA()), table('t.xlsx', ['mã', 'received'], ['xa-a', 1], ['xa-b', 2]))
    expect(submitted(all)).toEqual(['xa-a'])
    expect(received(all, 'xa-b')).toBe('2')
  })
  it('without forms, whom a source names has submitted', () => expect(submitted(gathered(table('t.xlsx', ['mã', 'received'], ['xa-b', 2])))).toEqual(['xa-b']))
  it('two files of one source that differ are unreadable, whatever their order', () => {
    const files = [tableFile('1.xlsx', ['mã', 'received'], ['xa-a', 1]), tableFile('2.xlsx', ['mã', 'received'], ['xa-a', 2])]
    for (const order of [files, files.toReversed()]) {
      const all = gathered({ as: 'table', files: order })
      expect(received(all, 'xa-a')).toBe('unreadable')
      expect(codesOf(all.findings)).toEqual(['table/twice'])
    }
  })
  it('what one source says twice is told with both, against what another says', () => {
    const all = gathered(forms(ofA()), { as: 'table', name: 'Hệ thống một cửa', files: [tableFile('1.xlsx', ['mã', 'received'], ['xa-a', 10], ['xa-a', 12])] })
    expect(disagreements(all.dossiers[0] as Dossier).map(each => each.message.vi)).toEqual(['received: phiếu ghi 10 (phieu/xa-a.xlsx › Số liệu!D9), Hệ thống một cửa ghi “10 ≠ 12” (không đọc được) (1.xlsx › S!B2); không dùng số nào.'])
  })
  it('one sheet of several', () => {
    const book = workbook('t.xlsx', sheet('Năm 2024', [['mã', 'received'], ['xa-a', 1]]), sheet('Năm 2025', [['mã', 'received'], ['xa-a', 2]]))
    expect(received(gathered({ as: 'table', sheet: 'NĂM 2025', files: [{ file: 't.xlsx', workbook: book, findings: [] }] }), 'xa-a')).toBe('2')
    expect(codesOf(gathered({ as: 'table', sheet: 'Năm 2026', files: [{ file: 't.xlsx', workbook: book, findings: [] }] }).findings)).toEqual(['table/no-sheet'])
  })
  it('an appraisal given as a table is a layer of its kind', () =>
    expect(gathered({ ...table('t.xlsx', ['mã', '2.4'], ['xa-a', 3]), as: 'appraisal' }).dossiers[0]?.layers.map(layer => layer.kind)).toEqual(['appraisal']))
  it('a register for a set that counts nothing is told, not dropped', () => expect(codesOf(gathered({ as: 'register', files: [broken('ho-so.csv')] }).findings)).toContain('register/no-measures'))
})

describe('without a roster', () => {
  it('forms and tables say which units there are', () => {
    const { dossiers, findings } = gather(set, undefined, [forms(form('2.xlsx', { unit: 'xa-b', unitName: 'Xã Mường Bằng' }), ofA('1.xlsx')), table('t.xlsx', ['Đơn vị', 'received'], ['Mường Bằng', 4], ['Xã Khác', 5])])
    expect(dossiers.map(each => [each.unit.id, each.submitted, each.layers.length])).toEqual([['xa-a', true, 1], ['xa-khac', false, 1], ['xa-b', true, 2]])
    expect(findings).toEqual([])
  })
  it('a form that names nobody is taken for its file name\'s, and told', () => {
    const nameless: ReadFile = { file: 'phieu/xa-suoi-mo.xlsx', findings: [], workbook: workbook('phieu/xa-suoi-mo.xlsx', ...filledForm(set, { identity: { unit: '', unitName: '' } }).sheets.map(each => ({ ...each, rows: each.rows.filter(row => each.name !== 'Tự chấm' || row.number > 3) }))) }
    expect(gather(set, undefined, [forms(nameless)]).findings).toMatchObject([{ code: 'form/unit-by-file-name', severity: 'warning', at: { file: 'phieu/xa-suoi-mo.xlsx' } }, { code: 'form/untouched', severity: 'warning', at: { file: 'phieu/xa-suoi-mo.xlsx' } }])
  })
  it('a file that is no form makes no unit', () => expect(gather(set, undefined, [forms(broken('x.xlsx'))]).dossiers).toEqual([]))
})
