import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import { meant } from '../nearest.ts'
import { items } from '../written.ts'
import type { Checked } from './checked.ts'

/** What decides between units with the same index. */
export function* ranking({ data, set }: Checked): Iterable<Finding> {
  const codes = [...items(data)].map(({ node }) => node.code)
  for (const [index, tieBreak] of set.ranking.tieBreak.entries()) {
    if (tieBreak === 'bonus') {
      if (set.bonus === undefined) yield noBonus(index)
    } else if (!codes.includes(tieBreak)) yield unknown(tieBreak, index, ['bonus', ...codes])
  }
}

const noBonus = (index: number): Finding => ({
  code: 'criteria/unknown-tie-break', severity: 'error', path: ['ranking', 'tieBreak', index], read: 'bonus',
  message: text(() => 'Phân định theo `bonus` nhưng bộ tiêu chí không có điểm thưởng.', () => 'Ties are broken by `bonus`, but the set has no bonus list.'),
  fix: text(() => 'Bỏ `bonus`, hoặc thêm danh sách `bonus`.', () => 'Remove `bonus` here, or add a `bonus` list.'),
})

function unknown(code: string, index: number, known: readonly string[]): Finding {
  const fix = meant(code, known)
  return {
    code: 'criteria/unknown-tie-break', severity: 'error', path: ['ranking', 'tieBreak', index], read: code, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Phân định theo \`${code}\` nhưng không có mục nào mang mã này.`, () => `Ties are broken by \`${code}\`, but no item has this code.`),
  }
}
