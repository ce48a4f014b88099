import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'
import { alikeAbout } from '../../src/report/alike.ts'
import { tongues } from '../../src/text.ts'
import { bothWays, held, unlike, type Cells } from '../report/workbook/recalculated.ts'
import { twoYears } from './own-years.ts'

const { dir, done } = workplace()
afterAll(done)

let sheets: readonly (readonly [written: Cells, recalculated: Cells])[] = []
beforeAll(async () => {
  for (const merged of ['none', 'mean'] as const) {
    twoYears(join(dir, merged), merged)
    for (const year of ['2024', '2025']) await cchc(['score', '.'], join(dir, merged, year))
    await cchc(['report', 'ket-qua/ket-qua.json', '--to', 'html,csv'], join(dir, merged, '2025'))
  }
  sheets = await bothWays(['none', 'mean'].map(merged => readFileSync(join(dir, merged, '2025/ket-qua/ket-qua.xlsx'))))
}, 120_000)

/** The rows of a sheet from its fifth line on, cells joined. */
function rows(cells: Cells, name: string): readonly string[] {
  const lines = new Map<number, string[]>()
  for (const [place, { content }] of cells) {
    const [, sheet, row] = /^(.*)![A-Z]+(\d+)$/.exec(place) ?? []
    if (sheet === name && Number(row) > 4) lines.set(Number(row), [...lines.get(Number(row)) ?? [], held(content).replace(/\.?0+$/, '')])
  }
  return [...lines.values()].map(line => line.join('|'))
}

describe('a round of its own beside the year before, by hand', () => {
  it('every unit stands on the sheet with its reason; who is gone, and what is new or gone', () => {
    const [[none] = [new Map()], [mean] = [new Map()]] = sheets
    expect(rows(none, 'So kỳ trước').filter(row => row !== '')).toEqual([
      '1|Xã Dung Đông|–|– → 1|100|–|–|–|–|–|Tốt|–|Tách từ Xã Dung, không so sánh.', '2|Xã An Bình|–|– → 2|88|–|–|–|–|–|Tốt|–|Sáp nhập từ Xã An và Xã Bình, không so sánh.',
      '3|Xã Giang|4|▲1|72|72|0|68.89|74.44|5.55|Khá|Khá', '4|Xã Em|–|– → 4|70|–|–|–|–|–|Khá|–|Không có trong kết quả trước.', '5|Xã Xuân|6|▲1|55|50|5|50|58.89|8.89|Khá|Khá|Trước là Xã Chung.',
      '6|Xã Dung Tây|–|– → 6|50|–|–|–|–|–|Khá|–|Tách từ Xã Dung, không so sánh.', '–|Xã Sang|5|5 → –|–|60|–|–|–|–|–|Khá|Kỳ này chưa nộp.', '–|Xã Phan|7|–|–|40|–|–|–|–|–|Khá|Kỳ trước có, nay không còn.', tongues.vi.say(alikeAbout),
    ])
    expect(rows(none, 'Tiêu chí mới, bỏ').slice(0, 2)).toEqual(['Mới|2.4|Chuyển đổi số|10', 'Đã bỏ|2.2|Nội dung cũ|10'])
    expect(rows(mean, 'So kỳ trước')[1]).toBe('2|Xã An Bình|–|– → 2|88|80.5|7.5|80|86.67|6.67|Tốt|–|Sáp nhập từ Xã An và Xã Bình, so với trung bình cộng.')
  })

  it('by field and component: renumbered, moved to another field, of another maximum; the mean of the two that merged', () => {
    const [, [mean] = [new Map()]] = sheets
    expect(rows(mean, 'So tiêu chí').filter(row => row.startsWith('Xã An Bình'))).toEqual([
      'Xã An Bình|1|Lĩnh vực một|31|40|0.775|43|50|0.86|0.085', 'Xã An Bình|1.1|Kế hoạch|14|20|0.7|24|30|0.8|0.1', 'Xã An Bình|1.4|Báo cáo|1.2|17|20|0.85|19|20|0.95|0.1',
      'Xã An Bình|2|Lĩnh vực hai|41|50|0.82|35|40|0.875|0.055', 'Xã An Bình|2.1|Thể chế|34|40|0.85|27|30|0.9|0.05', 'Xã An Bình|2.3|Kiểm tra|1.3|7|10|0.7|8|10|0.8|0.1',
    ])
    const [none = [new Map(), new Map()]] = sheets
    expect([...new Set(rows(none[0], 'So tiêu chí').map(row => row.split('|')[0]))].filter(name => name?.startsWith('Xã'))).toEqual(['Xã Giang', 'Xã Xuân'])
  })

  it('page and tables say the same', () => {
    const at = (name: string): string => readFileSync(join(dir, 'none/2025/ket-qua', name), 'utf8')
    expect(at('ket-qua.html')).toMatch(/Đơn vị kỳ trước có, nay không còn:<\/b> Xã Phan \(40, hạng 7\)/)
    expect(at('ket-qua.html')).toMatch(/1\.4 Báo cáo <small>\(trước là 1\.2\)/)
    expect(at('don-vi.csv')).toMatch(/,split,Xã Dung,"tách từ Xã Dung, không so sánh",/)
    expect(at('thanh-phan.csv')).toMatch(/,g,Xã Giang,2\.3,Kiểm tra,base,2,scored,7,10,[^\r]*,1\.3,7,10\r/)
  })

  it('recalculates to what is stored', () => expect(sheets.map(([written, recalculated]) => unlike(written, recalculated))).toEqual([[], []]))
})
