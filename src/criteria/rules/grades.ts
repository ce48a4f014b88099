import type { RulePage } from './page.ts'

const grades = (...rows: readonly string[]): string => `grades:\n${rows.map(row => `  - { ${row} }`).join('\n')}`
const low = 'id: chua-dat, name: Chưa đạt, from: 0'
const bonus = 'bonus:\n  max: 1\n  components:\n    - { code: T1, name: Sáng kiến, max: 1, rule: { method: yes-no } }'
const penalty = (more: string): string => `penalty:\n  max: 1\n  components:\n    - { code: P1, name: Bị phê bình, max: 1, ${more}, rule: { method: yes-no } }`
const scale = grades('id: tot, name: Tốt, from: 80', 'id: kha, name: Khá, from: 50', low)
const levels = (more: string): string => `fields:\n  - code: '1'\n    name: Một\n    criteria:\n      - code: '1.1'\n        name: Kế hoạch\n        components:\n${more}`
const choice = (points: number, wipes: string): string =>
  `          - { code: '1.1.1', name: Kỷ luật, max: 10, rule: { method: choice, levels: [{ id: co, name: Tốt, points: 10 }, { id: sai, name: Vi phạm, points: ${points}${wipes} }${points > 0 ? ', { id: kem, name: Kém, points: 0 }' : ''}] } }`
const other = '          - { code: \'1.1.2\', name: Báo cáo, max: 90, rule: { method: yes-no } }'

