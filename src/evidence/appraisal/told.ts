import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { agreedWord } from './layout.ts'

/** What is told of one component of one unit on a sheet of verdicts. */
export interface Spot {
  readonly unit: Unit
  readonly component: Component
  readonly at: Place
  readonly read: string
}

const about = ({ unit, component, at, read }: Spot): Pick<Finding, 'unit' | 'component' | 'at' | 'read'> => ({ unit: unit.id, component: component.code, at, read })

const lead = ({ unit, component }: Spot): string => `${unit.name}, ${component.code}`

/** Points above the maximum are refused, not cut: the sheet may be one row off. */
export const aboveMaximum = (spot: Spot, points: Rational): Finding => ({
  ...about(spot), code: 'appraisal/above-maximum', severity: 'error',
  message: text(
    t => `${lead(spot)}: điểm thẩm định ${t.number(points)} lớn hơn điểm tối đa ${t.number(spot.component.max)} nên không dùng; thành phần này chưa có điểm.`,
    t => `${lead(spot)}: the appraised points ${t.number(points)} are above the maximum ${t.number(spot.component.max)} and are refused; the component has no points yet.`,
  ),
  expected: pointsWanted(spot.component),
  fix: text(() => 'Cần xem có ghi nhầm dòng không.', () => 'See whether the rows were mistaken.'),
})

/** What may stand in a cell of points. */
export const pointsWanted = (component: Component): Text => text(
  t => `số điểm từ 0 đến ${t.number(component.max)}; giữ nguyên điểm thì ghi “${agreedWord.vi}” hoặc để trống`,
  t => `points from 0 to ${t.number(component.max)}; “${agreedWord.vi}” or nothing lets them stand`,
)

export const pointsUnread = (spot: Spot, why: Text): Finding => ({
  ...about(spot), code: 'appraisal/points-unread', severity: 'error',
  message: text(
    () => `${lead(spot)}: ${why.vi} Không dùng; thành phần này chưa có điểm.`,
    () => `${lead(spot)}: ${why.en} It is not used; the component has no points yet.`,
  ),
  expected: pointsWanted(spot.component),
})

/** Two rows of one round that differ: neither is used. */
export const verdictTwice = (spot: Spot, other: Place, round: number): Finding => ({
  ...about(spot), also: other, code: 'appraisal/twice', severity: 'error',
  message: text(
    () => `${lead(spot)}: thẩm định lần ${round} cho hai mức điểm khác nhau (${placeText(spot.at)} và ${placeText(other)}); không dùng mức nào.`,
    () => `${lead(spot)}: round ${round} gives two different points (${placeText(spot.at)} and ${placeText(other)}); neither is used.`,
  ),
  fix: text(() => 'Giữ lại một dòng.', () => 'Keep one row.'),
})

export const pointsOfFigure = (unit: Unit, at: Place, read: string): Finding => ({
  code: 'appraisal/points-of-figure', severity: 'error', unit: unit.id, at, read,
  message: text(
    () => `${unit.name}: dòng này là số liệu, không phải tiêu chí thành phần, nên điểm “${read}” không được dùng.`,
    () => `${unit.name}: this row is a figure, not a component; the points “${read}” are not used.`,
  ),
  fix: text(() => 'Ghi điểm ở dòng của tiêu chí thành phần; ghi số liệu vào cột “Giá trị thẩm định”.', () => 'Write points in the row of the component, the figure under “Giá trị thẩm định”.'),
})

export const pointsOfSum = (unit: Unit, code: string, at: Place, read: string): Finding => ({
  code: 'appraisal/points-of-sum', severity: 'error', unit: unit.id, at, read,
  message: text(
    () => `${unit.name}, ${code}: điểm “${read}” ghi ở dòng tổng; các tiêu chí thành phần bên dưới không có điểm thẩm định nên không dùng.`,
    () => `${unit.name}, ${code}: the points “${read}” stand in a row of sums and no component below has any; they are not used.`,
  ),
  fix: text(() => 'Ghi điểm cho từng tiêu chí thành phần.', () => 'Give points to each component.'),
})

export const valueWanted = (spot: Spot): Finding => ({
  ...about(spot), code: 'appraisal/value-of-several', severity: 'error',
  message: text(
    () => `${lead(spot)}: tiêu chí này tính từ nhiều số liệu nên “${spot.read}” ở dòng của nó không được dùng.`,
    () => `${lead(spot)}: this component is computed from several figures; “${spot.read}” in its own row is not used.`,
  ),
  fix: text(() => 'Ghi giá trị ở dòng của từng số liệu; ghi điểm thì dùng cột “Điểm thẩm định”.', () => 'Write values in the rows of the figures; for points use the column “Điểm thẩm định”.'),
})

