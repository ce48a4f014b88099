import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { adviceOn, adviceOnWords } from './advice.ts'
import type { Kind } from './remarks.ts'

/** What is remarked of rows of a register, each kind once a sheet. */
export const kinds = {
  nobody: { code: 'register/no-unit', severity: 'error', says: text(() => 'Không ghi đơn vị nên không tính', () => 'No unit is stated, so they do not count') },
  outside: { code: 'register/outside-period', severity: 'info', says: text(() => 'Ngoài kỳ chấm điểm theo mọi cách đếm nên không tính', () => 'Outside the period by every measure, so they do not count') },
  backwards: { code: 'register/returned-before-received', severity: 'warning', says: text(() => 'Ngày trả trước ngày nhận', () => 'Returned before the day of receipt') },
  codeless: { code: 'register/no-code', severity: 'warning', says: text(() => 'Không có mã hồ sơ: vẫn tính, nhưng không biết có trùng không', () => 'Without a code: they count, but nobody knows whether twice') },
  again: { code: 'register/again', severity: 'warning', says: text(() => 'Mã hồ sơ ghi lại y như trước: chỉ tính một lần', () => 'The same code with the same content again: counted once') },
  otherwise: {
    code: 'register/again-otherwise', severity: 'error', says: text(() => 'Mã hồ sơ đã có, nội dung khác: chỉ tính dòng đứng trước', () => 'The same code again with another content: only the first row counts'),
    fix: text(() => 'Xem dòng nào đúng và bỏ dòng kia.', () => 'See which row is right and remove the other.'),
  },
  /** What the reader of cells says of one. */
  cell: (column: RegisterColumn, { code, severity, message, fix, read = '' }: Finding): Kind => {
    const advice = adviceOn(column, code, read)
    const own = advice?.fix ?? fix
    return { code, severity: severity === 'error' ? 'warning' : severity, says: withoutStop(message), alike: `${column} ${advice?.about ?? ''}`, ...(own === undefined ? {} : { fix: own }) }
  },
  word: (column: RegisterColumn, word: string): Kind => ({
    code: 'register/unknown-word', severity: 'warning', says: text(() => `Cột ${registerColumns[column].name.vi}: không rõ “${word}” nghĩa là gì`, () => `Column ${registerColumns[column].name.en}: it is not clear what “${word}” means`),
    alike: column, fix: adviceOnWords(column, word),
  }),
} as const satisfies Readonly<Record<string, Kind | ((...args: never[]) => Kind)>>

const withoutStop = (message: Text): Text => ({ vi: message.vi.replace(/\.$/u, ''), en: message.en.replace(/\.$/u, '') })

/** No sheet of a file has the head of a register. */
export const noHead = (file: string): Finding => ({
  code: 'register/no-head', severity: 'error', at: { file },
  message: text(() => 'Không thấy dòng đầu của sổ hồ sơ: cần ít nhất một cột ngày (ngày nhận, ngày hẹn trả, ngày trả) và một cột nữa (mã hồ sơ, đơn vị …).',
    () => 'No head of a register is found: at least one column of days (received, due, returned) and one more (code, unit …) are needed.'),
  fix: text(() => 'Đặt tên cột như trên, hoặc ghi trong tệp đợt chấm: columns: { received: \'<tên cột>\', … }.', () => 'Name the columns so, or state in the round file: columns: { received: \'<title>\', … }.'),
})

/** A column that measures read is not there, or nobody knows which it is: their figures are not counted. */
export const noColumn = (name: Text, figures: readonly string[], file: string, column: string, isDoubtful: boolean): Finding => ({
  code: 'register/no-column', severity: 'error', at: { file }, read: column,
  message: text(t => `${isDoubtful ? `Chưa rõ cột nào là ${name.vi}` : `Sổ không có cột ${name.vi}`} nên không đếm được ${t.list(figures)}.`, t => `${isDoubtful ? `It is not clear which column is the ${name.en}` : `The register has no column for the ${name.en}`}, so ${t.list(figures)} ${figures.length === 1 ? 'is' : 'are'} not counted.`),
  fix: text(() => `${isDoubtful ? 'Ghi' : 'Thêm cột, hoặc ghi'} trong tệp đợt chấm: columns: { ${column}: '<tên cột>' }.`, () => `${isDoubtful ? 'State' : 'Add the column, or state'} in the round file: columns: { ${column}: '<title>' }.`),
})
