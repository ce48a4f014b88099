import { registerColumns, type Measure, type RegisterColumn } from '../../criteria/measures.ts'

/** The columns that some measures read, in the order of a register. */
export function neededBy(measures: readonly Measure[]): readonly RegisterColumn[] {
  const needed = new Set(measures.flatMap(columnsOf))
  return (Object.keys(registerColumns) as RegisterColumn[]).filter(column => needed.has(column))
}

const columnsOf = ({ by, when, where }: Measure): readonly RegisterColumn[] => [
  ...(when === 'pending' || when === 'carried' || when === 'handled' ? ['received', 'returned'] as const : [when]),
  ...(by.is === 'count' ? [] : [by.column]),
  ...where.flatMap(each => [each.column, ...(each.is === 'day' && each.day in registerColumns ? [each.day as RegisterColumn] : [])]),
]