export const unknownRow = (read: string, near: string | undefined, unit: Unit | undefined, at: Place): Finding => ({
  code: 'appraisal/unknown-code', severity: 'error', at, read, ...(unit === undefined ? {} : { unit: unit.id }),
  message: text(
    () => `Dòng “${read}” có kết quả thẩm định nhưng không ứng với tiêu chí thành phần hay số liệu nào của bộ tiêu chí; không dùng.`,
    () => `The row “${read}” bears a verdict and matches no component or figure of the set; it is not used.`,
  ),
  ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`) }),
})

export const severalRows = (read: string, codes: readonly string[], unit: Unit | undefined, at: Place): Finding => ({
  code: 'appraisal/ambiguous-code', severity: 'error', at, read, ...(unit === undefined ? {} : { unit: unit.id }),
  message: text(
    t => `“${read}” có thể là ${t.list(codes)}; không chọn dòng nào (Excel bỏ số 0 ở cuối mã gõ dạng số).`,
    t => `“${read}” may be any of ${t.list(codes)}; none was chosen (Excel drops a final 0 of a code typed as a number).`,
  ),
  fix: text(() => 'Định dạng ô mã kiểu Text rồi gõ lại, hoặc ghi đúng tên.', () => 'Format the code as Text and type it again, or write the name.'),
})

export const noUnitNamed = (at: Place, read: string): Finding => ({
  code: 'appraisal/no-unit', severity: 'error', at, read,
  message: text(
    () => `Trang này không có cột đơn vị, và không rõ là của đơn vị nào${read === '' ? '' : ` (“${read}”)`}; không dùng.`,
    () => `This sheet has no column of units and it is not clear whose it is${read === '' ? '' : ` (“${read}”)`}; it is not used.`,
  ),
  fix: text(() => 'Ghi “Đơn vị: …” phía trên bảng, hoặc đặt tên trang, tên tệp theo đơn vị.', () => 'Write “Đơn vị: …” above the table, or name the sheet or file after the unit.'),
})

export const otherSet = (found: string, wanted: string, at: Place): Finding => ({
  code: 'appraisal/other-set', severity: 'error', at, read: found,
  message: text(
    () => `Bảng thẩm định này thuộc bộ tiêu chí “${found}”, đợt này chấm theo “${wanted}”; không dùng.`,
    () => `This appraisal belongs to the set “${found}”; the round is scored by “${wanted}”. Nothing in it is used.`,
  ),
})

export const otherRound = (found: number, wanted: number, at: Place): Finding => ({
  code: 'appraisal/other-round', severity: 'warning', at, read: String(found),
  message: text(
    () => `Bảng này được lập cho lần thẩm định ${found}, tệp đợt chấm khai báo lần ${wanted}; tính là lần ${wanted}.`,
    () => `This sheet was made for round ${found}; the round file says ${wanted}, which counts.`,
  ),
})

export const notASheet = (file: string, kind: 'appraisal' | 'explanation'): Finding => ({
  code: 'appraisal/no-head', severity: 'error', at: { file },
  message: kind === 'appraisal'
    ? text(() => 'Không tìm thấy bảng thẩm định: cần cột mã hoặc tên tiêu chí và cột “Điểm thẩm định” hoặc “Giá trị thẩm định”.', () => 'No table of verdicts was found: it needs codes or names of components and a column “Điểm thẩm định” or “Giá trị thẩm định”.')
    : text(() => 'Không tìm thấy bảng giải trình: cần cột mã hoặc tên tiêu chí và cột “Giải trình của đơn vị”.', () => 'No table of explanations was found: it needs codes or names of components and a column “Giải trình của đơn vị”.'),
  fix: text(() => `Làm bảng bằng lệnh \`cchc appraise${kind === 'appraisal' ? '' : ' --explanation'}\`.`, () => `Make one with \`cchc appraise${kind === 'appraisal' ? '' : ' --explanation'}\`.`),
})

export const proposedAbove = (spot: Spot, points: Rational): Finding => ({
  ...about(spot), code: 'explanation/above-maximum', severity: 'warning',
  message: text(
    t => `${lead(spot)}: đơn vị đề nghị ${t.number(points)} điểm, lớn hơn điểm tối đa ${t.number(spot.component.max)}; không ghi nhận mức đề nghị.`,
    t => `${lead(spot)}: the unit proposes ${t.number(points)} points, above the maximum ${t.number(spot.component.max)}; the proposal is not recorded.`,
  ),
})
