import type { Entry } from '../../scoring/ledger.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text } from '../../text.ts'
import { said, type Placeholder } from './placeholder.ts'
import { published } from './view.ts'

/** One appraisal that left a unit worse off in a component. */
export interface Lowering {
  readonly unit: UnitScore
  readonly leaf: LeafScore
  readonly entry: Entry
  readonly group: GroupScore
}

/** Every lowering of a group: unit by unit as they stand in the ranking, components in the order of the set, rounds as they came. */
export const loweringsOf = (group: GroupScore): readonly Lowering[] =>
  group.units.flatMap(unit => unit.leaves.flatMap(leaf => (leaf.ledger ?? []).filter(entry => entry.isLowered).map(entry => ({ unit, leaf, entry, group }))))

/** What may be said of a lowering. */
export const loweringPlaceholders: readonly Placeholder<Lowering>[] = [
  said('tên đơn vị', text(() => 'Tên đơn vị', () => 'Name of the unit'), ({ unit }) => unit.unit.name),
  said('mã tiêu chí', text(() => 'Mã tiêu chí thành phần', () => 'Code of the component'), ({ leaf }) => leaf.component.code),
  said('tên tiêu chí', text(() => 'Tên tiêu chí thành phần', () => 'Name of the component'), ({ leaf }, t) => t.say(leaf.component.name)),
  said('lần thẩm định', text(() => 'Lần thẩm định đã thay đổi điểm', () => 'The round of the appraisal'), ({ entry }) => String(entry.round ?? 1)),
  said('điểm trước thẩm định', text(() => 'Điểm trước lần thẩm định này', () => 'Points before it'), ({ entry, group }, t) => (entry.before === null ? '–' : published(group.set, entry.before, t))),
  said('điểm sau thẩm định', text(() => 'Điểm sau lần thẩm định này', () => 'Points after it'), ({ entry, group }, t) => (entry.points === null ? '–' : published(group.set, entry.points, t))),
  said('điểm được tính', text(() => 'Điểm cuối cùng được tính, sau mọi lần thẩm định', () => 'Points that count in the end'), ({ leaf, group }, t) =>
    (leaf.state === 'pending' || leaf.state === 'unreadable' ? '–' : published(group.set, leaf.points, t))),
  said('lý do thẩm định', text(() => 'Lý do người thẩm định ghi', () => 'The reason that appraisers gave'), ({ entry }) => entry.reason),
  said('văn bản thẩm định', text(() => 'Văn bản, tài liệu người thẩm định dẫn', () => 'The document that appraisers named'), ({ entry }) => entry.document),
]
