import type { RulePage } from './page.ts'

const three = (last: string, each: string): string =>
  ['1', '2', '3'].map(nth => `- { code: '1.1.${nth}', name: Nội dung ${nth}, max: ${nth === '3' ? 4 : 3}, ${nth === '3' ? last : each.replaceAll('§', nth)}rule: { method: yes-no } }`).join('\n')
const stated = (last: string, each: string): Pick<RulePage, 'bad' | 'good'> => ({ bad: three('', each), good: three(last, each) })
const examples = (given: string, points: string): string => `- code: '1.1.1'\n  name: Tỷ lệ đúng hạn\n  max: 10\n  rule: { method: ratio, part: { name: Số đúng hạn, unit: hồ sơ }, whole: { name: Số đã giải quyết, unit: hồ sơ } }\n  examples:\n    - { given: ${given}, points: ${points} }`
const ratio = (more: string): string => `${examples('{ part: 27, whole: 30 }', '9')}${more}`
const item = (code: string): string => `- code: '${code}'\n  name: Nội dung thứ nhất\n  max: 4\n  rule: { method: yes-no }`
const ticks = `- code: '1.1.2'\n  name: Nội dung thứ hai\n  max: 6\n  rule: { method: ticks, items: [{ id: a, name: Có kế hoạch, points: 6 }] }`
const given = (source: string): string => `- { code: '1.1.1', name: Kiểm tra thực tế, max: 10, ${source}rule: { method: given, step: 0.5 } }`
const surveys = ['1', '2', '3'].map(nth => `- { code: '1.1.${nth}', name: Hài lòng về dịch vụ ${nth}, max: ${nth === '3' ? 4 : 3}, source: survey, proof: { required: false, text: Báo cáo ${nth} }, rule: { method: survey, of: { name: Tỷ lệ hài lòng về dịch vụ ${nth}, kind: percent } } }`).join('\n')
const survey = (source: string): string => `- { code: '1.1.1', name: Mức độ hài lòng, max: 10, ${source}rule: { method: survey, of: { name: Tỷ lệ hài lòng, kind: percent } } }`

