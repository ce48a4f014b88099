import type { Finding, Severity } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { address } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'

/** A kind of remark: one finding for however many rows. */
export interface Kind {
  readonly code: string
  readonly severity: Severity
  readonly says: Text
  readonly fix?: Text
}

/** Remarks of one kind over many rows: how many there were, and where the first of them stand. */
export interface Remark extends Kind {
  readonly sheet: string
  readonly read: string
  count: number
  readonly cells: string[]
}

/** Remarks on the rows of a file are gathered by kind, never one a row; of a code with very many kinds the later ones are one. */
export interface Remarks {
  add(kind: Kind, sheet: string, column: number, row: number, read?: string): void
  /** How many rows there were of a code. */
  count(code: string): number
  findings(file: string): readonly Finding[]
}

const mostCells = 3
const mostKinds = 12

/** Nothing remarked yet. */
export function noRemarks(): Remarks {
  const all = new Map<string, Remark>()
  const kindsOf = new Map<string, number>()
  let [latest, nearby] = ['', new WeakMap<Kind, Remark>()]
  const found = (kind: Kind, sheet: string, read: string): Remark => {
    const key = [kind.code, kind.says.vi, sheet].join('\n')
    const known = all.get(key)
    if (known !== undefined) return known
    const group = `${kind.code}\n${sheet}`
    const number = (kindsOf.get(group) ?? 0) + 1
    kindsOf.set(group, number)
    if (number > mostKinds) return all.get(group) ?? kept(group, { ...kind, says: others }, sheet, read)
    return kept(key, kind, sheet, read)
  }
  const kept = (key: string, { code, severity, says, fix }: Kind, sheet: string, read: string): Remark => {
    const fresh: Remark = { code, severity, says, ...(fix === undefined ? {} : { fix }), sheet, read, count: 0, cells: [] }
    all.set(key, fresh)
    return fresh
  }
  return {
    count: code => [...all.values()].filter(remark => remark.code === code).reduce((sum, { count }) => sum + count, 0),
    findings: file => [...all.values()].map(remark => remarkFinding(remark, file)),
    add(kind, sheet, column, row, read = '') {
      if (sheet !== latest) [latest, nearby] = [sheet, new WeakMap()]
      const remark = nearby.get(kind) ?? found(kind, sheet, read)
      if (remark.count === 0 || !nearby.has(kind)) nearby.set(kind, remark)
      remark.count++
      if (remark.cells.length < mostCells) remark.cells.push(address(column, row))
    },
  }
}

const others = text(() => 'Nhiều ô khác cũng như vậy, mỗi ô ghi một khác', () => 'Many other cells alike, each with words of its own')

/** `Ngày trả trước ngày nhận: 12 hồ sơ (G5, G9, G40 …).` */
const remarkFinding = ({ code, severity, says, fix, sheet, read, count, cells }: Remark, file: string): Finding => ({
  code, severity, at: { file, sheet, ...(cells[0] === undefined ? {} : { cell: cells[0] }) }, ...(read === '' ? {} : { read }), ...(fix === undefined ? {} : { fix }),
  message: text(t => `${t.say(says)}: ${t.number(exact(count))} hồ sơ (${cells.join(', ')}${count > cells.length ? ' …' : ''}).`,
    t => `${t.say(says)}: ${t.number(exact(count))} ${count === 1 ? 'dossier' : 'dossiers'} (${cells.join(', ')}${count > cells.length ? ' …' : ''}).`),
})
