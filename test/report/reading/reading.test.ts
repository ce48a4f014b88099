import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReadFile } from '../../../src/evidence/gather.ts'
import { readingOf, unread, type Asked, type FileReading } from '../../../src/evidence/reading/reading.ts'
import { readingJson } from '../../../src/report/reading/json.ts'
import { readingText } from '../../../src/report/reading/text.ts'
import { same } from '../../../src/text.ts'
import { surveySet } from '../../evidence/survey/surveys.ts'
import { filledForm } from '../../evidence/filled-form.ts'
import { smallSet } from '../../evidence/set.ts'
import { percent, sheet, workbook } from '../../evidence/workbook.ts'

const schema = JSON.parse(readFileSync(new URL('../../../docs/read.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema)
const faults = (json: string): unknown => (validate(JSON.parse(json)) ? [] : validate.errors)

const asked: Asked = { as: 'form', because: same('có trang “Tự chấm”'), set: smallSet, setFrom: same('criteria/xa-thu.yaml') }
const form = filledForm(smallSet, {
  figures: { received: '7.995', on_time: 'Không phát sinh', online_rate: percent('0.985'), resolved: 'nhiều' },
  typed: { '1.1.1': 'Có', '1.1.2.date': '20/01/2025', '1.1.3': 'Một phần', '2.2': 'Không áp dụng' },
  proofs: { '1.1.1': 'Kế hoạch 15/KH-UBND ngày 20/01/2025; Số /QĐ-UBND' }, explanations: { '2.1': 'Chưa đủ' },
})
const formRead = readingOf({ file: form.file, workbook: form, findings: [] }, asked)
const table = workbook('so-lieu.xlsx', sheet('Bảng', [['Đơn vị', 'Số hồ sơ đúng hạn', 'Lạ'], ['Xã A', 12, 1], ['Xã B', '1,5,5', 2]]))
const tableRead = readingOf({ file: table.file, workbook: table, findings: [] }, { ...asked, as: 'table' })
const verdicts = workbook('tham-dinh.xlsx', sheet('Thẩm định', [['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do', 'Văn bản'], ['Xã A', '1.1.1', 0.5, 'Chậm', '12/BB-SNV'], ['Xã A', '1.1.2', 'Đồng ý'], ['Xã A', '1.1.3', 9, 'Sai']]))
const verdictsRead = readingOf({ file: verdicts.file, workbook: verdicts, findings: [] }, { ...asked, as: 'appraisal', round: 2 })
const broken: ReadFile = { file: 'hong.xlsx', findings: [{ code: 'file/broken', severity: 'error', message: same('Hỏng.'), at: { file: 'hong.xlsx' } }] }
const files: readonly FileReading[] = [formRead, tableRead, unread(broken, broken.findings), verdictsRead]
const json = readingJson({ tool: '0.1.0', files }, 'vi')

const cells = (reading: FileReading, unit = 0): readonly string[] =>
  (JSON.parse(readingJson({ tool: '1', files: [reading] }, 'vi')).files[0].units[unit].answers as readonly Record<string, string>[])
    .filter(answer => answer['state'] !== 'blank').map(answer => `${answer['sheet']}!${answer['cell']} ${answer['id']} “${answer['read']}” ${answer['value']} = ${answer['understood']}`)

describe('a survey', () => {
  const papers = workbook('khao-sat.xlsx', sheet('Phiếu', [['STT', 'Mã phiếu', 'Đơn vị', '1.1. Có hài lòng?'], [1, 'P1', 'Xã A', 'A'], [2, 'P2', 'Xã A', 'B'], [3, 'P3', 'Xã B', 'A']]))
  it('of respondents tells which columns were counted, and how many papers stand behind a count', () => {
    const read = readingOf({ file: papers.file, workbook: papers, findings: [] }, { ...asked, as: 'survey', set: surveySet })
    expect(read.chosen.map(({ sheet: name, columns, surplus }) => [name, columns.map(({ column, as }) => `${column} ${as.vi}`), surplus.map(({ title }) => title)])).toEqual([['Phiếu', ['B mã phiếu', 'C tên đơn vị', 'D 1.1'], ['STT']]])
    const text = readingText([read], { lang: 'vi', columns: 100, colour: false })
    expect(text).toContain('2 phiếu')
    expect(text).not.toContain('Trang không đọc')
  })
})

describe('cchc-read/1', () => {
  it('tells each cell of a form: what stood there and what was understood', () => expect(cells(formRead)).toEqual([
    'Số liệu!D9 received “7.995” 7995 = 7.995',
    'Số liệu!D10 resolved “nhiều” null = không đọc được',
    'Số liệu!D12 on_time “Không phát sinh” null = không phát sinh',
    'Số liệu!D13 online_rate “98.5%” 98.5 = 98,5%',
    'Tự chấm!D11 1.1.1 “Có” yes = Có',
    'Tự chấm!D12 1.1.2.date “20/01/2025” 2025-01-20 = 20/01/2025',
    'Tự chấm!D13 1.1.3 “Một phần” b = Một phần',
    'Tự chấm!D19 2.2 “Không áp dụng” null = không áp dụng',
  ]))

  it('tells whose it is and by what, and the documents in its proofs', () => expect(JSON.parse(json).files[0].units[0]).toMatchObject({
    id: 'xa-a', name: 'Xã A', knownBy: 'theo mã trong trang ẩn “Danh mục”', claimed: 0,
    proofs: [
      { component: '1.1.1', sheet: 'Tự chấm', cell: 'F11', documents: [{ sign: '15/KH-UBND', is: 'whole', date: '2025-01-20', issuer: null }, { sign: '/QĐ-UBND', is: 'blank', date: null }] },
      { component: '2.1', proof: '', explanation: 'Chưa đủ', documents: [] },
    ],
  }))

  it('tells the rows of a table unit by unit, and the columns', () => {
    expect([cells(tableRead, 0), cells(tableRead, 1)]).toEqual([['Bảng!B2 on_time “12” 12 = 12'], ['Bảng!B3 on_time “1,5,5” null = không đọc được']])
    expect(JSON.parse(json).files[1].chosen).toEqual([{
      sheet: 'Bảng', head: [1, 1], missing: [], surplus: [{ column: 'C', title: 'Lạ' }],
      columns: [{ column: 'A', title: 'Đơn vị', as: 'tên đơn vị' }, { column: 'B', title: 'Số hồ sơ đúng hạn', as: 'Số hồ sơ đúng hạn' }],
    }])
  })

  it('keeps a file that could not be opened, with the reason', () => expect(JSON.parse(json).files[2]).toMatchObject({ file: 'hong.xlsx', kind: null, criteria: null, units: [], findings: [{ code: 'file/broken' }] }))

  it('tells what appraisers decided', () => expect(JSON.parse(json).files[3].units[0].verdicts).toMatchObject([
    { component: '1.1.1', round: 2, points: '0.5', reason: 'Chậm', document: '12/BB-SNV', cell: 'C2' },
    { component: '1.1.2', round: 2, points: 'agreed', cell: 'C3' },
    { component: '1.1.3', round: 2, points: 'unreadable', reason: 'Sai', cell: 'C4' },
  ]))

  it('is sound by docs/read.schema.json, in both tongues', () => {
    expect(faults(json)).toEqual([])
    expect(faults(readingJson({ tool: '0.1.0', files }, 'en'))).toEqual([])
  })

  it.each([
    ['a value where none was given', (text: string) => text.replace(/"state": "not-arisen",\s+"value": null/, '"state": "not-arisen",\n"value": "0"')],
    ['a key nobody knows', (text: string) => text.replace('"tool"', '"tools"')],
    ['a state nobody knows', (text: string) => text.replace('"not-applicable"', '"absent"')],
  ])('the schema stops %s', (_name, spoil) => {
    expect(spoil(json)).not.toBe(json)
    expect(faults(spoil(json))).not.toEqual([])
  })
})

describe('the same for a terminal', () => {
  const shown = (columns: number): string => readingText(files, { lang: 'vi', columns, colour: false })

  it.each([80, 120])('no line is longer than %i columns, places of findings aside', columns => {
    const long = shown(columns).split('\n').filter(line => [...line].length > columns && !/^ {2}(Lỗi|Nhắc|Lưu ý) /.test(line))
    expect(long).toEqual([])
  })

  it('shows the cell, the words in it and the meaning in one row', () => {
    expect(shown(120)).toMatch(/^D9 {2,}received {2,}Số hồ sơ tiếp nhận {2,}7\.995 {2,}7\.995$/m)
    expect(shown(120)).toMatch(/^D10 {2,}resolved {2,}Số hồ sơ đã giải quyết {2,}nhiều {2,}không đọc được$/m)
  })

  it('tells a finding with its place, what stands there and what would be accepted', () => expect(shown(120)).toContain([
    '  Lỗi phieu/xa-a.xlsx › Số liệu!D10  intake/not-a-number',
    '    Số hồ sơ đã giải quyết: Không đọc được “nhiều” thành số.',
    '    Cần ghi: một số nguyên từ 0 trở lên, ví dụ 197',
  ].join('\n')))

  it('lets no control character through', () => {
    const evil = workbook('x.xlsx', sheet('Bảng', [['Đơn vị', 'Số hồ sơ đúng hạn'], ['Xã \u001B[31mA', 'a\u0007b\u001B[2J']]))
    const said = readingText([readingOf({ file: evil.file, workbook: evil, findings: [] }, { ...asked, as: 'table' })], { lang: 'vi', columns: 80, colour: false })
    expect([...said].filter(letter => /\p{Cc}/u.test(letter) && letter !== '\n')).toEqual([])
  })
})
