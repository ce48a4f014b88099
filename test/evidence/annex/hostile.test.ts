import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../../src/criteria/load.ts'
import { readAnnex } from '../../../src/evidence/annex.ts'
import { branches } from '../../../src/evidence/annex/skeleton.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { skeletonYaml } from '../../../src/report/annex/skeleton-yaml.ts'
import type { Row } from '../../../src/sheet.ts'
import { drawn, read } from './table.ts'

const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng']
const number = fc.constantFrom('1', '1.1', '1.1.1', '2', 'I', 'II', 'I.1', 'a', 'b)', 'A', 'Tiêu chí 1', '', '', '1.10', 'x y', '(1)')
const words = fc.constantFrom('Kế hoạch', 'Điểm thưởng', 'ĐIỂM TRỪ', 'Tổng cộng', 'Xếp loại', '- Có: 1', 'a) Từ 80% trở lên', '', 'Tốt', 'KẾT QUẢ', '100%')
const most = fc.constantFrom('1', '0,5', '2.50 điểm', '', 'x', '-3', '0-5', '1.000', '10 (6+4)')
const rule = fc.constantFrom('', 'Có: 1; Không: 0', 'trừ 0,5 mỗi lần', 'từ 90%: 1; dưới 90%: 0', 'Đúng hạn: 99; chậm: 1', 'Trước ngày 31/02/2025: 1; không: 0', 'Mỗi tin: 0 điểm', '100%: 1; 100%: 0,5', 'Điểm = a / 0 × 1', '> 90%: 1; ≥ 90%: 0,5; < 90%: 0', 'Có: 1; Có: 0,5; có : 0', 'mỗi %: 1')
const rows = fc.array(fc.tuple(number, words, most, rule, fc.string({ maxLength: 8 })), { maxLength: 14 })

const sheetOf = (lines: readonly (readonly string[])[]) => ({
  name: 'T', hidden: false, merges: [],
  rows: lines.map((line, index): Row => ({
    number: index + 1, hidden: false,
    cells: line.flatMap((text, at) => (text === '' ? [] : [{ address: `${'ABCDE'[at] ?? 'F'}${index + 1}`, column: at + 1, row: index + 1, content: { is: 'text' as const, text } }])),
  })),
})

describe('whatever stands in a table', () => {
  it('nothing is thrown, each code is there once, and the only errors of the draft are in rules', () => fc.assert(fc.property(rows, lines => {
    const { skeleton } = readAnnex({ file: 'x.xlsx', sheets: [sheetOf([head, ...lines])] }, { title: 'x', year: 2025 })
    if (skeleton === undefined || skeleton.fields.length === 0) return
    const all = [...branches([...skeleton.fields, ...(skeleton.bonus?.components ?? []), ...(skeleton.penalty?.components ?? [])])]
    expect(new Set(all.map(branch => branch.code)).size).toBe(all.length)
    const yaml = skeletonYaml(skeleton, { id: 'x', year: 2025, from: 'x' }, 'vi')
    const wrong = loadCriteria(readYaml(Buffer.from(yaml), 'x.yaml')).findings.filter(finding => finding.severity === 'error' && finding.path?.includes('rule') !== true)
    expect(wrong).toEqual([])
  }), { numRuns: 150 }))

  it('no row is lost: its words are in the draft', () => fc.assert(fc.property(rows, lines => {
    const marked = lines.map((line, index) => [line[0], line[1] === '' || /^[-a]/.test(line[1]) ? line[1] : `${line[1]} #${index}#`, line[2], line[3], line[4]] as const)
    const { skeleton } = readAnnex({ file: 'x.xlsx', sheets: [sheetOf([head, ...marked])] }, { title: 'x', year: 2025 })
    if (skeleton === undefined) return
    const yaml = skeletonYaml(skeleton, { id: 'x', year: 2025, from: 'x' }, 'vi')
    const lost = marked.filter((line, index) => line[1].includes('#') && !yaml.includes(`#${index}#`) && !/^(Điểm thưởng|ĐIỂM TRỪ|Tổng cộng)/.test(line[1]))
    expect(lost).toEqual([])
  }), { numRuns: 150 }))

  it.each([
    ['digits', '1 '.repeat(700)], ['blanks', `${' '.repeat(1400)}x`], ['dashes', '1-'.repeat(700)], ['brackets', '('.repeat(1400)], ['semicolons', '1;'.repeat(700)],
    ['each', 'mỗi '.repeat(350)], ['off', 'trừ 1 '.repeat(230)], ['long', 'a'.repeat(200_000)], ['times', 'a × 1 '.repeat(230)], ['from', 'từ 1% đến '.repeat(130)], ['points', 'được 1 điểm '.repeat(110)],
  ])('a cell of many %s is read in a moment', (_what, text) => {
    const before = process.hrtime.bigint()
    read(drawn(`STT | Tiêu chí | Điểm tối đa | Cách tính điểm\n1 | ${text.replaceAll('|', '')} | 1 | ${text.trim() || 'x'}\n | ${text.slice(0, 399)} | 1`))
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(1500)
  })
})
