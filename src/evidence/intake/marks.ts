import type { Input } from '../../methods/method.ts'
import type { Cell, Run } from '../../sheet.ts'
import { text, tidy, type Text } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { agree } from '../merge.ts'
import { unreadable, type Reading } from './reading.ts'

/**
 * A cell in which something is struck out, or raised as the number of a footnote is: what stands with that part and without it.
 * Where both read alike the marks change nothing; else the writer must say which is meant. Undefined when the marks change nothing.
 */
export function marked(cell: Cell | undefined, input: Input, read: (words: string) => Reading): Reading | undefined {
  const content = cell?.content
  if (cell === undefined || content === undefined || content.is === 'blank' || (content.is === 'text' && tidy(content.text) === '')) return undefined
  if (cell.struck === true) return struckWhole(input)
  const runs = (cell.runs ?? []).map(withoutPower)
  const out = runs.filter(run => (run.struck === true || run.raised === true) && run.text.trim() !== '')
  const left = tidy(runs.filter(run => !out.includes(run)).map(run => run.text).join(''))
  const isStruck = out.some(run => run.struck === true)
  if (content.is !== 'text' || out.length === 0 || (left === '' && !isStruck)) return undefined
  return agree(read(content.text), read(left)) ? undefined : inTwoWays(tidy(content.text), left, isStruck, input)
}

/** The raised 2 of m² belongs to its unit. */
function withoutPower(run: Run, at: number, runs: readonly Run[]): Run {
  const isPower = run.raised === true && /^[23]\s*$/.test(run.text) && /(^|[^\p{L}])[kcd]?m$/iu.test(runs[at - 1]?.text ?? '')
  return isPower ? { text: run.text } : run
}

const struckWhole = (input: Input): Reading => unreadable('struck-out', text(
  () => 'Chữ trong ô bị gạch ngang: không rõ đã bỏ hay vẫn dùng.', () => 'What stands in the cell is struck out: whether it still counts is not clear.',
), expectedOf(input), text(() => 'Nếu vẫn dùng thì bỏ gạch ngang; nếu đã bỏ thì xóa và ghi lại.', () => 'If it counts, take the line away; if not, delete it and write the answer again.'))

function inTwoWays(all: string, left: string, isStruck: boolean, input: Input): Reading {
  const how: Text = isStruck ? text(() => 'bị gạch ngang', () => 'is struck out') : text(() => 'viết nhô lên hoặc thấp xuống (như số chú thích)', () => 'is raised or lowered (as the number of a footnote is)')
  return unreadable(isStruck ? 'struck-out' : 'raised', text(
    t => `Ô có phần chữ ${t.say(how)}: kể cả phần đó là “${all}”, không kể là “${left}”.`, t => `A part of the cell ${t.say(how)}: with it the cell says “${all}”, without it “${left}”.`,
  ), expectedOf(input), text(() => 'Xóa phần không dùng, chỉ để lại câu trả lời.', () => 'Delete what does not count, and leave the answer alone.'))
}
