import type { FieldSummary } from '../../scoring/summary/summary.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { exact, type Rational } from '../../rational.ts'
import { text, type Tongue } from '../../text.ts'
import type { CostLine } from './cost-lines.ts'
import { said, type Placeholder } from './placeholder.ts'
import { percentOf, published } from './view.ts'

/** A field of a group, whose set says how numbers are written. */
export interface Of<Item> {
  readonly item: Item
  readonly set: CriteriaSet
}

/** What may be said of a field. */
export const fieldPlaceholders: readonly Placeholder<Of<FieldSummary>>[] = [
  said('mã lĩnh vực', text(() => 'Mã (số thứ tự) của lĩnh vực trong bộ tiêu chí', () => 'Code of the field in the set'), ({ item }) => item.code),
  said('tên lĩnh vực', text(() => 'Tên lĩnh vực', () => 'Name of the field'), ({ item }, t) => t.say(item.name)),
  said('điểm tối đa lĩnh vực', text(() => 'Điểm tối đa của lĩnh vực theo bộ tiêu chí', () => 'Maximum of the field in the set'), ({ item }, t) => t.number(item.max)),
  said('điểm trung bình lĩnh vực', text(() => 'Điểm trung bình của các đơn vị được xếp hạng', () => 'Mean points of the ranked units'), ({ item, set }, t) => orBlank(item.points?.mean, set, t)),
  said('điểm cao nhất lĩnh vực', text(() => 'Điểm cao nhất trong các đơn vị được xếp hạng', () => 'Highest points of a ranked unit'), ({ item, set }, t) => orBlank(item.points?.highest, set, t)),
  said('điểm thấp nhất lĩnh vực', text(() => 'Điểm thấp nhất trong các đơn vị được xếp hạng', () => 'Lowest points of a ranked unit'), ({ item, set }, t) => orBlank(item.points?.lowest, set, t)),
  said('tỷ lệ đạt lĩnh vực', text(() => 'Tổng điểm đạt chia tổng điểm tối đa được tính của các đơn vị được xếp hạng', () => 'Points earned by the ranked units over what counts for them'), ({ item }, t) => percentOf(item.rate, t)),
]

const orBlank = (value: Rational | undefined, set: CriteriaSet, t: Tongue): string => (value === undefined ? '' : published(set, value, t))

/** What may be said of a component that cost the group points, or of what closes the penalties. */
export const costPlaceholders: readonly Placeholder<CostLine>[] = [
  said('mã tiêu chí', text(() => 'Mã tiêu chí thành phần', () => 'Code of the component'), ({ code }) => code),
  said('tên tiêu chí', text(() => 'Tên tiêu chí thành phần', () => 'Name of the component'), ({ name }, t) => t.say(name)),
  said('điểm tối đa tiêu chí', text(() => 'Điểm tối đa của tiêu chí thành phần; của điểm phạt: “phạt”', () => 'Maximum of the component; of a penalty: “penalty”'),
    ({ max }, t) => (max === undefined ? t.say(penalty) : t.number(max))),
  said('số đơn vị mất điểm', text(() => 'Số đơn vị được xếp hạng bị mất điểm', () => 'How many ranked units lost points'), ({ losing }, t) => (losing === undefined ? '' : t.number(exact(losing)))),
  said('số đơn vị được tính', text(() => 'Số đơn vị được xếp hạng mà tiêu chí này được tính', () => 'How many ranked units it counts for'), ({ units }, t) => (units === undefined ? '' : t.number(exact(units)))),
  said('tổng điểm mất', text(() => 'Tổng điểm mất của các đơn vị được xếp hạng', () => 'Points that the ranked units lost together'), ({ lost, set }, t) => published(set, lost, t)),
  said('điểm mất trung bình', text(() => 'Điểm mất trung bình của một đơn vị', () => 'Points lost a unit'), ({ mean, set }, t) => orBlank(mean, set, t)),
  said('tỷ lệ mất điểm', text(() => 'Tổng điểm mất chia tổng điểm tối đa được tính; trống với điểm phạt', () => 'Points lost over what could be had; blank of a penalty'), ({ rate }, t) => percentOf(rate, t)),
]

const penalty = text(() => 'phạt', () => 'penalty')
