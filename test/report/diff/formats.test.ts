import { describe, expect, it } from 'vitest'
import { diffFormats } from '../../../src/report/diff/formats.ts'
import { compared, edited, old } from '../../criteria/diff/editions.ts'

const view = { lang: 'vi', columns: 100, colour: false } as const
const report = (format: keyof typeof diffFormats, ...edits: Parameters<typeof edited>[1][]): string =>
  diffFormats[format]({ diff: compared(old, edited(old, ...edits)), oldFile: 'cu.yaml', newFile: 'moi.yaml', replays: [] }, view)

describe('a comparison in print', () => {
  it('text: a subject once, its changes under it, each with its lines', () => {
    expect(report('text', ['max: 3\n            source: self', 'max: 3.5\n            source: appraisal'], ['full: 98, floor: 50', 'full: 99, floor: 50'])).toBe(`cu.yaml → moi.yaml
2 nặng, 1 vừa.

NẶNG: có thể làm thay đổi điểm, hạng hoặc xếp loại của cùng một số liệu
  2.1.2 Thu ngân sách
    điểm tối đa: 3 → 3,5 [dòng 80 → 80]
    mức đủ điểm: 98% → 99% [dòng 82 → 82]

VỪA: phải cung cấp thêm nội dung mới, hoặc đổi người cho điểm
  2.1.2 Thu ngân sách
    nguồn điểm: đơn vị tự chấm → cơ quan thẩm định [dòng 81 → 81]

Điểm tối đa các lĩnh vực: 2 15 → 15,5.
`)
  })

  it('markdown: a bar, a tag or a star in a name stays a name', () => {
    const row = report('markdown', ['name: Phân công công chức phụ trách', "name: 'Phân công | công chức <b>phụ*trách</b>'"]).split('\n').find(line => line.includes('Phân công \\|'))
    expect(row).toBe('| 1 | 1.1.3 | tên | Phân công công chức phụ trách | Phân công \\| công chức &lt;b&gt;phụ\\*trách&lt;/b&gt; |')
  })

  it('text: no control character of a set reaches the terminal', () => {
    expect(report('text', ['name: Phân công công chức phụ trách', 'name: "Phân công công chức \\u001B[31mphụ trách"'])).not.toContain('\u001B')
  })

  it('json: what is new has no old place, what is gone no new one', () => {
    const printed = JSON.parse(report('json', ['applies: [xã, phường]', 'applies: [xã]'], ['  - { id: kha, name: Khá, from: 50 }\n', ''], ['capsGrade: kha', 'capsGrade: yeu'])) as { changes: readonly { kind: string; old: { line: number | null }; new: { line: number | null } }[] }
    expect(printed.changes.map(change => [change.kind, change.old.line, change.new.line])).toEqual([['set/applies', 7, 7], ['grade/removed', 18, null], ['component/caps-grade', 121, 120]])
  })
})
