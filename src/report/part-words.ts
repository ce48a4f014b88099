import type { ListSince, PartSince } from '../scoring/compare/since.ts'
import { text, type Text } from '../text.ts'

/** The name of a component beside the result before; a penalty is called one, since its points are points taken. */
export const partName = ({ name, list }: Pick<PartSince, 'name' | 'list'>): Text =>
  (list === 'penalty' ? text(t => `${t.say(name)} (điểm phạt)`, t => `${t.say(name)} (penalty)`) : name)

/** What a list of bonuses or penalties came to as a whole: its components need not add up to it. */
export const listName = ({ list }: Pick<ListSince, 'list'>): Text => (list === 'penalty'
  ? text(() => 'Điểm phạt bị trừ: cả danh mục, trong mức trừ tối đa', () => 'Penalties taken: the whole list, within its cap')
  : text(() => 'Điểm thưởng được cộng: cả danh mục, trong mức thưởng tối đa', () => 'Bonus added: the whole list, within its cap'))
