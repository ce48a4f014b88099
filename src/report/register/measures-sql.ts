import { registerColumns, type Condition, type Day, type DayColumn, type Measure, type RegisterColumn } from '../../criteria/measures.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { idsOf, ownWords } from '../../criteria/register-words.ts'
import { titlesOf, usualTitle, type Titles } from '../../evidence/register/columns.ts'
import { neededBy } from '../../evidence/register/needed.ts'
import { hasMeanings, meaningsOf, named, quoted, spellings, stated, unclear, valueOf } from './sql-columns.ts'

/** Where the rows stand: what follows FROM, and the titles of the columns where they are not the usual ones. */
export interface RegisterInSql {
  readonly from: string
  readonly titles?: Titles
}

/** The last column of the answer: dossiers that a person must look at first. */
export const doubtful = 'Hồ sơ phải xem lại'

/** The measures of a set as one statement for DuckDB: a row a unit, a column a figure, and how many dossiers hold what the statement does not understand: that must be 0. */
export function measuresSql({ measures = [], period }: Pick<CriteriaSet, 'measures' | 'period'>, { from, titles = {} }: RegisterInSql): string {
  const values = [...new Set<RegisterColumn>(['received', 'returned', ...neededBy(measures)])].filter(column => column !== 'code')
  const columns = ['code', ...values] as const
  const worded = values.filter(hasMeanings)
  const days = columns.filter(column => column === 'code' || registerColumns[column].kind === 'date')
  const doubts = [...values.filter(column => hasMeanings(column) || registerColumns[column].kind !== 'words').map(unclear), 'received IS NULL']
  const meanings = worded.flatMap(column => meaningsOf(column, ownWords(measures, column)))
  return [
    `WITH register AS (SELECT ${(['unit', ...columns] as const).map(column => `${named(titlesOf(titles, column)[0] ?? usualTitle(column).replace(/^./u, letter => letter.toUpperCase()))} AS ${column}`).join(', ')}`, `  FROM ${from}`,
    ...(meanings.length === 0 ? [] : ['), meant(said_of, word, means) AS (VALUES', inLines(meanings)]),
    '), said AS (', `  SELECT trim(nfc_normalize(unit)) AS unit, ${columns.map(column => `${stated(column)} AS ${column}`).join(',\n    ')}`, '  FROM register',
    '), numbered AS (', '  SELECT *, row_number() OVER () AS place FROM said', `  WHERE ${days.map(column => `${column} IS NOT NULL`).join(' OR ')}`,
    '), again AS (', '  SELECT *, row_number() OVER (PARTITION BY lower(unit), coalesce(upper(code), CAST(place AS VARCHAR)) ORDER BY place) AS time FROM numbered',
    '), valued AS (', `  SELECT unit, ${values.map(column => `${column} IS NOT NULL AS ${column}_said, ${valueOf(column)} AS ${column}`).join(',\n    ')}`, '  FROM again WHERE time = 1',
    '), dossiers AS (', `  SELECT valued.*${worded.map(column => `, of_${column}.means AS ${column}_means`).join('')}`, '  FROM valued',
    ...worded.map(column => `  LEFT JOIN meant AS of_${column} ON of_${column}.said_of = ${quoted(column)} AND of_${column}.word = valued.${column}`), ')',
    'SELECT min(unit) AS "Đơn vị",', ...measures.map(measure => `  ${figureOf(measure, period)} AS ${named(measure.figure)},`),
    `  count(*) FILTER (WHERE ${doubts.join(' OR ')}) AS ${named(doubtful)}`, 'FROM dossiers GROUP BY lower(unit) ORDER BY lower(unit)', '',
  ].join('\n')
}

/** Many short things in lines of a readable width. */
const inLines = (rows: readonly string[]): string => rows.reduce((lines, row, at) => {
  const line = lines.slice(lines.lastIndexOf('\n') + 1)
  return `${lines}${at === 0 ? '  ' : line.length + row.length > 160 ? ',\n  ' : ', '}${row}`
}, '')

function figureOf({ by, when, where }: Measure, period: CriteriaSet['period']): string {
  const filter = `FILTER (WHERE ${[inPeriod(when, period), ...where.map(condition => held(condition, period))].join(' AND ')})`
  if (by.is === 'count') return `count(*) ${filter}`
  return by.is === 'sum' ? `coalesce(sum(${by.column}) ${filter}, 0)` : `count(DISTINCT ${by.column}) ${filter}`
}

const dayOf = (iso: string): string => `DATE ${quoted(iso)}`

function inPeriod(when: Measure['when'], { from, to }: CriteriaSet['period']): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  const carried = `received < ${first} AND (returned IS NULL OR returned >= ${first})`
  switch (when) {
    case 'pending': return `received <= ${last} AND (returned IS NULL OR returned > ${last})`
    case 'carried': return carried
    case 'handled': return `(received BETWEEN ${first} AND ${last} OR (${carried}))`
    default: return `${when} BETWEEN ${first} AND ${last}`
  }
}

const orders = { by: '<=', before: '<', after: '>', from: '>=' } as const

function held(condition: Condition, period: CriteriaSet['period']): string {
  const { column } = condition
  if (condition.is === 'blank') return `${condition.blank ? 'NOT ' : ''}${column}_said`
  if (condition.is === 'day') return `${column} ${orders[condition.order]} ${compared(condition.day, period)}`
  const { kind } = registerColumns[column]
  const words = `${column} IN (${condition.words.flatMap(spellings).map(quoted).join(', ')})`
  const ids = condition.words.filter(word => idsOf(kind).includes(word))
  const met = [words, ...(ids.length === 0 ? [] : [`${column}_means IN (${ids.map(quoted).join(', ')})`])].join(' OR ')
  const whenBlank = kind === 'flag' && condition.words.includes('no')
  return `${condition.not ? 'NOT ' : ''}coalesce(${whenBlank ? `NOT ${column}_said OR ` : ''}${met}, false)`
}

const compared = (day: Day, { from, to }: CriteriaSet['period']): string =>
  (day === 'start' ? dayOf(from) : day === 'end' ? dayOf(to) : day in registerColumns ? (day satisfies string as DayColumn) : dayOf(day))
