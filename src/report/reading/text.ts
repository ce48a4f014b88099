import type { Chosen } from '../../evidence/chosen.ts'
import { rowsText } from '../../evidence/register/rows-told.ts'
import type { FileReading, UnitReading } from '../../evidence/reading/reading.ts'
import { columnNumber } from '../../sheet.ts'
import { text, tongues, type Text, type Tongue } from '../../text.ts'
import { countsText } from '../findings/gravity.ts'
import { paint } from '../paint.ts'
import type { Screen } from '../screen.ts'
import { paragraph } from '../wrapped.ts'
import { cellTable, proofTable, verdictTable } from './cells.ts'
import { plain } from './grid.ts'
import { remarks } from './remarks.ts'
import { countsOf, kindNames } from './words.ts'

/** What was understood of each file, for a terminal; the counts at the end. */
export function readingText(files: readonly FileReading[], screen: Screen): string {
  const t = tongues[screen.lang]
  const findings = files.flatMap(file => file.findings)
  const count = files.filter(({ sumOf }) => sumOf === undefined).length
  const total = text(
    () => `${count} tệp${findings.length === 0 ? ', không có gì phải xem lại' : ''}`,
    () => `${count} ${count === 1 ? 'file' : 'files'}${findings.length === 0 ? ', nothing to look at' : ''}`)
  const counted = findings.length === 0 ? '' : `; ${t.say(countsText(findings))}`
  return `${[...files.map(file => fileText(file, screen)), paint(screen.colour).bold(`${t.say(total)}${counted}.`)].join('\n\n')}\n`
}

function fileText(file: FileReading, screen: Screen): string {
  const t = tongues[screen.lang]
  const told = remarks(file.findings, screen)
  return [
    paint(screen.colour).bold(plain(file.file)), ...about(file, screen),
    ...file.units.flatMap(unit => ['', ...unitText(unit, screen)]),
    ...(told.length === 0 ? [] : ['', t.say(words.findings), ...told]),
  ].join('\n')
}

/** Kind, set, and where the tables of the file stand. */
function about({ asked, sheets, chosen, rows }: FileReading, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const line = (said: string, first = '  '): string => paragraph(plain(said), screen.columns, first)
  const used = new Set(chosen.map(({ sheet }) => sheet))
  const rest = sheets.filter(({ name }) => chosen.length > 0 && !used.has(name))
  if (asked === undefined) return []
  return [
    line(`${t.say(words.kind)}: ${t.say(kindNames[asked.as])} (${t.say(asked.because)})`),
    line(`${t.say(words.set)}: ${asked.set.id} (${t.say(asked.setFrom)})`),
    ...(rows === undefined ? [] : [line(`${t.say(words.rows)}: ${t.say(rowsText(rows))}`)]),
    ...chosen.flatMap(each => chosenText(each, t).map((said, index) => line(said, index === 0 ? '  ' : '    '))),
    ...(rest.length === 0 ? [] : [line(`${t.say(words.notRead)}: ${rest.map(({ name, hidden }) => `“${name}”${hidden ? ` (${t.say(words.hidden)})` : ''}`).join(', ')}`)]),
  ]
}

/** Columns that the form hides for its own arithmetic: nobody put them there. */
const hiddenTitles: ReadonlySet<string> = new Set(['state', 'counts', 'worth', 'id', 'exact'])

function chosenText({ sheet, head, columns, missing, surplus }: Chosen, t: Tongue): readonly string[] {
  const rows = head === undefined ? t.say(words.noHead) : t.say(head[0] === head[1] ? text(() => `tiêu đề ở dòng ${head[0]}`, () => `head in row ${head[0]}`) : text(() => `tiêu đề ở dòng ${head[0]}–${head[1]}`, () => `head in rows ${head[0]}–${head[1]}`))
  const shown = columns.toSorted((a, b) => columnNumber(a.column) - columnNumber(b.column)).map(({ column, title, as }) => (title === t.say(as) || title === '' ? `${column} ${t.say(as)}` : `${column} “${title}” = ${t.say(as)}`))
  const unused = surplus.filter(({ title }) => !hiddenTitles.has(title))
  return [
    `${t.say(words.sheet)} “${sheet}”: ${rows}`,
    ...(shown.length === 0 ? [] : [`${t.say(words.columns)}: ${shown.join('; ')}`]),
    ...(missing.length === 0 ? [] : [`${t.say(words.missing)}: ${missing.map(t.say).join('; ')}`]),
    ...(unused.length === 0 ? [] : [`${t.say(words.surplus)}: ${unused.map(({ column, title }) => `${column} “${title}”`).join('; ')}`]),
  ]
}

function unitText({ unit, knownBy, lines, proofs, verdicts, claimed }: UnitReading, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const sheets = [...new Set(lines.map(({ answer }) => answer.from.sheet ?? ''))]
  const titled = (sheet: string): readonly string[] => (sheets.length > 1 ? [`${t.say(words.sheet)} “${plain(sheet)}”`] : [])
  return [
    paragraph(plain(`${unit.name} (${unit.id})${knownBy === undefined ? '' : `, ${t.say(knownBy)}`}`), screen.columns),
    ...(lines.length === 0 && verdicts.length > 0 ? [] : [paragraph(t.say(lines.length === 0 ? words.nothing : countsOf(lines)), screen.columns)]),
    ...(claimed === 0 ? [] : [t.say(text(() => `${claimed} điểm tự chấm ghi sẵn, không kèm số liệu`, () => `${claimed} self-scores without figures`))]),
    ...sheets.flatMap(sheet => ['', ...titled(sheet), cellTable(lines.filter(({ answer }) => (answer.from.sheet ?? '') === sheet), screen)]),
    ...(proofs.length === 0 ? [] : ['', proofTable(proofs, screen)]),
    ...(verdicts.length === 0 ? [] : ['', verdictTable(verdicts, screen)]),
  ]
}

const words = {
  rows: text(() => 'Dòng', () => 'Rows'), kind: text(() => 'Loại', () => 'Kind'), set: text(() => 'Bộ tiêu chí', () => 'Criteria set'), sheet: text(() => 'Trang', () => 'Sheet'), columns: text(() => 'Cột', () => 'Columns'),
  missing: text(() => 'Không thấy cột', () => 'Columns not found'), surplus: text(() => 'Cột không dùng', () => 'Columns not used'),
  notRead: text(() => 'Trang không đọc', () => 'Sheets not read'), hidden: text(() => 'ẩn', () => 'hidden'), noHead: text(() => 'không thấy tiêu đề, đọc theo bố cục của phiếu', () => 'no head, read by the layout of the form'),
  nothing: text(() => 'chưa ghi gì', () => 'nothing is written yet'),
  findings: text(() => 'Cần biết:', () => 'To know:'),
} satisfies Record<string, Text>
