import { describe, expect, it } from 'vitest'
import { kinds, type Kind } from '../../../src/criteria/diff/kinds.ts'
import { compared, edited, old, short, type Edit } from './editions.ts'

interface Case {
  readonly edits: readonly Edit[]
  /** Edits of the old set too, where the case needs it richer. */
  readonly first?: readonly Edit[]
  readonly finds: readonly string[]
  /** Of the first change, in Vietnamese. */
  readonly says?: string
}

const component = (code: string, name: string, rest: string, by = '          '): string =>
  [`- code: '${code}'`, `  name: ${name}`, ...rest.split('\n').map(line => `  ${line}`)].map(line => by + line).join('\n') + '\n'

const tuyenTruyen = "      - code: '1.2'\n        name: Tuyên truyền\n"
const phanCong = component('1.1.3', 'Phân công công chức phụ trách', 'max: 1\nrule: { method: yes-no }')
const thietBi = component('2.2.2', 'Trang thiết bị làm việc', 'max: 1\nrule: { method: deduction, of: late, each: 0.1, plus: { part: resolved, whole: received, points: 0.5 } }')
const due = 'due: 2025-01-31'

const cases: Readonly<Record<string, Case>> = {
  'nothing': { edits: [], finds: [] },
  'layout, comments, order of keys, quotes, numbers in another spelling': {
    edits: [['# Bộ nhỏ để so: mỗi cách chấm một thành phần.', '# Một bộ khác lời chú'], ['{ id: kha, name: Khá, from: 50 }', "{ name: 'Khá', from: 50.0, id: kha }"], ['rule: { method: deadline, due: 2025-01-31, late: [{ days: 15, points: 0.5 }] }', 'rule:\n              late:\n                - { points: 0.50, days: 15 }\n              due: "2025-01-31"\n              method: deadline']],
    finds: [],
  },
  'worked examples': { edits: [['rule: { method: yes-no }', 'rule: { method: yes-no }\n            examples: [{ given: { 1.1.3: Có }, points: 1 }]']], finds: [] },
  'a default written out': { edits: [['notArisen: full\n', ''], ['scale: 20', 'scale: 20.0'], ['points: 4 }, { from: 80, points: 2 }]', 'points: 4 }, { from: 80, points: 2 }]\n              otherwise: 0']], finds: [] },
  'bands in another order score alike': { edits: [['[{ from: 95, points: 4 }, { from: 80, points: 2 }]', '[{ from: 80, points: 2 }, { from: 95, points: 4 }]']], finds: [] },
  'a formula with blanks': { edits: [['MAX(0,2-tre/nhan*10)', 'MAX( 0, 2 - tre / nhan * 10 )']], finds: [] },

  'a new component': { edits: [[tuyenTruyen, component('1.1.4', 'Sơ kết, tổng kết', 'max: 1\nrule: { method: yes-no }') + tuyenTruyen]], finds: ['vua node/added 1.1.4'], says: '1.1.4 Sơ kết, tổng kết: mới: 1 điểm; Có: 1; Không: 0.' },
  'a component gone': { edits: [[phanCong, '']], finds: ['nang node/removed 1.1.3'], says: '1.1.3 Phân công công chức phụ trách: bỏ: 1 điểm; Có: 1; Không: 0.' },
  'split: the old one goes on, the other says where it comes from': {
    edits: [[tuyenTruyen, component('1.1.4', 'Rà soát kế hoạch hằng quý', "max: 1\nformerly: '1.1.2'\nrule: { method: yes-no }") + tuyenTruyen]], finds: ['vua node/split 1.1.4'],
    says: '1.1.4 Rà soát kế hoạch hằng quý: mới, tách từ 1.1.2: 1 điểm; Có: 1; Không: 0.',
  },
  'merged: one goes on with the points of both, the other is told as merged': {
    edits: [[phanCong, ''], ["code: '1.1.2'\n            name: Chất lượng kế hoạch\n            max: 1", "code: '1.1.2'\n            formerly: ['1.1.2', '1.1.3']\n            name: Chất lượng kế hoạch\n            max: 2"]],
    finds: ['nang node/merged 1.1.2', 'nang component/max 1.1.2'], says: '1.1.3 Phân công công chức phụ trách: gộp vào 1.1.2: 1 điểm; Có: 1; Không: 0.',
  },
  'a leaf becomes a group': {
    edits: [[component('1.2.1', 'Tin, bài tuyên truyền', 'max: 2\nrule: { method: count, of: { name: Số tin bài tuyên truyền, unit: bài, kind: count }, each: 0.25 }'),
      "          - code: '1.2.1'\n            name: Tin, bài tuyên truyền\n            components:\n" + component('1.2.1.a', 'Có tin, bài trên trang', 'max: 2\nrule: { method: yes-no }', '              ')]],
    finds: ['nang node/shape 1.2.1', 'vua node/added 1.2.1.a'],
  },
  'renumbered, by name': { edits: [["code: '1.2'\n", "code: '1.3'\n"], ["code: '1.2.1'", "code: '1.3.1'"]], finds: ['nhe node/renumbered 1.3'], says: '1.3 Tuyên truyền: đánh số lại: 1.2 → 1.3' },
  'renumbered and reworded, by formerly': {
    edits: [["code: '1.1.3'\n            name: Phân công công chức phụ trách", "code: '1.1.5'\n            formerly: '1.1.3'\n            name: Bố trí đầu mối"]],
    finds: ['nhe node/renumbered 1.1.5', 'nhe node/name 1.1.5'],
  },
  'moved to another criterion of its field': { edits: [[phanCong, ''], [tuyenTruyen + '        components:\n', tuyenTruyen + '        components:\n' + phanCong.replace('1.1.3', '1.2.0')]], finds: ['nhe node/moved 1.2.0'], says: '1.2.0 Phân công công chức phụ trách: chuyển chỗ: 1.1.3 (thuộc 1.1) → 1.2.0 (thuộc 1.2)' },
  'moved to another field': { edits: [[phanCong, ''], ["      - code: '2.2'\n", phanCong.replace('1.1.3', '2.1.4') + "      - code: '2.2'\n"]], finds: ['vua node/moved-field 2.1.4'] },
  'moved out of a criterion that can be wiped': { edits: [[thietBi, ''], ["      - code: '2.2'\n", thietBi.replace('2.2.2', '2.1.4') + "      - code: '2.2'\n"]], finds: ['nang node/moved-stakes 2.1.4'] },
  'moved to the bonus list': {
    edits: [[phanCong, ''], ["penalty:\n", "    - code: T2\n      name: Phân công công chức phụ trách\n      max: 1\n      rule: { method: yes-no }\npenalty:\n"]],
    finds: ['nang node/moved-stakes T2'],
  },
  'a new name': { edits: [['name: Ban hành kế hoạch kịp thời', 'name: Ban hành kế hoạch đúng thời gian']], finds: ['nhe node/name 1.1.1'], says: '1.1.1: tên: Ban hành kế hoạch kịp thời → Ban hành kế hoạch đúng thời gian' },
  'a name in English': { edits: [['name: Tuyên truyền\n', 'name: { vi: Tuyên truyền, en: Communication }\n']], finds: ['nhe node/name 1.2'], says: '1.2: tên (tiếng Anh): Tuyên truyền → Communication' },
  'the name of a shared figure in English': { edits: [['name: Số thực hiện,', 'name: { vi: Số thực hiện, en: Collected },']], finds: ['nhe figure/name'], says: 'Số liệu actual (Số thực hiện): tên số liệu (tiếng Anh): Số thực hiện → Collected' },
  'the basis in English': { edits: [['basis: Mục 1.1.1', 'basis: { vi: Mục 1.1.1, en: Item 1.1.1 }']], finds: ['nhe component/basis 1.1.1'], says: '1.1.1 Ban hành kế hoạch kịp thời: căn cứ (tiếng Anh): Mục 1.1.1 → Item 1.1.1' },
  'the name of a level in English': { edits: [['name: Bị nhắc nhở,', 'name: { vi: Bị nhắc nhở, en: Reminded },']], finds: ['nhe rule/words 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: tên mức (tiếng Anh): Bị nhắc nhở → Reminded' },
  'another component under the same code is another component': {
    edits: [['name: Phân công công chức phụ trách', 'name: Ứng dụng trí tuệ nhân tạo']], finds: ['nang node/removed 1.1.3', 'vua node/added 1.1.3'],
  },
  'items in another order': { edits: [[phanCong, ''], ["          - code: '1.1.2'\n", phanCong + "          - code: '1.1.2'\n"]], finds: ['nhe node/order 1.1'], says: '1.1 Kế hoạch cải cách hành chính: thứ tự các mục con: 1.1.1, 1.1.2, 1.1.3 → 1.1.1, 1.1.3, 1.1.2' },
  'two criteria become one': {
    edits: [[tuyenTruyen + "        components:\n          - code: '1.2.1'", "          - code: '1.1.4'\n            formerly: '1.2.1'"]], finds: ['nhe group/removed 1.2', 'nhe node/moved 1.1.4'], says: '1.2 Tuyên truyền: bỏ nhóm, nhập vào 1.1',
  },
  'a new group around new items': {
    edits: [["  - code: '2'\n    name: Thủ", "      - code: '1.3'\n        name: Kiểm tra\n        components:\n" + component('1.3.1', 'Tự kiểm tra', 'max: 1\nrule: { method: yes-no }') + "  - code: '2'\n    name: Thủ"]],
    finds: ['nhe group/added 1.3', 'vua node/added 1.3.1'],
  },

  'a maximum': { edits: [['max: 3\n            source: self', 'max: 3.5\n            source: self']], finds: ['nang component/max 2.1.2'], says: '2.1.2 Thu ngân sách: điểm tối đa: 3 → 3,5' },
  'not arisen, its own word': { edits: [['source: self\n', 'source: self\n            notArisen: zero\n']], finds: ['nang component/not-arisen 2.1.2'], says: '2.1.2 Thu ngân sách: khi không phát sinh: đủ điểm → 0 điểm' },
  'not applicable, its own word': { edits: [['source: self\n', 'source: self\n            notApplicable: full\n']], finds: ['nang component/not-applicable 2.1.2'] },
  'a grade cap': { edits: [['capsGrade: kha', 'capsGrade: yeu']], finds: ['nang component/caps-grade P1'], says: 'P1 Đơn thư quá hạn: khống chế xếp loại: Khá → Yếu' },
  'a grade lowered': { edits: [['capsGrade: kha', 'capsGrade: kha\n      lowersGrade: 1']], finds: ['nang component/lowers-grade P1'] },
  'who gives the points': { edits: [['source: self\n', 'source: appraisal\n']], finds: ['vua component/source 2.1.2'], says: '2.1.2 Thu ngân sách: nguồn điểm: đơn vị tự chấm → cơ quan thẩm định' },
  'the effort': { edits: [['basis: Mục 1.1.1', 'basis: Mục 1.1.1\n            effort: 3']], finds: ['nhe component/effort 1.1.1'] },
  'the basis': { edits: [['basis: Mục 1.1.1', 'basis: Mục 1.1.1 Phụ lục II']], finds: ['nhe component/basis 1.1.1'] },
  'proof asked for': { edits: [['source: self\n', 'source: self\n            proof: { text: Báo cáo }\n']], finds: ['vua proof/added 2.1.2'] },
  'proof no longer asked for': { edits: [['            proof: { required: true, text: Kế hoạch }\n', '']], finds: ['vua proof/removed 1.1.1'] },
  'proof no longer required': { edits: [['required: true, text: Kế hoạch', 'required: false, text: Kế hoạch']], finds: ['vua proof/required 1.1.1'] },
  'another proof': { edits: [['required: true, text: Kế hoạch', 'required: true, text: Quyết định']], finds: ['vua proof/text 1.1.1'] },

  'another method': { edits: [['{ method: ratio, part: actual, whole: planned, full: 98, floor: 50 }', '{ method: bands, part: actual, whole: planned, bands: [{ from: 100, points: 3 }] }']], finds: ['nang rule/method 2.1.2'] },
  'a border': { edits: [['{ from: 95, points: 4 }', '{ from: 97, points: 4 }']], finds: ['nang rule/value 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: bậc 4 điểm: từ 95% → từ 97%' },
  'a border no longer counts itself': { edits: [['{ from: 95, points: 4 }', '{ over: 95, points: 4 }']], finds: ['nang rule/value 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: bậc 4 điểm: từ 95% → trên 95%' },
  'points of a band': { edits: [['{ from: 80, points: 2 }', '{ from: 80, points: 2.5 }']], finds: ['nang rule/value 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: bậc từ 80%: 2 điểm → 2,5 điểm' },
  'border and points of a band': { edits: [['{ from: 80, points: 2 }', '{ from: 85, points: 2.5 }']], finds: ['nang rule/value 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: bậc: từ 80%: 2 điểm → từ 85%: 2,5 điểm' },
  'a band more': { edits: [['{ from: 80, points: 2 }', '{ from: 80, points: 2 }, { from: 70, points: 1 }']], finds: ['nang rule/threshold-added 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: thêm bậc: từ 70%: 1 điểm' },
  'a band less': { edits: [[', { from: 80, points: 2 }', '']], finds: ['nang rule/threshold-removed 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: bỏ bậc: từ 80%: 2 điểm' },
  'each key of a ratio, once': { edits: [['full: 98, floor: 50', 'target: 95, floor: 60, step: 0.25']], finds: ['nang rule/value 2.1.2', 'nang rule/value 2.1.2', 'nang rule/value 2.1.2', 'nang rule/value 2.1.2'], says: '2.1.2 Thu ngân sách: mức đủ điểm: 98% → không quy định' },
  'a due date': { edits: [[due, 'due: 2025-02-15']], finds: ['nang rule/value 1.1.1'], says: '1.1.1 Ban hành kế hoạch kịp thời: ngày hạn: 31/01/2025 → 15/02/2025' },
  'a delay': { edits: [['days: 15', 'days: 10']], finds: ['nang rule/value 1.1.1'], says: '1.1.1 Ban hành kế hoạch kịp thời: mức chậm 0,5 điểm: chậm không quá 15 ngày → chậm không quá 10 ngày' },
  'points of a level': { edits: [['name: Bị nhắc nhở, points: 1', 'name: Bị nhắc nhở, points: 0.5']], finds: ['nang rule/value 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: mức “Bị nhắc nhở”: 1 điểm → 0,5 điểm' },
  'a level wipes no more, and caps the grade': { edits: [['points: 0, zeroes: criterion', 'points: 0, capsGrade: kha']], finds: ['nang rule/value 2.2.1', 'nang rule/value 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: mức “Bị kỷ luật”, mất điểm cả tiêu chí: có → không quy định' },
  'an amount': { edits: [['each: 0.25', 'each: 0.5']], finds: ['nang rule/value 1.2.1'] },
  'a part of the rule gone': { edits: [[', plus: { part: resolved, whole: received, points: 0.5 }', '']], finds: ['nang rule/value 2.2.2'] },
  'within a part of the rule': { edits: [['whole: received, points: 0.5', 'whole: received, points: 0.75']], finds: ['nang rule/value 2.2.2'] },
  'a formula': { edits: [['2-tre/nhan*10', '2-tre/nhan*20']], finds: ['nang rule/value 2.1.3'], says: '2.1.3 Hạn chế hồ sơ trễ: công thức tính điểm: MAX(0,2-tre/nhan*10) → MAX(0,2-tre/nhan*20)' },
  'a figure of a formula': { edits: [['nhan: received', 'nhan: resolved']], finds: ['nang rule/figure 2.1.3'] },
  'another shared figure': { edits: [['part: resolved\n', 'part: late\n']], finds: ['nang rule/figure 2.1.1'], says: '2.1.1 Hồ sơ đúng hạn: tử số của tỷ lệ: “Số hồ sơ đã giải quyết” (số liệu chung resolved) → “Số hồ sơ trễ hạn” (số liệu chung late)' },
  'another figure in place': { edits: [['name: Số sáng kiến được công nhận', 'name: Mô hình nhân rộng']], finds: ['nang rule/figure T1'] },
  'two figures that changed names, which a formula names itself': {
    first: [["points: 'MAX(0,2-tre/nhan*10)', figures: { tre: late, nhan: received }", "points: 'MAX(0,2-late/received*10)'"]],
    edits: [["points: 'MAX(0,2-tre/nhan*10)', figures: { tre: late, nhan: received }", "points: 'MAX(0,2-late/received*10)'"], ['name: Số hồ sơ trễ hạn', 'name: ~'], ['name: Số hồ sơ đã giải quyết', 'name: Số hồ sơ trễ hạn'], ['name: ~', 'name: Số hồ sơ đã giải quyết']],
    finds: ['nhe figure/id', 'nhe figure/id', 'vua check/changed', 'vua check/changed', 'nang rule/figure 2.1.1', 'nang rule/figure 2.1.3', 'nang rule/figure 2.2.2', 'nang rule/figure 2.2.2'],
  },
  'a figure in place reworded': { edits: [['name: Số sáng kiến được công nhận', 'name: Số sáng kiến được tỉnh công nhận']], finds: ['nhe rule/words T1'] },
  'the unit of a figure in place': { edits: [['unit: sáng kiến', 'unit: văn bản']], finds: ['vua rule/unit T1'] },
  'the kind of a figure in place': { edits: [['unit: sáng kiến, kind: count', 'unit: sáng kiến, kind: number']], finds: ['nang rule/figure-kind T1'] },
  'a figure in place becomes a shared one': { edits: [['  planned:', '  ideas: { name: Số sáng kiến được công nhận, unit: sáng kiến, kind: count }\n  planned:'], ['{ name: Số sáng kiến được công nhận, unit: sáng kiến, kind: count }, each', 'ideas, each']], finds: ['vua figure/added', 'nhe rule/figure-shared T1'] },
  'an item more': { edits: [['{ id: ro, name: Rõ người làm, points: 0.5 }', '{ id: ro, name: Rõ người làm, points: 0.25 }\n                - { id: han, name: Rõ thời hạn, points: 0.25 }']], finds: ['vua rule/entry-added 1.1.2', 'nang rule/value 1.1.2'], says: '1.1.2 Chất lượng kế hoạch: thêm nội dung: “Rõ thời hạn”: 0,25 điểm' },
  'a level less': { edits: [['                - { id: nhe, name: Bị nhắc nhở, points: 1 }\n', '']], finds: ['nang rule/entry-removed 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: bỏ mức: “Bị nhắc nhở”: 1 điểm' },
  'an exception gone': { edits: [['\n              unless: [{ id: thien-tai, name: Bị thiên tai, points: 1 }]', '']], finds: ['nang rule/entry-removed 2.1.1'] },
  'the name of a level': { edits: [['name: Bị nhắc nhở', 'name: Bị phê bình hoặc nhắc nhở']], finds: ['nhe rule/words 2.2.1'] },
  'another name of a level': { edits: [['name: Bị nhắc nhở', 'name: Nộp chậm']], finds: ['vua rule/renamed 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: tên mức: Bị nhắc nhở → Nộp chậm' },
  'a level narrowed by what is added at its end': { edits: [['name: Bị nhắc nhở', 'name: Bị nhắc nhở bằng văn bản']], finds: ['vua rule/renamed 2.2.1'] },
  'the opposite name of an item': { edits: [['name: Đủ nội dung', 'name: Không đủ nội dung']], finds: ['vua rule/renamed 1.1.2'] },
  'two levels that changed names changed points': {
    edits: [['id: tot, name: Không vi phạm', 'id: tot, name: ~'], ['name: Bị nhắc nhở', 'name: Không vi phạm'], ['name: ~', 'name: Bị nhắc nhở']],
    finds: ['nang rule/value 2.2.1', 'nang rule/value 2.2.1', 'nhe rule/entry-id 2.2.1', 'nhe rule/entry-id 2.2.1'], says: '2.2.1 Chấp hành kỷ luật: mức “Bị nhắc nhở”: 1 điểm → 2 điểm',
  },
  'the id of an item': { edits: [['id: ro,', 'id: phan-cong,']], finds: ['nhe rule/entry-id 1.1.2'] },
  'levels in another order': { edits: [['                - { id: tot, name: Không vi phạm, points: 2 }\n', ''], ['zeroes: criterion }\n', 'zeroes: criterion }\n                - { id: tot, name: Không vi phạm, points: 2 }\n'], ['                - { id: nhe, name: Bị nhắc nhở, points: 1 }\n', ''], ['- { id: tot, name: Không vi phạm, points: 2 }\n', '- { id: nhe, name: Bị nhắc nhở, points: 1 }\n                - { id: tot, name: Không vi phạm, points: 2 }\n']], finds: ['nhe rule/order 2.2.1'] },

  'a shared figure more': { edits: [['  planned:', '  online: { name: Số hồ sơ trực tuyến }\n  planned:'], ['part: resolved\n', 'part: online\n']], finds: ['vua figure/added', 'nang rule/figure 2.1.1'] },
  'a shared figure less': { edits: [['  actual: { name: Số thực hiện, unit: đồng, kind: money }\n', ''], ['part: actual', 'part: planned']], finds: ['nhe figure/removed', 'nang rule/figure 2.1.2'] },
  'the kind of a shared figure': { edits: [['name: Số hồ sơ trễ hạn, unit: hồ sơ, kind: count', 'name: Số hồ sơ trễ hạn, unit: hồ sơ, kind: number']], finds: ['nang figure/kind'] },
  'the unit of a shared figure': { edits: [['name: Số thực hiện, unit: đồng', 'name: Số thực hiện, unit: triệu đồng']], finds: ['vua figure/unit'] },
  'the name of a shared figure': { edits: [['name: Số thực hiện', 'name: Số thu thực hiện']], finds: ['nhe figure/name'] },
  'another name of a shared figure': { edits: [['name: Số hồ sơ trễ hạn', 'name: Số hồ sơ nộp trực tuyến']], finds: ['vua figure/renamed'], says: 'Số liệu late (Số hồ sơ nộp trực tuyến): gọi tên khác: Số hồ sơ trễ hạn → Số hồ sơ nộp trực tuyến' },
  'the opposite name of a shared figure': { edits: [['name: Số hồ sơ trễ hạn', 'name: Số hồ sơ đúng hạn']], finds: ['vua figure/renamed'] },
  'two shared figures that changed names: the rules measure by the other': {
    edits: [['name: Số hồ sơ tiếp nhận', 'name: ~'], ['name: Số hồ sơ đã giải quyết', 'name: Số hồ sơ tiếp nhận'], ['name: ~', 'name: Số hồ sơ đã giải quyết']],
    finds: ['nhe figure/id', 'nhe figure/id', 'vua check/changed', 'vua check/changed', 'nang rule/figure 2.1.1', 'nang rule/figure 2.1.1', 'nang rule/figure 2.1.3', 'nang rule/figure 2.2.2', 'nang rule/figure 2.2.2'],
    says: '2.1.1 Hồ sơ đúng hạn: tử số của tỷ lệ: “Số hồ sơ đã giải quyết” (số liệu chung resolved) → “Số hồ sơ tiếp nhận” (số liệu chung resolved)',
  },
  'a shared figure under the id of one that is gone is another': {
    edits: [['  planned: { name: Dự toán được giao, unit: đồng, kind: money }\n  actual: { name: Số thực hiện,', '  planned: { name: Số thực hiện,'], ['part: actual, whole: planned', 'part: planned, whole: received']],
    finds: ['nhe figure/id', 'nhe figure/removed', 'nang rule/figure 2.1.2'],
  },
  'the id of a shared figure, wherever it is used': { edits: [['  late: {', '  overdue: {'], ['[late, resolved]', '[overdue, resolved]'], ['tre: late', 'tre: overdue'], ['of: late', 'of: overdue']], finds: ['nhe figure/id'], says: 'Số liệu overdue (Số hồ sơ trễ hạn): mã số liệu: late → overdue' },
  'a figure counted from a register': { edits: [['\nchecks:\n', '\nmeasures:\n  late: { count: dossiers, when: returned, where: { returned: { after: due } } }\nchecks:\n']], finds: ['vua measure/added'], says: 'Số liệu late (Số hồ sơ trễ hạn): thêm cách đếm từ sổ hồ sơ: đếm hồ sơ trả trong kỳ; ngày trả sau ngày hẹn trả' },
  'a figure no longer counted': { first: [['\nchecks:\n', '\nmeasures:\n  late: { count: dossiers, when: pending }\nchecks:\n']], edits: [], finds: ['vua measure/removed'] },
  'counted otherwise': {
    first: [['\nchecks:\n', '\nmeasures:\n  late: { count: dossiers, when: returned, where: { returned: { after: due } } }\nchecks:\n']], edits: [['\nchecks:\n', '\nmeasures:\n  late: { count: dossiers, when: returned, where: { returned: { from: due } } }\nchecks:\n']],
    finds: ['nang measure/changed'], says: 'Số liệu late (Số hồ sơ trễ hạn): cách đếm từ sổ hồ sơ: đếm hồ sơ trả trong kỳ; ngày trả sau ngày hẹn trả → đếm hồ sơ trả trong kỳ; ngày trả không trước ngày hẹn trả',
  },
  'counted by conditions in another order': {
    first: [['\nchecks:\n', '\nmeasures:\n  late: { count: dossiers, when: received, where: { channel: [online, post], digitised: true } }\nchecks:\n']], edits: [['\nchecks:\n', '\nmeasures:\n  late: { when: received, where: { digitised: true, channel: [post, online] }, count: dossiers }\nchecks:\n']], finds: [],
  },
  'a cross-check more': { edits: [['fields:\n', '  - atMost: [late, received]\n    message: Số trễ hạn lớn hơn số tiếp nhận.\nfields:\n']], finds: ['vua check/added'] },
  'a cross-check less': { edits: [['  - atMost: [late, resolved]\n    message: Số trễ hạn lớn hơn số đã giải quyết.\n', '']], finds: ['nhe check/removed'] },
  'a cross-check changed': { edits: [['[late, resolved]', '[late, received]']], finds: ['vua check/changed'] },
  'the message of a cross-check': { edits: [['Số trễ hạn lớn hơn số đã giải quyết.', 'Trễ hạn không thể nhiều hơn đã giải quyết.']], finds: ['nhe check/message'] },

  'a grade more': { edits: [['  - { id: yeu', '  - { id: trung-binh, name: Trung bình, from: 40 }\n  - { id: yeu']], finds: ['nang grade/added'] },
  'a grade less': { edits: [['  - { id: kha, name: Khá, from: 50 }\n', ''], ['capsGrade: kha', 'capsGrade: yeu']], finds: ['nang grade/removed', 'nang component/caps-grade P1'] },
  'a threshold': { edits: [['name: Khá, from: 50', 'name: Khá, from: 55']], finds: ['nang grade/from'] },
  'a quota': { edits: [['atMost: 25%', 'atMost: 20%']], finds: ['nang grade/quota'] },
  'the name of a grade': { edits: [['name: Khá, from', 'name: Hoàn thành, from']], finds: ['nhe grade/name'] },
  'two grades that changed names changed borders': { edits: [['name: Tốt', 'name: ~'], ['name: Khá', 'name: Tốt'], ['name: ~', 'name: Khá']], finds: ['nhe grade/id', 'nhe grade/id', 'nang grade/from', 'nang grade/from', 'nang grade/quota', 'nang grade/quota'] },
  'the id of a grade': { edits: [['id: tot, name: Tốt', 'id: a, name: Tốt']], finds: ['nhe grade/id'] },

  'the scale': { edits: [['scale: 20', 'scale: 100'], ['max: 4\n', 'max: 84\n'], ['{ from: 95, points: 4 }', '{ from: 95, points: 84 }']], finds: ['nang set/scale', 'nang component/max 2.1.1', 'nang rule/value 2.1.1'] },
  'rounding': { edits: [['mode: half-up', 'mode: down']], finds: ['nang set/rounding'] },
  'ranked by': { edits: [['by: published', 'by: exact']], finds: ['nang set/ranking'] },
  'ties': { edits: [['ties: competition', 'ties: dense']], finds: ['nang set/ties'] },
  'tie-breaks': { edits: [["tieBreak: [bonus, '2']", "tieBreak: ['2', bonus]"]], finds: ['nang set/tie-break'] },
  'a tie-break under its new number': { edits: [["tieBreak: [bonus, '2']", "tieBreak: [bonus, '3']"], ["code: '2'\n", "code: '3'\n"]], finds: ['nhe node/renumbered 3'] },
  'not arisen, by default: told once': { edits: [['notArisen: full', 'notArisen: zero']], finds: ['nang set/not-arisen'] },
  'not applicable, by default: told once': { edits: [['notApplicable: exclude', 'notApplicable: full']], finds: ['nang set/not-applicable'] },
  'without proof': { edits: [['withoutProof: warn', 'withoutProof: zero']], finds: ['nang set/without-proof'] },
  'when not appraised': { edits: [['whenNotAppraised: self', 'whenNotAppraised: pending']], finds: ['nang set/when-not-appraised'] },
  'when no survey is held': { edits: [['whenNotHeld: rescale', 'whenNotHeld: zero']], finds: ['nang set/survey-not-held'] },
  'the declared share of the survey': { edits: [['{ whenNotHeld: rescale }', '{ whenNotHeld: rescale, share: 15 }']], finds: ['vua set/survey-share'], says: 'Bộ tiêu chí: phần điểm khảo sát: không quy định → 15%' },
  'the cap of the bonus': { edits: [['bonus:\n  max: 2', 'bonus:\n  max: 1']], finds: ['nang set/bonus-cap'] },
  'the cap of the penalty': { edits: [['penalty:\n  max: 3', 'penalty:\n  max: 2']], finds: ['nang set/penalty-cap'] },
  'a ceiling': { edits: [['bonus:\n', 'ceiling: 21\nbonus:\n']], finds: ['nang set/ceiling'] },
  'the period': { edits: [['to: 2025-12-31', 'to: 2025-11-30']], finds: ['vua set/period'] },
  'who it applies to': { edits: [['applies: [xã, phường]', 'applies: [xã, phường, đặc khu]']], finds: ['vua set/applies'] },
  'a decision': { edits: [['sample: true', 'decision: { number: 12/QĐ-UBND, date: 2025-01-05, issuer: UBND tỉnh }']], finds: ['nhe set/authority'] },
  'the year; a date that only follows it': {
    edits: [['id: cu-2025', 'id: moi-2026'], ['title: Bộ cũ', 'title: Bộ mới'], ['year: 2025', 'year: 2026'], ['from: 2025-01-01, to: 2025-12-31', 'from: 2026-01-01, to: 2026-12-31'], [due, 'due: 2026-01-31']],
    finds: ['nhe set/id', 'nhe set/title', 'nhe set/year', 'vua set/period', 'nhe rule/date-year 1.1.1'],
  },
}

describe('what a comparison finds', () => {
  it.each(Object.entries(cases))('%s', (_name, { edits, first = [], finds, says }) => {
    const { changes } = compared(edited(old, ...first), edited(old, ...edits))
    expect([...changes].map(short).sort()).toEqual([...finds].sort())
    if (says !== undefined) expect(changes.map(change => change.message.vi)).toContain(says)
  })

  it('every kind of change has its case', () => {
    const seen = new Set(Object.values(cases).flatMap(({ finds }) => finds.map(found => found.split(' ')[1])))
    expect((Object.keys(kinds) as Kind[]).filter(kind => !seen.has(kind))).toEqual([])
  })

  it('a change is told backwards too, of the same kinds but for what is new and what is gone', () => {
    for (const [name, { edits }] of Object.entries(cases)) {
      const forth = compared(old, edited(old, ...edits)).changes.length
      if (!edits.some(([, to]) => to.includes('formerly'))) expect([name, compared(edited(old, ...edits), old).changes.length]).toEqual([name, forth])
    }
  })
})
