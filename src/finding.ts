import type { Lang, Text } from './text.ts'

/** How grave a finding is. `error` means a result is missing or cannot be trusted. */
export type Severity = 'error' | 'warning' | 'info'

/** Where in a document of data: keys and indices from its root. */
export type Path = readonly (string | number)[]

/** Where in a file, as the program that a person uses shows it: line and column from 1, or sheet and A1 address. */
export interface Place {
  /** Relative to where the command was run or to the round file, with forward slashes. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly sheet?: string
  readonly cell?: string
  /** What was counted there, where no single cell says it, in the tongue of record: `120 phiếu`; `behindText` says it in another. */
  readonly behind?: string
}

/** A problem as a value: a stable code `area/what`, a severity, a place, a sentence. Tests hold on to codes and places. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly message: Text
  /** In a criteria set or a round file; the door that read the file turns it into a place. */
  readonly path?: Path
  /** At the key itself (an unknown key, a key given twice) rather than at its value. */
  readonly atKey?: boolean
  readonly at?: Place
  /** A second place that takes part: the other of two cells that disagree. */
  readonly also?: Place
  /** What was read, as it stands there. */
  readonly read?: string
  /** What would be accepted there. */
  readonly expected?: Text
  /** What to do. */
  readonly fix?: Text
  /** The id of the unit that the finding is about. */
  readonly unit?: string
  /** The code of the component that the finding is about. */
  readonly component?: string
}

/** A command cannot start: one sentence, exit code 2, nothing written. The only thing that is thrown on purpose. */
export class Refusal extends Error {
  readonly text: Text
  readonly findings: readonly Finding[]

  constructor(text: Text, findings: readonly Finding[] = []) {
    super(text.en)
    this.text = text
    this.findings = findings
  }
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** Whether a finding is as grave as `limit` or graver. */
export const isAtLeast = (severity: Severity, limit: Severity): boolean => gravity[severity] >= gravity[limit]

/** `phieu/xa-a.xlsx › Tự chấm!D9`, `khao-sat.xlsx › Phiếu (120 phiếu)`, or `xa-2025.yaml:214:9`. */
export function placeText(place: Place, lang: Lang = 'vi'): string {
  if (place.cell !== undefined) return `${place.file} › ${place.sheet === undefined ? '' : `${place.sheet}!`}${place.cell}`
  const line = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`
  const behind = place.behind === undefined ? '' : ` (${behindText(place.behind, lang)})`
  return place.file + (place.sheet === undefined ? '' : ` › ${place.sheet}`) + line + behind
}

const english: readonly (readonly [vi: RegExp, one: string, several: string])[] = [
  [/^(?<count>[\d.]+) hồ sơ/u, 'dossier', 'dossiers'], [/^(?<count>[\d.]+) phiếu/u, 'questionnaire', 'questionnaires'],
  [/ trong (?<count>[\d.]+) tệp$/u, ' in $ file', ' in $ files'], [/, (?<count>[\d.]+) tệp$/u, ', $ file', ', $ files'], [/, (?<count>[\d.]+) trang$/u, ', $ sheet', ', $ sheets'],
]

/** What was counted at a place, `12 hồ sơ trong 2 tệp`, in a tongue: `12 dossiers in 2 files`. */
export const behindText = (behind: string, lang: Lang): string => (lang === 'vi' ? behind : english.reduce((said, [vi, one, several]) => said.replace(vi, (_, count: string) => {
  const [word, number] = [count === '1' ? one : several, count.replaceAll('.', ',')]
  return word.includes('$') ? word.replace('$', number) : `${number} ${word}`
}), behind))
