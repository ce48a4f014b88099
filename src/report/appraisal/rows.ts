import type { Answer } from '../../evidence/answer.ts'
import { shownAnswer } from '../../evidence/merge.ts'
import type { SheetColumn } from '../../evidence/appraisal/layout.ts'
import type { Box, BoxValue, Look, PageRow } from '../../page.ts'
import type { Input } from '../../methods/method.ts'
import { toDouble, type Rational } from '../../rational.ts'
import type { Entry } from '../../scoring/ledger.ts'
import type { LeafScore } from '../../scoring/scorecard.ts'
import { text, tongues, type Lang, type Text } from '../../text.ts'
import { stateOf } from '../states.ts'
import { formatOf } from '../form/asking.ts'
import { answersIn, caseRows, flagsOf, type Case, type CaseRow } from './case.ts'
import { box, looks } from './looks.ts'

/** What stands in the columns of a row, by the ids of the columns. */
export type Cells = Readonly<Record<string, BoxValue | undefined>>

/** The rows of one unit on "Thẩm định". */
export function unitRows(each: Case, rows: ReturnType<typeof caseRows>, columns: readonly SheetColumn[], lang: Lang): readonly PageRow[] {
  const answers = answersIn(each)
  const leaves = new Map(each.score.leaves.map(leaf => [leaf.component.code, leaf]))
  return rows.map(row => {
    const cells: Cells = { ...about(row, each, lang), ...figures(row, answers, lang), ...(row.is === 'component' ? scored(leaves.get(row.component.code), each, lang) : {}), flags: flags(row, each, answers.current, lang) }
    return { boxes: columns.map(column => boxOf(column, cells[column.id], row)) }
  })
}

function about(row: CaseRow, { score: { unit } }: Case, lang: Lang): Cells {
  const base = { unit: unit.name, unitId: unit.id }
  if (row.is === 'figure') return { ...base, field: row.component?.field ?? shared[lang], code: row.component?.code ?? '', name: named(row.input, lang), id: row.input.id }
  const { component } = row
  return { ...base, field: component.list === 'base' ? component.field : '', code: component.code, name: component.name[lang], max: toDouble(component.max), id: component.code, list: component.list }
}

const shared = text(() => 'Số liệu chung', () => 'Shared')

const named = ({ name, unit }: Input, lang: Lang): string => name[lang] + (unit === undefined ? '' : ` (${unit[lang]})`)

/** What the unit declared, and what counts where that is something else. */
function figures(row: CaseRow, { declared, current }: ReturnType<typeof answersIn>, lang: Lang): Cells {
  const id = row.input?.id ?? (row.is === 'component' ? row.component.code : '')
  const [own, now] = [shown(declared.get(id), row.input, lang), shown(current.get(id), row.input, lang)]
  return { declared: own, current: now === own ? '' : now }
}

const shown = (answer: Answer | undefined, input: Input | undefined, lang: Lang): string =>
  (answer === undefined || answer.state === 'blank' ? '' : shownAnswer(answer, input)[lang])

function scored(leaf: LeafScore | undefined, { previous }: Case, lang: Lang): Cells {
  if (leaf === undefined) return {}
  const last = leaf.ledger?.findLast(entry => entry.what === 'appraisal')
  const answer = leaf.ledger?.findLast(entry => entry.what === 'explanation')
  const before = previous.get(leaf.component.code)
  return {
    self: leaf.self === null ? closed[leaf.component.source === 'survey' ? 'survey' : leaf.component.source === 'appraisal' ? 'appraisal' : 'relative'][lang] : toDouble(leaf.self),
    points: leaf.state === 'scored' || leaf.state === 'not-arisen' ? toDouble(leaf.points) : stateOf(leaf)[lang],
    previous: before === undefined ? '' : toDouble(before),
    proof: leaf.proof?.proof ?? '', explanation: leaf.proof?.explanation ?? '',
    before: last === undefined ? '' : verdictSaid(last)[lang],
    answer: answer === undefined ? '' : [answer.reason, answer.document].filter(word => word !== '').join(' · '),
    proposed: answer?.proposed === undefined ? '' : toDouble(answer.proposed),
  }
}

const closed = { survey: text(() => 'do khảo sát', () => 'by survey'), appraisal: text(() => 'do thẩm định', () => 'by appraisal'), relative: text(() => 'so với nhóm', () => 'against others') } as const

/** `Lần 1: 0,75 → 0,25. Công khai chưa đủ (Nguyễn A, 12/04/2026)`. */
function verdictSaid({ round = 1, before, points, reason, by, on }: Entry): Text {
  const who = (date: (iso: string) => string): string => { const all = [by, /^\d{4}-/.test(on) ? date(on) : on].filter(word => word !== ''); return all.length === 0 ? '' : ` (${all.join(', ')})` }
  const number = (value: Rational | null, say: (value: Rational) => string): string => (value === null ? '–' : say(value))
  return text(
    t => `Lần ${round}: ${number(before, t.number)} → ${number(points, t.number)}.${reason === '' ? '' : ` ${reason}`}${who(t.date)}`,
    t => `Round ${round}: ${number(before, t.number)} → ${number(points, t.number)}.${reason === '' ? '' : ` ${reason}`}${who(t.date)}`,
  )
}

const most = 3

function flags(row: CaseRow, { findings }: Case, answers: ReadonlyMap<string, Answer>, lang: Lang): string {
  const found = [...new Set(flagsOf(row, findings, answers).map(finding => tongues[lang].say(finding.message)))]
  return [...found.slice(0, most), ...(found.length > most ? [`… (+${found.length - most})`] : [])].join('\n')
}

const centred = new Set(['code', 'field', 'declared', 'current', 'self', 'points', 'previous', 'max', 'proposed'])

function boxOf({ id, open }: SheetColumn, value: BoxValue | undefined, row: CaseRow): Box {
  if (open === true) return isRoom(id, row) ? { look: openLook(id, row), open: true } : { look: looks.text }
  return box(value === '' ? undefined : value, lookOf(id, value, row))
}

/** A figure has no points of its own. */
const isRoom = (id: string, row: CaseRow): boolean => id !== 'verdict' || row.is === 'component'

function openLook(id: string, row: CaseRow): Look {
  if (id === 'verdict' || id === 'proposed') return looks.openPoints
  if (id === 'on') return looks.openDate
  return id === 'value' && row.input !== undefined ? { ...looks.open, align: 'center', format: formatOf(row.input) } : looks.open
}

function lookOf(id: string, value: BoxValue | undefined, row: CaseRow): Look {
  if (id === 'name') return row.is === 'component' ? looks.name : looks.below
  if (typeof value === 'number') return looks.points
  return centred.has(id) ? looks.centre : looks.text
}
