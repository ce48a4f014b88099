import type { RulePage } from './page.ts'

const figures = `figures:
  tiep_nhan: { name: Số hồ sơ tiếp nhận, unit: hồ sơ, kind: count }
  dung_han: { name: Số hồ sơ trả đúng hạn, unit: hồ sơ, kind: count }`
const fields = 'fields:\n  - { code: \'1\', name: Giải quyết hồ sơ, max: 100, rule: { method: ratio, part: dung_han, whole: tiep_nhan } }'
const set = (measures: readonly string[], kind = 'count'): string => `${figures.replace('trả đúng hạn, unit: hồ sơ, kind: count', `trả đúng hạn, unit: hồ sơ, kind: ${kind}`)}\nmeasures:\n${measures.map(each => `  ${each}`).join('\n')}\n${fields}`
const received = 'tiep_nhan: { count: dossiers, when: received }'
const onTime = (where: string): string => `dung_han: { count: dossiers, when: returned, where: { ${where} } }`
const good = set([received, onTime('returned: { by: due }')])

/** How figures are counted from a register of dossiers. */
export const measurePages: readonly RulePage[] = [
  {
    code: 'criteria/measure-kind', severity: 'error', in: 'set',
    title: { vi: 'Số liệu không đếm được từ sổ', en: 'A figure that cannot be counted' },
    why: { vi: 'Sổ hồ sơ cho số đếm và tổng tiền, không cho phần trăm hay ngày.', en: 'A register gives counts and sums, no percentage and no day.' },
    mend: { vi: 'Sửa `kind`, hoặc đếm tử số và mẫu số thành hai số liệu.', en: 'Correct `kind`, or count numerator and denominator as two figures.' },
    bad: set([received, onTime('returned: { by: due }')], 'money'), good,
  },
  {
    code: 'criteria/measure-day', severity: 'error', in: 'set',
    title: { vi: 'So với một ngày không có', en: 'Compared with a day that is not there' },
    why: { vi: 'Không biết hồ sơ nào được tính.', en: 'Nobody would know which dossiers count.' },
    mend: { vi: 'Ghi cột ngày (`received`, `due`, `returned`), `start`, `end` hoặc năm-tháng-ngày.', en: 'Write a column of days (`received`, `due`, `returned`), `start`, `end` or a date.' },
    bad: set([received, onTime('returned: { by: dues }')]), good,
  },
  {
    code: 'criteria/measure-idle', severity: 'error', in: 'set',
    title: { vi: 'Điều kiện không phân biệt hồ sơ nào', en: 'A condition that tells no dossier from another' },
    why: { vi: 'Số đếm luôn bằng 0 hoặc bằng mọi hồ sơ: chắc là ghi nhầm cột.', en: 'The count is always 0 or everything: probably a wrong column.' },
    mend: { vi: 'Sửa cột hoặc ngày được so.', en: 'Correct the column or the day.' },
    bad: set([received, onTime('returned: { by: returned }')]), good,
  },
  {
    code: 'criteria/measure-word', severity: 'warning', in: 'set',
    title: { vi: 'Từ trong cách đếm có thể ghi nhầm', en: 'A word of a measure that may be a slip' },
    why: {
      vi: 'Từ ghi trong cách đếm chỉ tính ô ghi đúng từ đó; `online`, `direct`, `post`, `cash` … tính mọi cách ghi quen thuộc. Ghi “Trực tuyến” hoặc `onlin` thì số đếm thiếu mà không ai thấy.',
      en: 'A word of a measure counts only cells that say just that; `online`, `direct`, `post`, `cash` … count all the usual spellings. With “Trực tuyến” or `onlin` the count is too small and nobody sees it.',
    },
    mend: { vi: 'Ghi mã được gợi ý; nếu đúng là từ riêng của sổ thì bỏ qua lưu ý này.', en: 'Write the id that is proposed; if it is a word of your register indeed, suppress the remark.' },
    bad: set([received, onTime('channel: Trực tuyến')]), good: set([received, onTime('channel: online')]),
  },
  {
    code: 'criteria/measure-repeated', severity: 'warning', in: 'set',
    title: { vi: 'Hai số liệu đếm cùng một cách', en: 'Two figures counted alike' },
    why: { vi: 'Hai số liệu luôn bằng nhau; có thể chép thừa rồi quên sửa điều kiện.', en: 'They are always equal; one may be a copy that was not changed.' },
    mend: { vi: 'Sửa điều kiện của một bên.', en: 'Correct the conditions of one.' },
    bad: set([received, 'dung_han: { count: dossiers, when: received }']), good,
  },
]
