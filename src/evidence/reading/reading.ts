import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Workbook } from '../../sheet.ts'
import { exact } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { SourceKind, Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { readForms } from '../form.ts'
import { gather, type ReadFile } from '../gather.ts'
import type { Titles } from '../register/columns.ts'
import type { RowsTold } from '../register/rows-told.ts'
import { readSurvey } from '../survey/read.ts'
import { readTable } from '../table.ts'
import { kindIn } from '../name-parts.ts'
import { findUnit } from '../unit-names.ts'
import { bearersIn, whoseForm } from './bearer.ts'
import { linesOf, proofLines, verdictLines, type Line, type ProofLine, type VerdictLine } from './lines.ts'

/** What a file was to be read as and for, and who decided that. */
export interface Asked {
  readonly as: SourceKind
  readonly because: Text
  readonly set: CriteriaSet
  /** Where the set was found, and why this one. */
  readonly setFrom: Text
  readonly roster?: readonly Unit[]
  /** Of a round: the office's name for the source, the sheet that it names, and which appraisal. */
  readonly name?: string
  readonly sheet?: string
  readonly round?: number
  /** Of a register: the titles of its columns, where the round states them. */
  readonly columns?: Titles
  /** Of a register in several files: all of them, which are counted together. */
  readonly together?: readonly ReadFile[]
}

/** What one file was understood to say: "what did you understand?" answered. */
export interface FileReading {
  readonly file: string
  /** Absent where nothing could be opened, or no set was known for it. */
  readonly asked?: Asked
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly chosen: readonly Chosen[]
  /** Of a register: how many rows count. */
  readonly rows?: RowsTold
  /** The files of a register whose figures are added up here. */
  readonly sumOf?: readonly string[]
  readonly units: readonly UnitReading[]
  readonly findings: readonly Finding[]
}

/** What a file says of one unit. */
export interface UnitReading {
  readonly unit: Unit
  /** What the unit of a form was known by. */
  readonly knownBy?: Text
  readonly lines: readonly Line[]
  readonly proofs: readonly ProofLine[]
  readonly verdicts: readonly VerdictLine[]
  /** Self-scores, of a form that gives points alone: how many. */
  readonly claimed: number
}

/** A file of which nothing was read: only why. */
export const unread = (file: ReadFile, findings: readonly Finding[]): FileReading =>
  ({ file: file.file, sheets: sheetsOf(file), chosen: [], units: [], findings })

/** Reads one file alone, as a round would read it. */
export function readingOf(file: ReadFile, asked: Asked): FileReading {
  const { set, as, roster, name, sheet, round, columns } = asked
  const source = { as, files: [file], ...(name === undefined ? {} : { name }), ...(sheet === undefined ? {} : { sheet }), ...(round === undefined ? {} : { round }), ...(columns === undefined ? {} : { columns }) }
  const { dossiers, findings: told } = gather(set, roster, [source])
  const findings = asked.together === undefined ? told : told.filter(({ code }) => code !== notNamed)
  const bearers = as === 'form' ? bearersIn(file.workbook) : []
  const units = dossiers.filter(({ layers }) => layers.length > 0).map(({ unit, layers }): UnitReading => ({
    unit, ...(as === 'form' ? { knownBy: whoseForm(unit, bearers) } : {}),
    lines: linesOf(set, layers).filter(({ answer }) => answer.from.sheet !== undefined), proofs: proofLines(set, layers), verdicts: verdictLines(set, layers), claimed: layers.reduce((count, layer) => count + (layer.claimed?.size ?? 0), 0),
  }))
  return { file: file.file, asked, sheets: sheetsOf(file), chosen: chosenIn(file, asked), ...(file.tally === undefined ? {} : { rows: file.tally.rows }), units: as === 'register' ? units.filter(({ lines }) => lines.length > 0) : units, findings }
}

const notNamed = 'register/unit-not-named'

/** What no file tells alone: of units that none of them names, and of one file against another. */
const needsAll = ({ code, at, also }: Finding): boolean => code === notNamed || (at !== undefined && also !== undefined && at.file !== also.file)

/** What the files of one register come to together, the figures that scoring uses, and what is told of them together. */
export function sumOf(asked: Asked, files: readonly ReadFile[]): FileReading {
  const { set, roster, name, columns } = asked
  const { dossiers, findings } = gather(set, roster, [{ as: 'register', files, ...(name === undefined ? {} : { name }), ...(columns === undefined ? {} : { columns }) }])
  const units = dossiers.map(({ unit, layers }): UnitReading => ({ unit, lines: linesOf(set, layers).filter(({ answer }) => answer.from.sheet !== undefined), proofs: [], verdicts: [], claimed: 0 })).filter(({ lines }) => lines.length > 0)
  const because = text(t => `cộng ${t.number(exact(files.length))} tệp của một nguồn, như khi chấm điểm`, t => `the ${t.number(exact(files.length))} files of one source together, as they are scored`)
  return { file: `${files[0]?.file ?? ''} … ${files.at(-1)?.file ?? ''}`, asked: { ...asked, because }, sheets: [], chosen: [], sumOf: files.map(({ file }) => file), units, findings: findings.filter(needsAll) }
}

const sheetsOf = ({ workbook, tally }: ReadFile): FileReading['sheets'] => tally !== undefined ? [...tally.chosen.map(({ sheet }) => sheet), ...tally.skipped].map(name => ({ name, hidden: false })) : (workbook?.sheets ?? []).map(({ name, hidden }) => ({ name, hidden }))

/** Where the tables of a file stand, by the reader of its kind; a kind without a table of its own tells nothing here. */
function chosenIn({ file, workbook, tally }: ReadFile, { as, set, roster }: Asked): readonly Chosen[] {
  if (tally !== undefined) return tally.chosen
  if (workbook === undefined) return []
  const isUnit = (name: string): boolean => (roster === undefined ? kindIn(name) !== undefined : findUnit(roster, name).is === 'one')
  if (as === 'form') return readForms(workbook, set, isUnit).flatMap(read => read.chosen)
  const tabled = (sheets: Workbook['sheets']): readonly Chosen[] => readTable(sheets, set, roster ?? [], file, file, { open: roster === undefined }).chosen
  if (as !== 'survey') return as === 'table' ? tabled(workbook.sheets) : []
  const answers = readSurvey(workbook.sheets.map(sheet => ({ file, sheet })), set, { known: roster ?? [], open: roster === undefined })
  return [...answers.chosen, ...tabled(answers.rest.map(({ sheet }) => sheet))]
}