/** Grades, quotas, caps and ranks. */
export const gradePages: readonly RulePage[] = [
  {
    code: 'criteria/grade-twice', severity: 'error', in: 'set',
    title: { vi: 'Mã mức xếp loại ghi hai lần', en: 'A grade id written twice' },
    why: { vi: 'Không rõ khống chế, hạ mức trỏ vào mức nào.', en: 'Caps could mean either.' },
    mend: { vi: 'Đặt mã riêng cho từng mức.', en: 'Give each grade its own id.' },
    bad: grades('id: dat, name: Tốt, from: 80', 'id: dat, name: Đạt, from: 50', low), good: grades('id: tot, name: Tốt, from: 80', 'id: dat, name: Đạt, from: 50', low),
  },
  {
    code: 'criteria/grade-name-twice', severity: 'error', in: 'set',
    title: { vi: 'Hai mức xếp loại cùng tên', en: 'Two grades of one name' },
    why: { vi: 'Bảng kết quả không phân biệt được hai mức.', en: 'Results could not tell them apart.' },
    mend: { vi: 'Đặt tên riêng.', en: 'Name them apart.' },
    bad: grades('id: tot, name: Đạt, from: 80', 'id: dat, name: Đạt, from: 50', low), good: grades('id: tot, name: Tốt, from: 80', 'id: dat, name: Đạt, from: 50', low),
  },
  {
    code: 'criteria/grades-order', severity: 'error', in: 'set',
    title: { vi: 'Các mức xếp loại không giảm dần', en: 'Grades that do not go down' },
    why: { vi: 'Có mức không đơn vị nào đạt được.', en: 'One of them can never be held.' },
    mend: { vi: 'Ghi mức cao trước, sửa `from`.', en: 'Write the highest first, correct `from`.' },
    bad: grades('id: tot, name: Tốt, from: 50', 'id: dat, name: Đạt, from: 80', low), good: grades('id: tot, name: Tốt, from: 80', 'id: dat, name: Đạt, from: 50', low),
  },
  {
    code: 'criteria/grades-floor', severity: 'warning', in: 'set',
    title: { vi: 'Mức thấp nhất không bắt đầu từ 0', en: 'The lowest grade does not begin at 0' },
    why: { vi: 'Đơn vị dưới mức đó không được xếp loại.', en: 'A unit below it gets no grade.' },
    mend: { vi: 'Thêm một mức `from: 0`.', en: 'Add a grade `from: 0`.' },
    bad: grades('id: tot, name: Tốt, from: 80', 'id: dat, name: Đạt, from: 50'), good: grades('id: tot, name: Tốt, from: 80', low),
  },
  {
    code: 'criteria/grade-beyond', severity: 'warning', in: 'set',
    title: { vi: 'Mức xếp loại không thể đạt', en: 'A grade beyond reach' },
    why: { vi: 'Cao hơn chỉ số cao nhất có thể, kể cả điểm thưởng.', en: 'It is above the highest index possible, the bonus included.' },
    mend: { vi: 'Sửa `from`.', en: 'Correct `from`.' },
    bad: grades('id: tot, name: Tốt, from: 800', low), good: grades('id: tot, name: Tốt, from: 80', low),
  },
  {
    code: 'criteria/grade-shares', severity: 'warning', in: 'set',
    title: { vi: 'Mức xếp loại ghi bằng phân số của 1', en: 'Grades written as shares of 1' },
    why: { vi: 'Chỉ số theo thang 100: mức 0.8 thì gần như đơn vị nào cũng đạt.', en: 'The index runs to 100: nearly every unit reaches 0.8.' },
    mend: { vi: 'Ghi 80.', en: 'Write 80.' },
    bad: grades('id: tot, name: Tốt, from: 0.8', low), good: grades('id: tot, name: Tốt, from: 80', low),
  },
  {
    code: 'criteria/grade-odd', severity: 'info', in: 'set',
    title: { vi: 'Mức xếp loại không tròn', en: 'A grade border that is not round' },
    why: { vi: 'Các văn bản dùng 50, 65, 80, 90; một số lẻ thường là gõ nhầm.', en: 'Documents use 50, 65, 80, 90; an odd number is usually a slip.' },
    mend: { vi: 'Đối chiếu với văn bản; đúng thì ghi chú bỏ qua kèm lý do.', en: 'Check the document; if it is right, suppress with the reason.' },
    bad: grades('id: tot, name: Tốt, from: 81', low), good: grades('id: tot, name: Tốt, from: 80', low),
  },
  {
    code: 'criteria/quota-lowest', severity: 'warning', in: 'set',
    title: { vi: 'Mức thấp nhất có tỷ lệ tối đa', en: 'A quota on the lowest grade' },
    why: { vi: 'Không còn mức nào để xuống, nên giới hạn không có tác dụng.', en: 'There is no grade to fall to, so it has no effect.' },
    mend: { vi: 'Bỏ `atMost` ở mức này.', en: 'Remove `atMost` here.' },
    bad: `${grades('id: tot, name: Tốt, from: 80', `${low}, atMost: 5%`)}\nranking: { tieBreak: ['1'] }`, good: grades('id: tot, name: Tốt, from: 80', low),
  },
  {
    code: 'criteria/quota-tie', severity: 'warning', in: 'set',
    title: { vi: 'Tỷ lệ tối đa mà không có cách phân định khi bằng điểm', en: 'A quota without a tie-break' },
    why: { vi: 'Các đơn vị bằng nhau ở ranh giới cùng xuống mức dưới.', en: 'Units that tie across the border all fall.' },
    mend: { vi: 'Thêm `ranking: { tieBreak: […] }`.', en: 'Add `ranking: { tieBreak: […] }`.' },
    bad: grades('id: tot, name: Tốt, from: 80, atMost: 25%', low), good: `${grades('id: tot, name: Tốt, from: 80, atMost: 25%', low)}\nranking: { tieBreak: ['1'] }`,
  },
  {
    code: 'criteria/quota-none', severity: 'warning', in: 'set',
    title: { vi: 'Tỷ lệ tối đa dưới 1%', en: 'A quota under 1%' },
    why: { vi: '0.25% là một phần tư phần trăm: không đơn vị nào được mức này.', en: '0.25% is a quarter of a percent: no unit would hold the grade.' },
    mend: { vi: 'Ghi 25%.', en: 'Write 25%.' },
    bad: `${grades('id: tot, name: Tốt, from: 80, atMost: 0.25%', low)}\nranking: { tieBreak: ['1'] }`, good: `${grades('id: tot, name: Tốt, from: 80, atMost: 25%', low)}\nranking: { tieBreak: ['1'] }`,
  },
  {
    code: 'criteria/quota-odd', severity: 'info', in: 'set',
    title: { vi: 'Tỷ lệ tối đa không tròn', en: 'A quota that is not round' },
    why: { vi: 'Các văn bản dùng 15%, 20%, 25%; số lẻ thường là gõ nhầm.', en: 'Documents use 15%, 20%, 25%; an odd number is usually a slip.' },
    mend: { vi: 'Đối chiếu với văn bản.', en: 'Check the document.' },
    bad: `${grades('id: tot, name: Tốt, from: 80, atMost: 26%', low)}\nranking: { tieBreak: ['1'] }`, good: `${grades('id: tot, name: Tốt, from: 80, atMost: 25%', low)}\nranking: { tieBreak: ['1'] }`,
  },
  {
    code: 'criteria/unknown-grade', severity: 'error', in: 'set',
    title: { vi: 'Mức xếp loại không có trong `grades`', en: 'A grade that is not there' },
    why: { vi: 'Khống chế vào mức không có thì không áp dụng được.', en: 'A cap at a grade that does not exist cannot be applied.' },
    mend: { vi: 'Sửa theo gợi ý.', en: 'Follow the suggestion.' },
    bad: `${scale}\n${penalty('capsGrade: kh')}`, good: `${scale}\n${penalty('capsGrade: kha')}`,
  },
  {
    code: 'criteria/cap-idle', severity: 'warning', in: 'set',
    title: { vi: 'Khống chế ở mức cao nhất', en: 'A cap at the highest grade' },
    why: { vi: 'Không khống chế gì.', en: 'It caps nothing.' },
    mend: { vi: 'Ghi mức thấp hơn, hoặc bỏ `capsGrade`.', en: 'Name a lower grade, or remove `capsGrade`.' },
    bad: `${scale}\n${penalty('capsGrade: tot')}`, good: `${scale}\n${penalty('capsGrade: kha')}`,
  },
  {
    code: 'criteria/lowers-beyond', severity: 'warning', in: 'set',
    title: { vi: 'Hạ nhiều mức hơn số mức có', en: 'Lowered by more grades than there are' },
    why: { vi: 'Mọi đơn vị đều về mức thấp nhất; thường là gõ nhầm số.', en: 'Every unit ends at the lowest; usually a slip.' },
    mend: { vi: 'Sửa `lowersGrade`.', en: 'Correct `lowersGrade`.' },
    bad: `${scale}\n${penalty('lowersGrade: 10')}`, good: `${scale}\n${penalty('lowersGrade: 1')}`,
  },
  {
    code: 'criteria/zeroes-points', severity: 'warning', in: 'set',
    title: { vi: 'Mức làm mất điểm cả tiêu chí mà vẫn có điểm', en: 'A level that wipes the criterion and yet has points' },
    why: { vi: 'Điểm của chính nó cũng bị xóa, nên số ghi không có nghĩa.', en: 'Its own points are wiped too, so they mean nothing.' },
    mend: { vi: 'Ghi `points: 0`, hoặc bỏ `zeroes`.', en: 'Write `points: 0`, or remove `zeroes`.' },
    bad: levels(`${choice(5, ', zeroes: criterion')}\n${other}`), good: levels(`${choice(0, ', zeroes: criterion')}\n${other}`),
  },
  {
    code: 'criteria/zeroes-idle', severity: 'warning', in: 'set',
    title: { vi: '`zeroes` không xóa thêm điểm nào', en: '`zeroes` that wipes nothing' },
    why: { vi: 'Mục đứng một mình trong tiêu chí: có thể nằm nhầm chỗ.', en: 'The item is alone in its criterion: it may be in the wrong place.' },
    mend: { vi: 'Bỏ `zeroes`, hoặc chuyển mục về đúng tiêu chí.', en: 'Remove `zeroes`, or move the item.' },
    bad: levels(`${choice(0, ', zeroes: criterion')}\n      - code: '1.2'\n        name: Báo cáo\n        components:\n${other.replace('1.1.2', '1.2.1')}`), good: levels(`${choice(0, ', zeroes: criterion')}\n${other}`),
  },
  {
    code: 'criteria/unknown-tie-break', severity: 'error', in: 'set',
    title: { vi: 'Phân định theo mục không có', en: 'A tie-break by an item that is not there' },
    why: { vi: 'Các đơn vị bằng điểm sẽ không phân định được.', en: 'Units that tie could not be told apart.' },
    mend: { vi: 'Ghi `bonus` hoặc mã một mục.', en: 'Write `bonus`, or the code of an item.' },
    bad: `${bonus}\nranking: { tieBreak: ['9'] }`, good: `${bonus}\nranking: { tieBreak: [bonus, '1'] }`,
  },
  {
    code: 'criteria/rounding-odd', severity: 'info', in: 'set',
    title: { vi: 'Bước làm tròn khác thường', en: 'An unusual rounding' },
    why: { vi: '0.02 thường là gõ nhầm của 0.01.', en: '0.02 is usually a slip for 0.01.' },
    mend: { vi: 'Thường dùng 0.01.', en: '0.01 is usual.' },
    bad: 'rounding: { to: 0.02 }', good: 'rounding: { to: 0.01 }',
  },
  {
    code: 'criteria/rounding-coarse', severity: 'info', in: 'components',
    title: { vi: 'Làm tròn thô hơn điểm chấm', en: 'Rounding coarser than the points' },
    why: { vi: 'Phần lẻ của điểm bị mất khi làm tròn.', en: 'Decimals of the points are lost.' },
    mend: { vi: 'Làm tròn mịn hơn.', en: 'Round finer.' },
    bad: '- { code: \'1.1.1\', name: Kế hoạch, max: 2.555, rule: { method: yes-no } }\n- { code: \'1.1.2\', name: Báo cáo, max: 7.445, rule: { method: yes-no } }',
    good: '- { code: \'1.1.1\', name: Kế hoạch, max: 2.55, rule: { method: yes-no } }\n- { code: \'1.1.2\', name: Báo cáo, max: 7.45, rule: { method: yes-no } }',
  },
]
