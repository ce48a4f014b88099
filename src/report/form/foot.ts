import type { Total } from '../../evidence/layout.ts'
import type { Box, PageRow } from '../../page.ts'
import { round, sign, toDouble, type Rational } from '../../rational.ts'
import { cellOf, type Ground } from './cells.ts'
import { gradeFormula, loweredFormula, placeFormula } from './grade.ts'
import { box, empty, live, looks, maximumFormat, pointsFormat } from './looks.ts'
import { rounded } from './rounding.ts'
import type { Sums } from './totals.ts'
import { totalNames } from './words.ts'

const blank = { look: {} } as const
const look = looks.total
const centred = { ...look, align: 'center' } as const

/** One of the rows at the foot. */
export function totalRowOf(what: Total, row: number, sums: Sums, ground: Ground): PageRow {
  const name = totalNames[what][ground.lang]
  const [points, hidden] = what === 'grade' ? gradeBoxes(ground) : sumBoxes(what, row, sums, ground)
  return { boxes: [empty(look), { ...box(name, look), across: 5 }, undefined, undefined, undefined, undefined, points, empty(look), ...hidden] }
}

function sumBoxes(what: Exclude<Total, 'grade'>, row: number, sums: Sums, ground: Ground): readonly [Box, readonly Box[]] {
  const { rounding } = ground.set
  const { formula, value } = sums[what]
  const exact = live(formula, toDouble(value), {})
  const isMax = what === 'max'
  const shown = isMax ? live(cellOf('exact', row), toDouble(value), { ...centred, format: maximumFormat })
    : live(rounded(cellOf('exact', row), rounding), shownValue(value, ground), { ...centred, format: pointsFormat(rounding.to) })
  return [shown, [blank, blank, blank, blank, exact]]
}

const shownValue = (value: Rational, ground: Ground): number => toDouble(round(value, ground.set.rounding.to, ground.set.rounding.mode))

/** The place by the index stands in the column `counts`, the place after caps in `worth`. */
function gradeBoxes(ground: Ground): readonly [Box, readonly Box[]] {
  const { grades } = ground.set
  const place = grades.findIndex(grade => sign(grade.from) <= 0) + 1
  return [live(gradeFormula(ground), '', centred), [blank, live(placeFormula(ground), place, {}), live(loweredFormula(ground), place, {}), blank, blank]]
}
