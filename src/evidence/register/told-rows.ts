import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { adviceOn, adviceOnWords } from './advice.ts'
import type { Kind } from './remarks.ts'

/** What is remarked of rows of a register, each kind once a sheet. */
export const kinds = {
  nobody: {
    code: 'register/no-unit', severity: 'error', says: text(() => 'Không ghi đơn vị nên không tính; số liệu của các đơn vị trong trang này chưa dùng được', () => 'No unit is stated, so they do not count; the figures of the units on this sheet cannot be used yet'),
    fix: text(() => 'Ghi đơn vị ở từng dòng. Trong Excel: bỏ gộp ô, chọn cột đơn vị, F5 › Special › Blanks, gõ = rồi phím mũi tên lên, Ctrl+Enter.', () => 'Write the unit in each row. In Excel: unmerge the cells, select the column of units, F5 › Special › Blanks, type = and the up arrow, Ctrl+Enter.'),
  },
  blank: { code: 'register/blank-unit', severity: 'info', says: text(() => 'Cột đơn vị để trống: lấy đơn vị theo tên tệp hoặc tên trang', () => 'The column of units is blank: the unit was taken by the name of the file or sheet') },
  merged: { code: 'register/merged-unit', severity: 'info', says: text(() => 'Ô đơn vị được gộp: lấy đơn vị ghi ở ô đầu', () => 'The cells of the unit are merged: what the first one says was taken') },
  contradicts: {
    code: 'register/unit-contradicts', severity: 'error', says: text(() => 'Mã đơn vị và tên đơn vị chỉ hai đơn vị khác nhau; số liệu của cả hai chưa dùng được', () => 'The id and the name of the unit mean two different units; the figures of both cannot be used yet'),
    fix: text(() => 'Sửa mã hoặc tên đơn vị ở các dòng này.', () => 'Correct the id or the name of the unit in these rows.'),
  },
  hidden: { code: 'register/hidden-rows', severity: 'info', says: text(() => 'Dòng bị ẩn (lọc) vẫn được tính', () => 'Hidden (filtered) rows count all the same') },
  struck: {
    code: 'register/struck', severity: 'error', says: text(() => 'Mã hồ sơ hoặc đơn vị bị gạch ngang: không rõ hồ sơ còn tính không; số liệu của đơn vị chưa dùng được', () => 'The code or the unit is struck out: it is not clear whether the dossier counts; the figures of the unit cannot be used yet'),
    fix: text(() => 'Bỏ dòng, hoặc bỏ gạch ngang.', () => 'Remove the row, or the line through it.'),
  },
  dueless: { code: 'register/no-due', severity: 'warning', says: text(() => 'Đã trả nhưng không có ngày hẹn trả nên không tính là đúng hạn', () => 'Returned, but without a day that they were due, so they do not count as on time') },
  below: {
    code: 'register/below-closing', severity: 'warning', says: text(() => 'Nằm dưới dòng kết thúc (người lập biểu, ghi chú …), chỉ ghi một phần nên không tính', () => 'Below a closing line (signatures, notes …) and stating only a part, so they do not count'),
    fix: text(() => 'Nếu là hồ sơ, ghi đủ mã và ngày, hoặc bỏ dòng kết thúc ở giữa sổ.', () => 'If they are dossiers, write their code and days, or remove the closing line from the middle of the register.'),
  },
  mangled: {
    code: 'register/mangled-code', severity: 'error', tells: 'units', says: text(() => 'Mã hồ sơ bị Excel rút gọn (dạng 2,5E+12 hoặc tận cùng bằng nhiều số 0) nên nhiều hồ sơ trùng một mã; số liệu của đơn vị chưa dùng được', () => 'Codes that Excel has shortened (2.5E+12, or ending in zeros), so that several dossiers share one; the figures of the unit cannot be used yet'),
    fix: text(() => 'Xuất lại sổ với cột mã hồ sơ dạng văn bản (Text).', () => 'Export the register again with the codes as text.'),
  },
  outside: { code: 'register/outside-period', severity: 'info', says: text(() => 'Ngoài kỳ chấm điểm theo mọi cách đếm nên không tính', () => 'Outside the period by every measure, so they do not count') },
  backwards: { code: 'register/returned-before-received', severity: 'warning', says: text(() => 'Ngày trả trước ngày nhận', () => 'Returned before the day of receipt') },
  early: { code: 'register/due-before-received', severity: 'warning', says: text(() => 'Ngày hẹn trả trước ngày nhận', () => 'Due before the day of receipt') },
  distant: {
    code: 'register/distant-day', severity: 'warning', says: text(() => 'Ngày trả sau kỳ chấm hơn một năm, có thể gõ sai năm', () => 'Returned more than a year after the period: the year may be mistyped'),
    fix: text(() => 'Sửa năm ở các ô này; hồ sơ đang được coi là chưa trả trong kỳ.', () => 'Correct the year in these cells; the dossiers are taken as not returned in the period.'),
  },
  codeless: { code: 'register/no-code', severity: 'warning', says: text(() => 'Không có mã hồ sơ: vẫn tính, nhưng không biết có trùng không', () => 'Without a code: they count, but nobody knows whether twice') },
  again: { code: 'register/again', severity: 'warning', says: text(() => 'Mã hồ sơ ghi lại y như trước: chỉ tính một lần', () => 'The same code with the same content again: counted once') },
  otherwise: {
    code: 'register/again-otherwise', severity: 'error', tells: 'units', says: text(() => 'Mã hồ sơ đã có, nội dung khác: số liệu của đơn vị chưa dùng được', () => 'The same code again with another content: the figures of the unit cannot be used yet'),
    fix: text(() => 'Sổ xuất theo quý: chỉ giữ bản xuất sau cùng; không thì bỏ dòng cũ của hồ sơ.', () => 'Of quarterly exports keep the last one only; else remove the older row of the dossier.'),
  },
  elsewhere: (own: string, other: string): Kind => ({
    code: 'register/again-elsewhere', severity: 'error', alike: '', tells: 'read', says: text(() => `Hồ sơ của ${own} có mã và nội dung y như ở ${other}: không rõ hồ sơ của đơn vị nào; số liệu của cả hai đơn vị chưa dùng được`, () => `Dossiers of ${own} have the same code and content as in ${other}: it is not clear whose they are; the figures of both units cannot be used yet`),
    fix: text(() => 'Tìm mã đó ở cả hai đơn vị (Ctrl+F): giữ dòng của đơn vị giải quyết hồ sơ, bỏ dòng kia; nếu cả tệp giống nhau, kiểm tra có nộp nhầm sổ của đơn vị khác không.', () => 'Find the code in both units (Ctrl+F): keep the row of the unit that handled the dossier and remove the other; where whole files are alike, see whether a unit handed in the register of another.'),
  }),
  /** The rows are those of `own`; `first` has the same code, and the same content or another. */
  handedOn: (own: Listed, first: Listed, saysTheSame: boolean): Kind => {
    const [vi, en] = saysTheSame ? ['cùng nội dung', 'with the same content'] : ['nội dung khác', 'with another content']
    const ones = own.counts === first.counts ? undefined : own.counts ? [own, first] as const : [first, own] as const
    const [tells, fix] = ones !== undefined ? [listedAlone(...ones), misnamed] : own.counts ? [text(() => 'tính cho cả hai đơn vị', () => 'they count in both units'), handed] : [text(() => 'không tính, vì cả hai không có trong danh sách', () => 'they do not count, for neither is in the list'), misnamed]
    return { code: 'register/handed-on', severity: 'warning', alike: ones === undefined ? `${own.counts}` : 'listed', tells: 'read', says: text(t => `Mã hồ sơ của ${own.shown} cũng có ở ${first.shown}, ${vi}: ${t.say(tells)}`, t => `Codes of ${own.shown} stand in ${first.shown} too, ${en}: ${t.say(tells)}`), fix }
  },
  /** What the reader of cells says of one. */
  cell: (column: RegisterColumn, { code, severity, message, fix, read = '' }: Finding): Kind => {
    const advice = adviceOn(column, code, read)
    const own = advice?.fix ?? fix
    return { code, severity: severity === 'error' ? 'warning' : severity, says: withoutStop(message), alike: `${column} ${advice?.about ?? ''}`, ...(own === undefined ? {} : { fix: own }) }
  },
  transfer: {
    code: 'register/transfer', severity: 'warning', alike: 'transfer', says: text(() => 'Trả bằng chuyển khoản, mã QR: được coi là không phải thanh toán trực tuyến', () => 'Paid by bank transfer or QR code, taken as not paid online'),
    fix: text(() => 'Nếu quy định của bộ tiêu chí tính là thanh toán trực tuyến, ghi ở cách đếm payment: [online, transfer]; nếu không, để nguyên.', () => 'Where the rules of the set take it as paid online, write payment: [online, transfer] in the measure; else leave it.'),
  },
  word: (column: RegisterColumn, word: string): Kind => ({
    code: 'register/unknown-word', severity: 'warning', says: text(() => `Cột ${registerColumns[column].name.vi}: không rõ “${word}” nghĩa là gì`, () => `Column ${registerColumns[column].name.en}: it is not clear what “${word}” means`),
    alike: column, fix: adviceOnWords(column, word),
  }),
} as const satisfies Readonly<Record<string, Kind | ((...args: never[]) => Kind)>>

interface Listed { readonly shown: string; readonly counts: boolean }

const listedAlone = ({ shown }: Listed, { shown: other }: Listed): Text => text(() => `chỉ tính cho ${shown}, vì ${other} không có trong danh sách`, () => `they count in ${shown} only, for ${other} is not in the list`)
const handed = text(() => 'Hồ sơ chuyển giữa các đơn vị: để nguyên nếu cả hai đều phải tính; không thì tìm mã đó ở cả hai đơn vị (Ctrl+F) và bỏ dòng của đơn vị không giải quyết.', () => 'Of a dossier that was handed on leave both rows where both units count it; else find the code in both units (Ctrl+F) and remove the row of the unit that did not handle it.')
const misnamed = text(() => 'Nếu tên không có trong danh sách là tên viết khác của một đơn vị, sửa tên ở các dòng có mã đó; nếu là cơ quan khác cùng giải quyết, để nguyên.', () => 'Where the name that is not in the list is another spelling of a unit, correct it in the rows of that code; where it is another office that handled the dossier too, leave them.')

const withoutStop = (message: Text): Text => ({ vi: message.vi.replace(/\.$/u, ''), en: message.en.replace(/\.$/u, '') })
