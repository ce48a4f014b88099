import type { Finding, Severity } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { address } from '../../sheet.ts'
import { text, type Text, type Tongue } from '../../text.ts'

/** A kind of remark: one finding for however many rows. */
export interface Kind {
  readonly code: string
  readonly severity: Severity
  readonly says: Text
  readonly fix?: Text
  /** Kinds of one code and sheet that are alike are told as one: the first says what, up to three are named by what was read. */
  readonly alike?: string
  /** Beside the cells: what was read in the first of them; or, before them, the units whose rows they are, which are the examples. */
  readonly tells?: 'read' | 'units'
}

/** Remarks of one kind over many rows: how many there were, and where the first of them stand. */
export interface Remark extends Kind {
  readonly sheet: string
  readonly read: string
  count: number
  readonly cells: string[]
  /** What was read in these cells. */
  readonly readings: string[]
  /** The different things that were read, the first one among them. */
  readonly examples: Set<string>
}

/** Remarks on the rows of a file are gathered by kind, never one a row. */
export interface Remarks {
  /** `example` is what tells it from what is alike, where that is not what was read. */
  add(kind: Kind, sheet: string, column: number, row: number, read?: string, example?: string): void
  /** How many rows there were of a code. */
  count(code: string): number
  /** Tells what was remarked of the rows of a sheet as another kind. */
  restate(kind: Kind, sheet: string, as: Kind): void
  findings(file: string): readonly Finding[]
}

const mostCells = 3
const mostNamed = 3
const mostExamples = 500

/** Nothing remarked yet. */
export function noRemarks(): Remarks {
  const all = new Map<string, Remark>()
  let [latest, nearby] = ['', new WeakMap<Kind, Remark>()]
  const keyOf = ({ code, says, alike }: Kind, sheet: string): string => [code, alike ?? says.vi, sheet].join('\n')
  const found = (kind: Kind, sheet: string, read: string): Remark => {
    const [{ code, severity, says, fix, tells }, key] = [kind, keyOf(kind, sheet)]
    const known = all.get(key) ?? { code, severity, says, ...(fix === undefined ? {} : { fix }), ...(tells === undefined ? {} : { tells }), sheet, read, count: 0, cells: [], readings: [], examples: new Set<string>() }
    all.set(key, known)
    return known
  }
  return {
    count: code => [...all.values()].filter(remark => remark.code === code).reduce((sum, { count }) => sum + count, 0),
    findings: file => [...all.values()].map(remark => remarkFinding(remark, file)),
    restate(kind, sheet, { code, severity, says }) {
      const remark = all.get(keyOf(kind, sheet))
      if (remark === undefined) return
      all.delete(keyOf(kind, sheet))
      all.set(keyOf({ code, severity, says }, sheet), { code, severity, says, sheet, read: remark.read, count: remark.count, cells: remark.cells, readings: remark.readings, examples: remark.examples })
    },
    add(kind, sheet, column, row, read = '', example = read) {
      if (sheet !== latest) [latest, nearby] = [sheet, new WeakMap()]
      const remark = nearby.get(kind) ?? found(kind, sheet, read)
      if (remark.count === 0 || !nearby.has(kind)) nearby.set(kind, remark)
      remark.count++
      if ((kind.alike !== undefined || kind.tells === 'units') && remark.examples.size < mostExamples) remark.examples.add(example)
      if (remark.cells.length >= mostCells) return
      remark.cells.push(address(column, row))
      remark.readings.push(read)
    },
  }
}

/** `Ngày trả trước ngày nhận: 12 hồ sơ (G5, G9, G40 …).` Of what is alike: `…; cũng vậy: “30/02/2025”, “31/04/2025” và 7 nội dung khác.` Of units: `1 hồ sơ của Xã An Bình (A7).` */
const remarkFinding = (remark: Remark, file: string): Finding => {
  const { code, severity, says, fix, sheet, read, count, cells, examples, tells } = remark
  const others = tells === 'units' ? [] : [...examples].slice(1)
  const [named, more] = [others.slice(0, mostNamed - 1).map(each => `“${each}”`).join(', '), others.length - (mostNamed - 1)]
  return {
    code, severity, at: { file, sheet, ...(cells[0] === undefined ? {} : { cell: cells[0] }) }, ...(read === '' ? {} : { read }), ...(fix === undefined ? {} : { fix }),
    message: text(t => `${t.say(says)}: ${t.number(exact(count))} hồ sơ${whose(remark, 'của', t, 'đơn vị khác')} (${cellsIn(remark)})${named === '' ? '' : `; cũng vậy: ${named}${more > 0 ? ` và ${t.number(exact(more))} nội dung khác` : ''}`}.`,
      t => `${t.say(says)}: ${t.number(exact(count))} ${count === 1 ? 'dossier' : 'dossiers'}${whose(remark, 'of', t, 'others')} (${cellsIn(remark)})${named === '' ? '' : `; likewise ${named}${more > 0 ? ` and ${t.number(exact(more))} other${more === 1 ? '' : 's'}` : ''}`}.`),
  }
}

/** ` của Xã An Bình, Xã Bình Yên và 3 đơn vị khác`. */
function whose({ tells, examples }: Remark, of: string, t: Tongue, more: string): string {
  const units = tells === 'units' ? [...examples].filter(name => name !== '') : []
  return units.length === 0 ? '' : ` ${of} ${t.list([...units.slice(0, mostNamed), ...(units.length > mostNamed ? [`${units.length - mostNamed} ${more}`] : [])])}`
}

/** The first cells, each with what was read in it where that is told. */
const cellsIn = ({ tells, cells, readings, count }: Remark): string => `${cells.map((cell, at) => (tells === 'read' ? `${cell}: ${readings[at] ?? ''}` : cell)).join(', ')}${count > cells.length ? ' …' : ''}`
