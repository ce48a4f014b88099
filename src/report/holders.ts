import { equal, type Rational } from '../rational.ts'
import type { UnitScore } from '../scoring/scorecard.ts'
import { text, type Text } from '../text.ts'

/** Who has a published index: the name of the unit, or how many units where several have it. */
export function holdersText(ranked: readonly UnitScore[], index: Rational): Text {
  const [only, ...more] = ranked.filter(unit => equal(unit.index, index))
  const count = more.length + 1
  return only === undefined || more.length > 0 ? text(() => `${count} đơn vị`, () => `${count} units`) : text(() => only.unit.name, () => only.unit.name)
}
