import type { RulePage } from './page.ts'

const two = (first: string, second: string): string =>
  `- { code: '${first}', name: Ban hành kế hoạch, max: 4, rule: { method: yes-no } }\n- { code: '${second}', name: Báo cáo đúng hạn, max: 6, rule: { method: yes-no } }`
const three = (second: string): string =>
  `- { code: '1.1.1', name: Ban hành kế hoạch, max: 4, rule: { method: yes-no } }\n- { code: '${second}', name: Phân công, max: 2, rule: { method: yes-no } }\n- { code: '1.1.3', name: Báo cáo đúng hạn, max: 4, rule: { method: yes-no } }`
const fields = (max: string, below: string): string => `fields:\n  - code: '1'\n    name: Một\n    max: ${max}\n    criteria:\n${below}`
const leaf = (code: string, max: string): string => `      - { code: ${code}, name: Mục ${code.replaceAll('\'', '')}, max: ${max}, rule: { method: yes-no } }`

/** Codes and sums: the tree of the annex. */
export const treePages: readonly RulePage[] = [
  {
    code: 'criteria/not-a-set', severity: 'error', in: 'file',
    title: { vi: 'Tệp không phải bộ tiêu chí', en: 'The file is no criteria set' },
    why: { vi: 'Đưa nhầm tệp (ví dụ tệp khai báo đợt chấm) thì không có gì để kiểm tra.', en: 'With the wrong file (a round file, say) there is nothing to check.' },
    mend: { vi: 'Kiểm tra lại tên tệp.', en: 'Check the name of the file.' },
    bad: 'name: Đợt 1\nevidence: []', good: 'id: mau\ntitle: Bộ tiêu chí\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nfields:\n  - { code: \'1\', name: Một, max: 100, rule: { method: yes-no } }',
  },
  {
    code: 'criteria/unquoted-code', severity: 'error', in: 'set',
    title: { vi: 'Mã không có dấu nháy', en: 'A code without quotes' },
    why: { vi: '1.10 không có nháy là số 1,1: hai mã thành một, điểm rơi vào nhầm mục.', en: '1.10 without quotes is the number 1.1: two codes become one, and points go to the wrong item.' },
    mend: { vi: 'Để mã trong dấu nháy.', en: 'Put the code in quotes.' },
    bad: fields('100', leaf('1.1', '100')), good: fields('100', leaf('\'1.1\'', '100')),
  },
  {
    code: 'criteria/quoted-code', severity: 'error', in: 'set',
    title: { vi: 'Mã nằm trong dấu nháy cong', en: 'A code in curly quotes' },
    why: { vi: 'Dấu nháy cong (dán từ Word, Zalo) thành một phần của mã: ‘1.1’ là mã khác 1.1, phiếu và bảng số liệu không khớp.', en: 'Curly quotes (pasted from Word) become part of the code: ‘1.1’ is not 1.1, and no form or table would match it.' },
    mend: { vi: 'Gõ lại bằng dấu nháy thẳng.', en: 'Type straight quotes.' },
    bad: fields('100', leaf('‘1.1’', '100')), good: fields('100', leaf('\'1.1\'', '100')),
  },
  {
    code: 'criteria/undecided', severity: 'warning', in: 'set',
    title: { vi: 'Bản nháp còn chỗ phải quyết định', en: 'A draft with something still to decide' },
    why: { vi: '`cchc import` để lại dòng “CẦN XEM” ở chỗ nó không tự quyết được; chấm điểm khi chưa xem là chấm theo phỏng đoán.', en: '`cchc import` leaves “TO DECIDE” where it could not decide; scoring before that is scoring by a guess.' },
    mend: { vi: 'Xem lại với văn bản gốc, sửa nếu cần, rồi bỏ dòng ấy.', en: 'Compare with the document, mend what is needed, then remove the line.' },
    bad: '# CẦN XEM: kỳ đánh giá chưa thấy trong bảng, tạm lấy cả năm\nperiod: { from: 2025-01-01, to: 2025-12-31 }', good: 'period: { from: 2025-01-01, to: 2025-12-31 }',
  },
  {
    code: 'criteria/duplicate-code', severity: 'error', in: 'components',
    title: { vi: 'Hai mục cùng mã', en: 'Two items with one code' },
    why: { vi: 'Số liệu và điểm của hai mục sẽ lẫn vào nhau.', en: 'Their figures and points would mix.' },
    mend: { vi: 'Đặt mã riêng.', en: 'Give each a code of its own.' },
    bad: two('1.1.1', '1.1.1'), good: two('1.1.1', '1.1.2'),
  },
  {
    code: 'criteria/code-order', severity: 'warning', in: 'components',
    title: { vi: 'Mã không theo thứ tự', en: 'Codes out of order' },
    why: { vi: 'Người chấm đối chiếu với phụ lục dễ chấm nhầm dòng; thường do chép, chuyển mục.', en: 'Whoever compares with the annex mixes up lines; it comes from copying and moving.' },
    mend: { vi: 'Xếp lại theo thứ tự mã, hoặc sửa mã.', en: 'Put the items in order, or correct the code.' },
    bad: two('1.1.2', '1.1.1'), good: two('1.1.1', '1.1.2'),
  },
  {
    code: 'criteria/code-jump', severity: 'warning', in: 'components',
    title: { vi: 'Mã nhảy số', en: 'Codes that jump' },
    why: { vi: 'Có 1.1.1 và 1.1.3 mà không có 1.1.2 thì có thể đã mất một mục.', en: 'With 1.1.1 and 1.1.3 but no 1.1.2 an item may be lost.' },
    mend: { vi: 'Đối chiếu với phụ lục; nếu văn bản đánh số như vậy, ghi chú bỏ qua kèm lý do.', en: 'Check the annex; if it counts so, suppress with the reason.' },
    bad: two('1.1.1', '1.1.3'), good: two('1.1.1', '1.1.2'),
  },
  {
    code: 'criteria/code-form', severity: 'warning', in: 'components',
    title: { vi: 'Mã không đánh số như các mục cùng cấp', en: 'A code that does not count like its neighbours' },
    why: { vi: '1.1.x2 giữa 1.1.1 và 1.1.3 là gõ nhầm: số liệu và bảng kết quả mang mã sai.', en: '1.1.x2 between 1.1.1 and 1.1.3 is a slip: figures and results carry the wrong code.' },
    mend: { vi: 'Sửa mã theo phụ lục.', en: 'Correct the code as the annex has it.' },
    bad: three('1.1.x2'), good: three('1.1.2'),
  },
  {
    code: 'criteria/code-parent', severity: 'warning', in: 'components',
    title: { vi: 'Mã không theo mã của mục cha', en: 'A code that is not under its parent\'s' },
    why: { vi: 'Mục 1.2.2 nằm trong tiêu chí 1.1 thì có thể đặt nhầm chỗ: điểm cộng vào nhầm tiêu chí.', en: '1.2.2 within criterion 1.1 may be in the wrong place: its points go to the wrong criterion.' },
    mend: { vi: 'Sửa mã, hoặc chuyển mục.', en: 'Correct the code, or move the item.' },
    bad: two('1.1.1', '1.2.2'), good: two('1.1.1', '1.1.2'),
  },
  {
    code: 'criteria/name-twice', severity: 'warning', in: 'components',
    title: { vi: 'Hai mục cùng tên trong một tiêu chí', en: 'Two items of one name in a criterion' },
    why: { vi: 'Có thể chép thừa một mục, và đơn vị không biết kê vào đâu.', en: 'One may be a copy too many, and units do not know which to fill in.' },
    mend: { vi: 'Bỏ một mục, hoặc đặt tên cho rõ.', en: 'Remove one, or name them apart.' },
    bad: two('1.1.1', '1.1.2').replace('Báo cáo đúng hạn', 'Ban hành kế hoạch'), good: two('1.1.1', '1.1.2'),
  },
  {
    code: 'criteria/sum', severity: 'warning', in: 'set',
    title: { vi: 'Điểm của mục cha khác tổng các mục con', en: 'A parent\'s maximum is not the sum below it' },
    why: { vi: 'Một số bị gõ sai; chương trình dùng tổng các mục con, nên điểm có thể khác văn bản.', en: 'A number is wrong; the sum of the items below is used, so points may differ from the document.' },
    mend: { vi: 'Đối chiếu với văn bản, sửa `max` ở mục cha hoặc mục con.', en: 'Check the document, correct `max` here or below.' },
    bad: fields('90', leaf('\'1.1\'', '100')), good: fields('100', leaf('\'1.1\'', '100')),
  },
  {
    code: 'criteria/scale', severity: 'warning', in: 'set',
    title: { vi: 'Tổng điểm khác thang điểm', en: 'The total is not the scale' },
    why: { vi: 'Chỉ số tính theo phần trăm của tổng điểm; tổng sai thì mọi đơn vị sai.', en: 'The index is a share of the total; a wrong total is wrong for every unit.' },
    mend: { vi: 'Sửa `scale`, hoặc điểm tối đa của mục ghi sai.', en: 'Correct `scale`, or the maximum that is wrong.' },
    bad: 'scale: 110', good: 'scale: 100',
  },
  {
    code: 'criteria/max-unstated', severity: 'info', in: 'set',
    title: { vi: 'Mục cha không ghi điểm tối đa', en: 'A parent that states no maximum' },
    why: { vi: 'Phần lớn mục cùng cấp có ghi; mục không ghi thì tổng không được đối chiếu.', en: 'Most of its level do; without it the sum is not checked.' },
    mend: { vi: 'Thêm `max` theo văn bản.', en: 'Add `max` as the document says.' },
    bad: `fields:\n${['1', '2', '3'].map(code => `  - code: '${code}'\n    name: Lĩnh vực ${code}\n${code === '3' ? '' : `    max: ${code === '1' ? 20 : 30}\n`}    criteria:\n      - { code: '${code}.1', name: Mục ${code}, max: ${code === '1' ? 20 : code === '2' ? 30 : 50}, rule: { method: yes-no } }`).join('\n')}`,
    good: `fields:\n${['1', '2', '3'].map(code => `  - code: '${code}'\n    name: Lĩnh vực ${code}\n    max: ${code === '1' ? 20 : code === '2' ? 30 : 50}\n    criteria:\n      - { code: '${code}.1', name: Mục ${code}, max: ${code === '1' ? 20 : code === '2' ? 30 : 50}, rule: { method: yes-no } }`).join('\n')}`,
  },
  {
    code: 'criteria/zero-max', severity: 'warning', in: 'set',
    title: { vi: 'Điểm tối đa bằng 0', en: 'A maximum of 0' },
    why: { vi: 'Trả lời thế nào cũng không có điểm: thường là chưa điền.', en: 'No answer earns anything: it was not filled in.' },
    mend: { vi: 'Ghi điểm tối đa theo văn bản, hoặc bỏ mục.', en: 'State the maximum, or remove the item.' },
    bad: 'bonus:\n  max: 0\n  components:\n    - { code: T1, name: Sáng kiến, max: 2, rule: { method: yes-no } }',
    good: 'bonus:\n  max: 2\n  components:\n    - { code: T1, name: Sáng kiến, max: 2, rule: { method: yes-no } }',
  },
  {
    code: 'criteria/extra-max', severity: 'warning', in: 'set',
    title: { vi: 'Trần điểm thưởng, điểm phạt không bao giờ đạt', en: 'A cap on bonus or penalty that is never reached' },
    why: { vi: 'Các nội dung cộng lại chưa tới trần: thiếu một nội dung hoặc gõ sai số.', en: 'The items do not add up to the cap: one is missing or a number is wrong.' },
    mend: { vi: 'Sửa `max` của danh sách hoặc của nội dung.', en: 'Correct `max` of the list or of an item.' },
    bad: 'penalty:\n  max: 10\n  components:\n    - { code: P1, name: Bị phê bình, max: 2, rule: { method: yes-no } }',
    good: 'penalty:\n  max: 2\n  components:\n    - { code: P1, name: Bị phê bình, max: 2, rule: { method: yes-no } }',
  },
  {
    code: 'criteria/ceiling-idle', severity: 'info', in: 'set',
    title: { vi: 'Trần tổng điểm không có tác dụng', en: 'A ceiling that never matters' },
    why: { vi: 'Cao hơn mọi điểm có thể đạt: gõ nhầm hoặc thừa.', en: 'It is above all that can be had: a slip, or superfluous.' },
    mend: { vi: 'Bỏ `ceiling`, hoặc sửa số.', en: 'Remove `ceiling`, or correct it.' },
    bad: 'ceiling: 1000', good: 'ceiling: 100',
  },
  {
    code: 'criteria/ceiling-low', severity: 'warning', in: 'set',
    title: { vi: 'Trần thấp hơn tổng điểm', en: 'A ceiling below the total' },
    why: { vi: 'Đơn vị đạt đủ mọi mục vẫn bị cắt điểm.', en: 'A unit that does everything is still cut.' },
    mend: { vi: 'Sửa `ceiling`.', en: 'Correct `ceiling`.' },
    bad: 'ceiling: 10', good: 'ceiling: 100',
  },
  {
    code: 'criteria/decimal-comma', severity: 'error', in: 'set',
    title: { vi: 'Dấu phẩy thập phân', en: 'A decimal comma' },
    why: { vi: 'YAML dùng dấu chấm; 2,5 là văn bản, và trong { } dấu phẩy cắt mất phần lẻ.', en: 'YAML uses a dot; 2,5 is a text, and inside { } the comma cuts the decimals off.' },
    mend: { vi: 'Viết 2.5.', en: 'Write 2.5.' },
    bad: 'scale: 100,0', good: 'scale: 100.0',
  },
]
