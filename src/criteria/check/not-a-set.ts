import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'

const ownKeys = ['fields', 'grades', 'figures', 'rounding', 'ranking', 'period', 'scale', 'bonus', 'penalty']
const roundKeys = ['groups', 'evidence', 'units', 'previous']

/** A document that is no criteria set at all, told in one sentence rather than key by key; undefined for one that means to be a set. */
export function notASet(data: unknown): Finding | undefined {
  const keys = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : []
  if (ownKeys.some(key => keys.includes(key))) return undefined
  const round = roundKeys.some(key => keys.includes(key))
  return {
    code: 'criteria/not-a-set', severity: 'error', path: [],
    message: round
      ? text(() => 'Đây là tệp khai báo đợt chấm điểm, không phải bộ tiêu chí.', () => 'This is a round file, not a criteria set.')
      : text(() => 'Tệp này không phải bộ tiêu chí: không có khóa nào của bộ tiêu chí, như `fields`, `grades`, `period`.', () => 'This is no criteria set: none of its keys stands here, such as `fields`, `grades`, `period`.'),
    fix: round
      ? text(() => 'Kiểm tra tệp ghi ở khóa `criteria` của nó; đợt chấm thì dùng `cchc score`.', () => 'Check the file that its key `criteria` names; a round is for `cchc score`.')
      : text(() => 'Kiểm tra lại tên tệp; xem mẫu ở criteria/xa-2025.yaml.', () => 'Check the name of the file; criteria/xa-2025.yaml is a model.'),
  }
}
