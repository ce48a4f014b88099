import type { Answer, Layer, SourceKind } from '../evidence/answer.ts'
import { keptLayer } from '../evidence/kept/layers.ts'
import type { KeptWords, PreviousRead } from '../evidence/kept/result.ts'
import { placeText, type Finding } from '../finding.ts'
import type { InputKind } from '../methods/method.ts'
import { decimalText, fractionText, hundred, multiply, round, terminates, type Rational } from '../rational.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Before, GoneUnit, Past } from '../scoring/compare/before.ts'
import type { Share } from '../scoring/compare/years.ts'
import type { Entry } from '../scoring/ledger.ts'
import type { GroupScore, Interval, LeafScore, UnitScore } from '../scoring/scorecard.ts'
import type { Lang, Text } from '../text.ts'
import { jsonPieces } from './json-text.ts'
import { sealed, unsealed, type GroupParts, type ResultParts } from './seal.ts'

/** All that a round came to. Findings of the groups need not be repeated in `findings`; each is written once. */
export interface RoundResult {
  /** The version of the program. */
  readonly tool: string
  readonly groups: readonly GroupScore[]
  readonly findings: readonly Finding[]
  /** The files of the criteria sets, so that the result can be explained and scored again from itself. */
  readonly sets?: readonly SetFile[]
  /** The files that were read beside them, each once for each use, in the order in which they were read. */
  readonly files?: readonly FileRead[]
  /** The result that the round is laid beside, where it was opened. */
  readonly previous?: PreviousRead
  /** It comes from a file without fingerprints, and gets none: they would vouch for what nobody could check. */
  readonly unsealed?: true
}

/** A file that was read: seen from the round, with the hash of its bytes in hex, which one that could not be opened has not; what it was read as, and the name of its source where the round gives one. */
export interface FileRead {
  readonly file: string
  readonly sha256?: string
  readonly as: SourceKind | 'units' | 'round'
  readonly source?: string
}

/** A criteria set as it was read: its file as seen from the round, its text with line feeds. */
export interface SetFile {
  readonly file: string
  /** Of the bytes of the file, in hex. */
  readonly sha256: string
  readonly text: string
  /** Of the text, where the bytes were not simply its UTF-8 (a mark, another encoding, old line ends). */
  readonly textSha256?: string
}

/** The file `ket-qua.json` (schema `cchc-result/1`) as one text; a result of thousands of units may be longer than a text can be. */
export const resultJson = (result: RoundResult, lang: Lang): string => [...resultPieces(result, lang)].join('')

/** The same in pieces, made a unit at a time: decimals are texts, sentences are in `lang`, the same result gives the same bytes. */
export function* resultPieces(result: RoundResult, lang: Lang): Generator<string> {
  const findings = new Set([...result.findings, ...result.groups.flatMap(group => group.findings)])
  yield* jsonPieces((result.unsealed === true ? unsealed : sealed)({
    schema: 'cchc-result/1',
    tool: result.tool,
    name: result.groups.find(({ round }) => round !== undefined)?.round?.[lang],
    groups: result.groups.map(group => groupJson(group, lang)),
    findings: each(findings, finding => findingJson(finding, lang)),
    sets: (result.sets ?? []).map(({ file, sha256, textSha256, text }) => ({ file, sha256, textSha256, text })),
    files: result.files?.map(({ file, sha256, as, source }) => ({ file, sha256, as, source })),
    previous: result.previous,
  } as ResultParts))
  yield '\n'
}

function* each<From>(list: Iterable<From>, as: (from: From) => object): Generator<object> {
  for (const from of list) yield as(from)
}

function groupJson({ name, set, surveyHeld, units, dossiers, before, past }: GroupScore, lang: Lang): GroupParts {
  const layers = new Map(dossiers.map(dossier => [dossier.unit.id, dossier.layers]))
  const criteria = { id: set.id, sha256: set.sha256, sample: set.sample, scale: decimalText(set.scale) }
  return {
    before: { name: name[lang], criteria, surveyHeld },
    units: each(units, unit => ({ ...unitJson(unit, layers.get(unit.unit.id) ?? [], shownBy(set), lang), previous: beforeJson(before?.get(unit.unit.id)) })),
    after: { previous: past === undefined ? undefined : pastJson(past) },
  }
}

/** How points are written. */
export type Shown = (value: Rational) => string

/** Points as the set publishes them: rounded once, without trailing zeros. */
const shownBy = ({ rounding }: CriteriaSet): Shown => value => decimalText(round(value, rounding.to, rounding.mode))

function unitJson(score: UnitScore, layers: readonly Layer[], shown: Shown, lang: Lang): object {
  const { unit } = score
  return {
    ...unitHead(score, shown, lang),
    components: score.leaves.map(leaf => leafJson(leaf, shown, lang)),
    predecessors: filled(unit.predecessors), notApplicable: filled(unit.notApplicable), evidence: layers.map(keptLayer),
  }
}

/** What a unit comes to as a whole, and by field. */
export function unitHead(score: UnitScore, shown: Shown, lang: Lang): object {
  const { unit, status, rank, grade, gradeBecause } = score
  return {
    id: unit.id, name: unit.name, kind: unit.kind, status, rank, grade: grade?.id,
    ...(status === 'not-submitted' ? noSums : sumsJson(score, shown)),
    interval: score.interval === undefined ? undefined : intervalJson(score.interval, shown),
    gradeBecause: gradeBecause?.map(because => because[lang]),
    fields: score.fields.map(field => ({ code: field.code, points: shown(field.points), max: decimalText(field.max) })),
  }
}

