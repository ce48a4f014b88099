import type { Chosen } from '../../evidence/chosen.ts'
import type { Line, ProofLine, VerdictLine } from '../../evidence/reading/lines.ts'
import type { FileReading, UnitReading } from '../../evidence/reading/reading.ts'
import { decimalText } from '../../rational.ts'
import type { Lang } from '../../text.ts'
import { findingJson, valueText } from '../json.ts'
import { understood } from './words.ts'

/** All that was read, with the version of the program. */
export interface Readings {
  readonly tool: string
  readonly files: readonly FileReading[]
}

/** What was understood as JSON (schema `cchc-read/1`): the same files give the same bytes. */
export function readingJson({ tool, files }: Readings, lang: Lang): string {
  return `${JSON.stringify({ schema: 'cchc-read/1', tool, files: files.map(file => fileJson(file, lang)) }, undefined, 2)}\n`
}

function fileJson({ file, asked, sheets, chosen, rows, sumOf, units, findings }: FileReading, lang: Lang): object {
  return {
    file,
    kind: asked?.as ?? null, because: asked?.because[lang] ?? null,
    criteria: asked === undefined ? null : { id: asked.set.id, sha256: asked.set.sha256, from: asked.setFrom[lang] },
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    chosen: chosen.map(each => chosenJson(each, lang)),
    ...(rows === undefined ? {} : { rows: { dossiers: rows.dossiers, counted: rows.counted, left: rows.left.map(({ count, why }) => ({ count, why: why[lang] })) } }),
    ...(sumOf === undefined ? {} : { sumOf }),
    units: units.map(unit => unitJson(unit, lang)),
    findings: findings.map(finding => findingJson(finding, lang)),
  }
}

const chosenJson = ({ sheet, head, columns, missing, surplus }: Chosen, lang: Lang): object => ({
  sheet, head: head ?? null,
  columns: columns.map(({ column, title, as }) => ({ column, title, as: as[lang] })),
  missing: missing.map(each => each[lang]), surplus: surplus.map(({ column, title }) => ({ column, title })),
})

const unitJson = ({ unit, knownBy, lines, proofs, verdicts, claimed }: UnitReading, lang: Lang): object => ({
  id: unit.id, name: unit.name, knownBy: knownBy?.[lang], claimed,
  answers: lines.map(line => answerJson(line, lang)), proofs: proofs.map(proofJson), verdicts: verdicts.map(verdictJson),
})

const answerJson = (line: Line, lang: Lang): object => ({
  id: line.answer.id, component: line.component, name: line.name[lang], read: line.answer.read, state: line.answer.state,
  value: valueText(line.answer, line.input?.kind), understood: understood(line)[lang], sheet: line.answer.from.sheet, cell: line.answer.from.cell,
})

const proofJson = ({ component, proof, explanation, documents, from }: ProofLine): object => ({
  component, proof, explanation, sheet: from.sheet, cell: from.cell,
  documents: documents.map(({ sign, is, read, date, issuer }) => ({ sign, is, read, date: date ?? null, issuer: issuer ?? null })),
})

const verdictJson = ({ component, round, points, reason, document, by, on, from }: VerdictLine): object => ({
  component, round: round ?? null, points: points === undefined ? null : typeof points === 'string' ? points : decimalText(points), reason, document, by, on, sheet: from.sheet, cell: from.cell,
})
