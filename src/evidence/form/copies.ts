import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { addressIn, textIn } from '../grid.ts'
import type { FormSheet } from './reader.ts'
import { otherFigures } from './told.ts'

/** What a sheet of figures says of one: the words of its first filled row, and that row's cell. */
function saidOf({ columns, rows }: FormSheet, id: string): { readonly words: string; readonly cell: string } {
  const asked = rows.inputs.get(id) ?? []
  const row = asked.find(each => textIn(each, columns.declared) !== '') ?? asked[0]
  return row === undefined ? { words: '', cell: '' } : { words: textIn(row, columns.declared), cell: addressIn(row, columns.declared) }
}

/** Further sheets of figures, each told with the first figure that it gives otherwise; one that says the same is no matter. */
export function copiesTold(figures: FormSheet, others: readonly FormSheet[], set: CriteriaSet, file: string): readonly Finding[] {
  const left = set.figures.every(({ id }) => saidOf(figures, id).words === '')
  return others.flatMap(other => {
    const differing = set.figures.find(({ id }) => saidOf(other, id).words !== '' && saidOf(other, id).words !== saidOf(figures, id).words)
    if (differing === undefined) return []
    const { words, cell } = saidOf(other, differing.id)
    return [otherFigures(figures.sheet.name, differing.input.name, [saidOf(figures, differing.id).words, words], left, { file, sheet: other.sheet.name, cell })]
  })
}
