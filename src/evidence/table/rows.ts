import type { Finding, Place } from '../../finding.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { addressIn, coveredText, textIn, textOf } from '../grid.ts'
import { stateNamed, yesOrNo } from '../intake/states.ts'
import { idOf, kindIn } from '../name-parts.ts'
import { findUnit, nearUnit, type FoundUnit } from '../unit-names.ts'
import { isSum as sumsUp } from '../unit-words.ts'
import type { TableHead } from './columns.ts'
import { emptyRow, foreignRows, noUnit, rowSkipped, severalUnits, twoUnits, unknownUnit } from './told.ts'

/** A row and whose it is. */
export interface Owned {
  readonly row: Row
  readonly unit: Unit
}

/** The rows of units, in order, and what was left out and why. */
export interface OwnedRows {
  readonly owned: readonly Owned[]
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
}

const numbering = /^\(?(\d{1,2}|[a-z])\)?$/iu

/** Sorts out the rows under a head: units, sums and means, headings, repeated heads. With an open roster an unknown name is a new unit. */
export function ownedRows(sheet: Sheet, head: TableHead, roster: readonly Unit[], open: boolean, file: string): OwnedRows {
  const owned: Owned[] = []
  const made: Unit[] = []
  const findings: Finding[] = []
  const known: Unit[] = [...roster]
  const labels = sheet.rows.find(row => row.number === head.last)
  for (const row of sheet.rows.filter(each => each.number > head.last && !isFurniture(each, labels))) {
    const at: Place = { file, sheet: sheet.name, cell: addressIn(row, head.unit ?? head.id) }
    const [id, name] = head.is === 'long' ? [coveredText(sheet, row, head.id), coveredText(sheet, row, head.unit)] : [textIn(row, head.id), textIn(row, head.unit)]
    if (folded(id + name) === '' && isRemark(row, head)) { findings.push(rowSkipped(firstWord(row), at)); continue }
    const isSum = row.cells.some(cell => cell.column < firstFigure(head) && sumsUp(textOf(cell))) && !isKnown(roster, id, name)
    if (isSum || !hasFigures(row, head)) {
      if (folded(id + name) !== '' || isSum) findings.push(leftOut(row, id, name, isSum ? [] : roster, at))
      continue
    }
    const found = ownerOf(known, open, id, name, at, findings.length < mostAsked)
    if ('finding' in found) findings.push(found.finding)
    else {
      if (found.made) {
        made.push(found.unit)
        known.push(found.unit)
      }
      owned.push({ row, unit: found.unit })
    }
  }
  return { owned, made, findings: together(findings, owned.length, { file, sheet: sheet.name }) }
}

/** A row without figures: a listed unit that has none yet, else a sum or a heading. */
function leftOut(row: Row, id: string, name: string, roster: readonly Unit[], at: Place): Finding {
  const listed = [id, name].map(word => findUnit(roster, word)).find(found => found.is === 'one')
  return listed?.is === 'one' ? emptyRow(listed.unit, name || id, at) : rowSkipped(id || name || firstWord(row), at)
}

/** More unknown units than known ones are told as one. */
function together(findings: readonly Finding[], known: number, at: Place): readonly Finding[] {
  const unknown = findings.filter(each => each.code === 'unit/unknown')
  if (unknown.length < 3 || unknown.length <= known) return findings
  return [...findings.filter(each => each.code !== 'unit/unknown'), foreignRows(unknown.map(each => each.read ?? ''), unknown.length + known, 'units', at)]
}

const firstWord = (row: Row): string => row.cells.map(textOf).find(word => word !== '') ?? ''

/** Column numbers `(1) (2) (3)` below the head, and the head repeated on a further page. */
export function isFurniture(row: Row, labels: Row | undefined): boolean {
  const isBlankOrRepeated = row.cells.every(cell => { const word = textOf(cell); return word === '' || textIn(labels, cell.column) === word })
  return isBlankOrRepeated || (row.number === (labels?.number ?? 0) + 1 && isNumbered(row.cells.map(textOf).filter(word => word !== '')))
}

const isNumbered = (words: readonly string[]): boolean =>
  words.length > 1 && words.every(word => numbering.test(word)) && words.every((word, index) => index === 0 || word !== words[index - 1]) && ascending(words)

function ascending(words: readonly string[]): boolean {
  const numbers = words.map(word => Number(word.replace(/[()]/g, ''))).filter(number => !Number.isNaN(number))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

const isKnown = (roster: readonly Unit[], ...names: readonly string[]): boolean => names.some(name => findUnit(roster, name).is === 'one')

const firstFigure = (head: TableHead): number => Math.min(...(head.is === 'wide' ? head.targets.keys() : [head.figure, head.value]))

/** Whether any cell beyond the unit's own columns holds something that a figure could be. */
function hasFigures(row: Row, head: TableHead): boolean {
  const columns = head.is === 'wide' ? [...head.targets.keys()] : [head.value]
  return columns.some(column => textIn(row, column) !== '')
}

/** Whether a row that names no unit holds words alone, none of them an answer: who signs a table stands under its columns. */
const isRemark = (row: Row, head: TableHead): boolean => hasFigures(row, head) && row.cells.every(cell => {
  const words = textOf(cell)
  return words === '' || (cell.content.is === 'text' && !/\d/.test(words) && words.includes(' ') && yesOrNo(words) === undefined && stateNamed(words) === undefined)
})

/** Looking for the unit that was meant is dear: it is done for so many rows. */
const mostAsked = 50

type Owner = { readonly unit: Unit; readonly made: boolean } | { readonly finding: Finding }

/** By id, else by name; an id and a name that mean two units are told. */
function ownerOf(roster: readonly Unit[], open: boolean, id: string, name: string, at: Place, ask: boolean): Owner {
  if (folded(id + name) === '') return { finding: noUnit(at) }
  const [byId, byName] = [findUnit(roster, id), findUnit(roster, name)]
  if (byId.is === 'one' && byName.is === 'one' && byId.unit !== byName.unit) return { finding: twoUnits(id, name, at) }
  const found = [byId, byName].find((each): each is Extract<FoundUnit, { is: 'one' }> => each.is === 'one')
  if (found !== undefined) return { unit: found.unit, made: false }
  const several = [byName, byId].find((each): each is Extract<FoundUnit, { is: 'several' }> => each.is === 'several')
  if (several !== undefined) return { finding: severalUnits(name || id, several.units, at) }
  if (open) return { unit: { id: id || idOf(name), name: name || id, kind: kindIn(name) ?? '', predecessors: [], notApplicable: [] }, made: true }
  return { finding: unknownUnit(name || id, ask ? nearUnit(roster, name) ?? nearUnit(roster, id) : undefined, at) }
}