/** What a component carries beside its rule: proof, basis, worked examples, source. */
export const componentPages: readonly RulePage[] = [
  {
    code: 'criteria/no-proof', severity: 'warning', in: 'components',
    title: { vi: 'Mục không nêu tài liệu kiểm chứng', en: 'An item without proof' },
    why: { vi: 'Phần lớn các mục có nêu; mục này thẩm định sẽ không có gì để đối chiếu.', en: 'Most items name theirs; here appraisers would have nothing to check.' },
    mend: { vi: 'Thêm `proof`; không bắt buộc thì `required: false`.', en: 'Add `proof`; `required: false` where it is not needed.' },
    ...stated('proof: { text: Biên bản }, ', 'proof: { text: Kế hoạch § }, '),
  },
  {
    code: 'criteria/proof-of-others', severity: 'warning', in: 'components',
    title: { vi: 'Bắt đơn vị nộp kiểm chứng cho điểm khảo sát', en: 'Proof wanted for survey points' },
    why: { vi: 'Điểm khảo sát không do đơn vị kê: đơn vị sẽ bị nhắc thiếu tài liệu mà không thể có.', en: 'Units do not claim these points: they would be told off for proof they cannot have.' },
    mend: { vi: 'Ghi `required: false`.', en: 'Write `required: false`.' },
    bad: surveys.replace('required: false, text: Báo cáo 3', 'text: Báo cáo 3'), good: surveys,
  },
  {
    code: 'criteria/no-basis', severity: 'info', in: 'components',
    title: { vi: 'Mục không ghi căn cứ', en: 'An item without its basis' },
    why: { vi: 'Phần lớn các mục có ghi; khi có kiến nghị sẽ không biết dựa vào đâu.', en: 'Most items state it; when points are disputed nobody knows where they come from.' },
    mend: { vi: 'Thêm `basis` (văn bản, phụ lục, mục).', en: 'Add `basis` (document, annex, item).' },
    ...stated('basis: Phụ lục II, ', 'basis: Phụ lục I mục §, '),
  },
  {
    code: 'criteria/no-example', severity: 'info', in: 'components',
    title: { vi: 'Mục không có ví dụ', en: 'An item without a worked example' },
    why: { vi: 'Ví dụ là thứ duy nhất phát hiện một con số gõ nhầm mà vẫn hợp lý.', en: 'Only an example notices a number that is wrong and yet plausible.' },
    mend: { vi: 'Thêm `examples: [{ given: …, points: … }]`.', en: 'Add `examples: [{ given: …, points: … }]`.' },
    ...stated('examples: [{ given: { \'1.1.3\': Có }, points: 4 }], ', 'examples: [{ given: { \'1.1.§\': Có }, points: 3 }], '),
  },
  {
    code: 'criteria/example', severity: 'error', in: 'components',
    title: { vi: 'Ví dụ không đúng với cách chấm', en: 'A worked example that does not hold' },
    why: { vi: 'Ví dụ hoặc cách chấm sai: một trong hai khác văn bản.', en: 'The example or the rule is wrong: one of them departs from the document.' },
    mend: { vi: 'Đối chiếu với văn bản rồi sửa chỗ sai.', en: 'Check the document and correct what is wrong.' },
    bad: examples('{ part: 27, whole: 30 }', '8'), good: examples('{ part: 27, whole: 30 }', '9'),
  },
  {
    code: 'criteria/example-incomplete', severity: 'error', in: 'components',
    title: { vi: 'Ví dụ thiếu số liệu', en: 'An example that leaves something out' },
    why: { vi: 'Không đủ số liệu thì không tính thử được.', en: 'It cannot be worked.' },
    mend: { vi: 'Thêm số liệu được nêu.', en: 'Add what is told.' },
    bad: examples('{ part: 27 }', '9'), good: examples('{ part: 27, whole: 30 }', '9'),
  },
  {
    code: 'criteria/example-input', severity: 'error', in: 'components',
    title: { vi: 'Ví dụ nêu số liệu mà mục không hỏi', en: 'An example that answers what is not asked' },
    why: { vi: 'Gõ sai tên số liệu, hoặc mục dùng nhầm số liệu.', en: 'The name is mistyped, or the item uses the wrong figure.' },
    mend: { vi: 'Sửa theo gợi ý.', en: 'Follow the suggestion.' },
    bad: examples('{ parts: 27, whole: 30 }', '9'), good: examples('{ part: 27, whole: 30 }', '9'),
  },
  {
    code: 'criteria/example-value', severity: 'error', in: 'components',
    title: { vi: 'Ví dụ có câu trả lời không hợp lệ', en: 'An example with an answer that is none' },
    why: { vi: 'Số âm, mức không có trong danh sách: đơn vị cũng không thể trả lời như vậy.', en: 'A negative count, a level that is not there: no unit could answer so.' },
    mend: { vi: 'Sửa giá trị.', en: 'Correct the value.' },
    bad: examples('{ part: -27, whole: 30 }', '0'), good: examples('{ part: 27, whole: 30 }', '9'),
  },
  {
    code: 'criteria/example-twice', severity: 'info', in: 'components',
    title: { vi: 'Hai ví dụ cùng số liệu', en: 'Two examples with the same answers' },
    why: { vi: 'Ví dụ thứ hai không thử thêm gì.', en: 'The second tries nothing new.' },
    mend: { vi: 'Đổi số liệu để thử mức khác.', en: 'Change its answers to try another border.' },
    bad: ratio('\n    - { given: { part: 27, whole: 30 }, points: 9 }'), good: ratio('\n    - { given: { part: 30, whole: 30 }, points: 10 }'),
  },
  {
    code: 'criteria/duplicate-input', severity: 'error', in: 'set',
    title: { vi: 'Hai ô nhập cùng mã', en: 'Two inputs with one id' },
    why: { vi: 'Mục 1.1 có nội dung 1 hỏi cùng mã với mục 1.1.1, hoặc số liệu chung mang mã của một mục: không phân biệt được câu trả lời. Hai mã chỉ khác nhau chữ hoa, chữ thường thì được nhắc.', en: 'Item 1 of 1.1 has the id of item 1.1.1, or a shared figure that of an item: their answers could not be told apart. Ids that differ only in capital letters are warned of.' },
    mend: { vi: 'Đổi `id` của nội dung hoặc của số liệu.', en: 'Change the `id`.' },
    bad: `fields:\n  - { code: '1', name: Một, max: 50, rule: { method: ticks, items: [{ id: '2', name: Có kế hoạch, points: 50 }] } }\nbonus:\n  max: 2\n  components:\n    - { code: '1.2', name: Sáng kiến, max: 2, rule: { method: yes-no } }\nscale: 50`,
    good: `fields:\n  - { code: '1', name: Một, max: 50, rule: { method: ticks, items: [{ id: ke-hoach, name: Có kế hoạch, points: 50 }] } }\nbonus:\n  max: 2\n  components:\n    - { code: '1.2', name: Sáng kiến, max: 2, rule: { method: yes-no } }\nscale: 50`,
  },
  {
    code: 'survey/self-claimed', severity: 'warning', in: 'components',
    title: { vi: 'Điểm khảo sát để đơn vị tự kê', en: 'Survey points claimed by the unit' },
    why: { vi: 'Thiếu `source: survey` thì phiếu tự chấm mở ô để đơn vị tự ghi tỷ lệ hài lòng.', en: 'Without `source: survey` the form lets units state their own satisfaction.' },
    mend: { vi: 'Thêm `source: survey`.', en: 'Add `source: survey`.' },
    bad: survey(''), good: survey('source: survey, '),
  },
  {
    code: 'given/self-claimed', severity: 'warning', in: 'components',
    title: { vi: 'Điểm được cho để đơn vị tự ghi', en: 'Given points claimed by the unit' },
    why: { vi: 'Thiếu `source: appraisal` thì đơn vị tự cho điểm mình.', en: 'Without `source: appraisal` units give points to themselves.' },
    mend: { vi: 'Thêm `source: appraisal`.', en: 'Add `source: appraisal`.' },
    bad: given(''), good: given('source: appraisal, '),
  },
  {
    code: 'criteria/unknown-code', severity: 'error', in: 'words',
    title: { vi: 'Cách chấm dùng điểm của mục không có', en: 'A rule that uses points of an item that is not there' },
    why: { vi: 'Không có điểm ấy thì không tính được.', en: 'Without those points nothing can be reckoned.' },
    mend: { vi: 'Sửa mã.', en: 'Correct the code.' },
    bad: `${item('1.1.1')}\n# mục khác dùng điểm của mục 1.1.9`, good: `${item('1.1.1')}\n${ticks}`,
  },
  {
    code: 'criteria/circle', severity: 'error', in: 'words',
    title: { vi: 'Điểm các mục phụ thuộc vòng tròn', en: 'Points that depend on each other in a circle' },
    why: { vi: 'Không tính được mục nào trước.', en: 'None can be reckoned first.' },
    mend: { vi: 'Bỏ một trong các chỗ dùng điểm của mục khác.', en: 'Remove one of the references.' },
    bad: '1.1.1 theo điểm 1.1.2; 1.1.2 theo điểm 1.1.1', good: '1.1.2 theo điểm 1.1.1',
  },
]
