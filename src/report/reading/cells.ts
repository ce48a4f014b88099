import type { Line, ProofLine, VerdictLine } from '../../evidence/reading/lines.ts'
import { behindText, type Place } from '../../finding.ts'
import { text, tongues, type Lang, type Text } from '../../text.ts'
import type { Screen } from '../screen.ts'
import { grid } from './grid.ts'
import { understood } from './words.ts'

/** A paragraph typed into a cell is shown by its beginning. */
const longest = 160
const shortened = (read: string): string => ([...read].length <= longest ? read : `${[...read].slice(0, longest - 1).join('')}…`)

const addressOf = ({ cell, behind }: Place, lang: Lang): string => cell ?? (behind === undefined ? '' : behindText(behind, lang))

/** The cells of one sheet: address, code, name, what stands there, what was understood. */
export function cellTable(lines: readonly Line[], screen: Screen): string {
  const t = tongues[screen.lang]
  const wide = screen.columns >= 110
  const [read, meant] = wide ? [22, 24] : [13, 15]
  const cell = Math.max(4, ...lines.map(({ answer }) => addressOf(answer.from, screen.lang).length))
  const code = Math.min(wide ? 24 : 13, Math.max(4, ...lines.map(line => line.code.length)))
  const name = Math.max(18, Math.min(70, screen.columns - 2 - cell - code - read - meant - 8))
  return grid([
    { head: t.say(words.cell), align: 'left', width: cell }, { head: t.say(words.code), align: 'left', width: code }, { head: t.say(words.name), align: 'left', width: name },
    { head: t.say(words.read), align: 'left', width: read }, { head: t.say(words.understood), align: 'left', width: meant },
  ], lines.map(line => [addressOf(line.answer.from, screen.lang), line.code, t.say(line.name), shortened(line.answer.read), t.say(understood(line))]))
}

/** Proofs and explanations, with the documents that were recognised in them. */
export function proofTable(proofs: readonly ProofLine[], screen: Screen): string {
  const t = tongues[screen.lang]
  const cell = Math.max(4, ...proofs.map(({ from }) => from.cell?.length ?? 0))
  const code = Math.min(12, Math.max(4, ...proofs.map(({ component }) => component.length)))
  const documents = 26
  const said = Math.max(24, Math.min(90, screen.columns - 2 - cell - code - documents - 6))
  const all = (proof: ProofLine): string => [proof.proof, ...(proof.explanation === '' ? [] : [`${t.say(words.explanation)}: ${proof.explanation}`])].filter(each => each !== '').join(' · ')
  return grid([
    { head: t.say(words.cell), align: 'left', width: cell }, { head: t.say(words.code), align: 'left', width: code },
    { head: t.say(words.proof), align: 'left', width: said }, { head: t.say(words.documents), align: 'left', width: documents },
  ], proofs.map(proof => [proof.from.cell ?? '', proof.component, shortened(all(proof)), proof.documents.map(({ sign, date, is }) => (is === 'blank' ? `…${sign}` : sign) + (date === undefined ? '' : ` ${t.date(date)}`)).join(', ')]))
}

/** What appraisers decided, or what the unit answers them. */
export function verdictTable(verdicts: readonly VerdictLine[], screen: Screen): string {
  const t = tongues[screen.lang]
  const cell = Math.max(4, ...verdicts.map(({ from }) => from.cell?.length ?? 0))
  const code = Math.min(12, Math.max(4, ...verdicts.map(({ component }) => component.length)))
  const points = 14
  const said = Math.max(24, Math.min(100, screen.columns - 2 - cell - code - points - 6))
  const shown = ({ points }: VerdictLine): string => (points === undefined ? '' : typeof points === 'string' ? t.say(words[points] ?? words.unreadable) : t.number(points))
  return grid([
    { head: t.say(words.cell), align: 'left', width: cell }, { head: t.say(words.code), align: 'left', width: code },
    { head: t.say(words.points), align: 'left', width: points }, { head: t.say(words.reason), align: 'left', width: said },
  ], verdicts.map(each => [each.from.cell ?? '', each.component, shown(each), shortened([each.reason, each.document, each.by, /^\d{4}-\d\d-\d\d$/.test(each.on) ? t.date(each.on) : each.on].filter(word => word !== '').join(' · '))]))
}

const words = {
  cell: text(() => 'Ô', () => 'Cell'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Tên', () => 'Name'),
  read: text(() => 'Trong ô', () => 'In the cell'), understood: text(() => 'Hiểu là', () => 'Understood'),
  proof: text(() => 'Tài liệu kiểm chứng, giải trình', () => 'Proof, explanation'), explanation: text(() => 'Giải trình', () => 'Explanation'),
  points: text(() => 'Điểm', () => 'Points'), reason: text(() => 'Lý do, tài liệu, người thẩm định, ngày', () => 'Reason, document, by whom, when'),
  agreed: text(() => 'đồng ý', () => 'agreed'), pending: text(() => 'chưa kết luận', () => 'pending'), unreadable: text(() => 'không đọc được', () => 'unreadable'),
  documents: text(() => 'Văn bản nhận ra', () => 'Documents found'),
} satisfies Record<string, Text>
