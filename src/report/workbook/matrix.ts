import type { Box, Page, PageRow } from '../../page.ts'
import { toDouble } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'
import { markOf } from '../states.ts'
import { heads, looks, numberFormat, points, titleRows, word } from './looks.ts'

/** "Chi tiết": a matrix of units × components. A state that is not a score stands in words, never as a bare 0. */
export function matrixPage(group: GroupScore, name: string, t: Tongue): Page {
  const components = group.set.components
  const units = group.units.filter(unit => unit.status !== 'not-submitted')
  const top = titleRows([t.say(title), t.say(legend)], 12)
  const codes = heads([t.say(rank), t.say(unitWord), ...components.map(component => component.code)])
  const names = heads(['', t.say(nameWord), ...components.map(component => t.say(component.name))], 84)
  const maxima: PageRow = { boxes: [...heads(['', t.say(maxWord)]).boxes, ...components.map(component => ({ value: toDouble(component.max), look: { ...looks.head, format: '0.##' } }))] }
  const head = top.length + 3
  return {
    name,
    columns: [{ width: 7 }, { width: 26 }, ...components.map(() => ({ width: 13 }))],
    rows: [...top, codes, { ...names, boxes: names.boxes.map(small) }, maxima, ...units.map(unit => row(unit, group, t))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: false, titleRows: [head - 2, head], footer: '&P/&N' },
  }
}

const small = (box: Box | undefined): Box | undefined => (box === undefined ? box : { ...box, look: { ...box.look, bold: false, size: 8 } })

function row(unit: UnitScore, group: GroupScore, t: Tongue): PageRow {
  const format = numberFormat(group)
  return { boxes: [word(unit.rank ?? '', looks.centre), word(unit.unit.name, looks.strong), ...unit.leaves.map(leaf => box(leaf, format, t))] }
}

function box(leaf: LeafScore, format: string, t: Tongue): Box {
  const mark = markOf(leaf)
  if (mark === undefined) return points(leaf.points, format)
  const shown = `${t.say(mark)}${leaf.state === 'not-arisen' ? ` ${t.number(leaf.points)}` : ''}`
  return word(shown, leaf.state === 'blank' || leaf.state === 'unreadable' || leaf.state === 'pending' ? looks.doubtful : looks.muted)
}

const rank = text(() => 'Hạng', () => 'Rank')
const unitWord = text(() => 'Đơn vị', () => 'Unit')
const nameWord = text(() => 'Tiêu chí thành phần', () => 'Component')
const maxWord = text(() => 'Điểm tối đa', () => 'Maximum')
const title = text(() => 'CHI TIẾT ĐIỂM TỪNG TIÊU CHÍ THÀNH PHẦN', () => 'POINTS OF EVERY COMPONENT')
const legend = text(
  () => 'trống: chưa kê khai (0 điểm) · KPS: không phát sinh · KAD: không áp dụng · chờ: chờ thẩm định, khảo sát · không KS: chưa có khảo sát · lỗi: không đọc được',
  () => 'blank: not answered (0 points) · n/a: not applicable · none: did not arise · pending, awaited: not yet appraised or surveyed · no survey: none was held · error: unreadable')