const beforeJson = (before: Before | undefined): object | undefined => (before === undefined ? undefined
  : {
    was: before.was, from: filled(before.from), missing: before.missing, parted: before.parted, silent: before.silent, ...stoodJson(before), unsettled: before.unsettled, open: before.open, movedList: before.movedList, bonus: shareJson(before.lists?.bonus), penalty: shareJson(before.lists?.penalty),
    components: before.components?.map(({ code, formerly, points, max }) => ({ code, formerly: filled(formerly), points: fractionText(points), max: fractionText(max) })),
  })

const shareJson = (share: Share | undefined): object | undefined => (share === undefined ? undefined : { points: fractionText(share.points), max: fractionText(share.max) })

const stoodJson = ({ index, rank, grade }: Pick<Before, 'index' | 'rank' | 'grade'>): object => ({ index: index === undefined ? null : exactText(index), rank, grade: grade === undefined ? undefined : wordsJson(grade) })

/** Exact: a decimal, or a fraction where that never ends, as of a mean of three. */
const exactText = (value: Rational): string => (terminates(value) ? decimalText(value) : fractionText(value))

/** A name out of a set that the file does not carry: in both tongues, or once where they say the same. */
const wordsJson = ({ vi, en }: Text): KeptWords => (vi === en ? vi : { vi, en })

const pastJson = ({ name, year, ranked, gone, fresh, ended }: Past): object => ({
  name, year, ranked, gone: gone.map(({ id, name: unit, ...stood }: GoneUnit) => ({ id, name: unit, ...stoodJson(stood) })),
  newComponents: fresh, goneComponents: ended.map(each => ({ code: each.code, name: wordsJson(each.name), max: decimalText(each.max) })),
})

const filled = <Each>(list: readonly Each[]): readonly Each[] | undefined => (list.length === 0 ? undefined : list)

const sumsJson = (score: UnitScore, shown: Shown): object => ({
  points: shown(score.exact), max: decimalText(score.max), index: shown(score.exactIndex),
  exact: fractionText(score.exact), exactIndex: fractionText(score.exactIndex),
  base: shown(score.base), bonus: shown(score.bonus), penalty: shown(score.penalty),
})

/** Nothing was handed in: no number stands there that could be taken for a score. */
const noSums = { points: null, max: null, index: null, exact: null, exactIndex: null, base: null, bonus: null, penalty: null }

const intervalJson = ({ points, index, rank }: Interval, shown: Shown): object => ({ points: points.map(shown), index: index.map(shown), rank })

/** A component as the results write it. */
export function leafJson(leaf: LeafScore, shown: Shown, lang: Lang): object {
  const { component, state, points, max, self, appraised, because, survey } = leaf
  const kinds = new Map(component.inputs.map(input => [input.id, input.kind]))
  return {
    code: component.code, state, points: shown(points), max: decimalText(max), exact: fractionText(points), open: leaf.open?.map(shown),
    inputs: leaf.inputs.map(answer => answerJson(answer, kinds.get(answer.id))),
    self: self === null ? null : shown(self),
    appraised: appraised === null ? null : shown(appraised),
    because: because?.[lang],
    survey: survey === undefined ? undefined : { sample: Number(decimalText(survey.sample)), low: shownEnd(survey.interval?.low), high: shownEnd(survey.interval?.high) },
    ledger: leaf.ledger?.map(entry => entryJson(entry, kinds, shown)),
  }
}

/** A step of the ledger; what was left blank is left out. */
function entryJson(entry: Entry, kinds: ReadonlyMap<string, InputKind>, shown: Shown): object {
  const said = (word: string): string | undefined => (word === '' ? undefined : word)
  const points = (value: Rational | null): string | null => (value === null ? null : shown(value))
  return {
    what: entry.what, round: entry.round, source: entry.source === undefined ? undefined : said(entry.source),
    before: entry.what === 'claim' ? undefined : points(entry.before), points: points(entry.points), proposed: entry.proposed === undefined ? undefined : shown(entry.proposed),
    by: said(entry.by), on: said(entry.on), reason: said(entry.reason), document: said(entry.document),
    values: entry.values.length === 0 ? undefined : entry.values.map(answer => answerJson(answer, kinds.get(answer.id))),
    from: entry.from === undefined ? undefined : placeText(entry.from),
  }
}

const shownEnd = (end: Rational | undefined): string | undefined => (end === undefined ? undefined : decimalText(end))

/** A value as people write it, a percent at face value (98.5); null beside its state where no value was given. */
function answerJson(answer: Answer, kind: InputKind | undefined): object {
  const value = valueText(answer, kind)
  return { id: answer.id, value, ...(value === null ? { state: answer.state } : {}), from: placeText(answer.from) }
}

/** A value as the results write it: a percent at face value, a date as year-month-day; null where none was given. */
export function valueText({ value }: Answer, kind: InputKind | undefined): string | null {
  if (value === undefined) return null
  if (value.is === 'date') return value.date
  if (value.is === 'option') return value.option
  const face = kind === 'percent' ? multiply(value.number, hundred) : value.number
  return exactText(face)
}

/** A finding as the results write it, in one tongue. */
export function findingJson(finding: Finding, lang: Lang): object {
  const { code, severity, unit, component, at, also, read, expected, message, fix } = finding
  const said = (text: Text | undefined): string | undefined => text?.[lang]
  return {
    code, severity, unit, component, file: at?.file, line: at?.line, column: at?.column, sheet: at?.sheet, cell: at?.cell,
    also: also === undefined ? undefined : placeText(also), read, expected: said(expected), message: said(message), fix: said(fix),
  }
}
