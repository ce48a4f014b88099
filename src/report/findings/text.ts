import type { Source } from '../../criteria/source.ts'
import { placeText, type Finding } from '../../finding.ts'
import { text, tongues, type Lang } from '../../text.ts'
import { paint } from '../paint.ts'
import type { Screen } from '../screen.ts'
import { severityNames } from '../severity.ts'
import { countsText, worstFirst } from './gravity.ts'
import { wrapped } from '../wrapped.ts'
import { frameOf } from './frame.ts'

type Pen = ReturnType<typeof paint>

interface Look {
  readonly lang: Lang
  readonly pen: Pen
  readonly width: number
  readonly sources: ReadonlyMap<string, Source>
}

/** Findings for a person: by file, errors first, each with its lines, what it means and what to write; the counts at the end. Nothing for none. */
export function findingsText(findings: readonly Finding[], sources: readonly Source[], screen: Screen): string {
  if (findings.length === 0) return ''
  const count = paint(screen.colour).bold(`${tongues[screen.lang].say(countsText(findings))}.`)
  return `${[...findingsParts(findings, sources, screen), count].join('\n\n')}\n`
}

/** The same without the counts: one text a file. */
export function findingsParts(findings: readonly Finding[], sources: readonly Source[], screen: Screen): readonly string[] {
  const look: Look = { lang: screen.lang, pen: paint(screen.colour), width: Math.max(40, Math.min(screen.columns, 140)), sources: new Map(sources.map(source => [source.file, source])) }
  const files = [...new Set(findings.map(finding => finding.at?.file))]
  return files.map(file => {
    const here = findings.filter(finding => finding.at?.file === file)
    const head = file === undefined ? [] : [look.pen.bold(clean(file))]
    return [...head, ...worstFirst(here).map(finding => entry(finding, look))].join('\n')
  })}

/** No control character of a file from outside reaches the terminal. */
const clean = (line: string): string => line.replace(/\p{Cc}/gu, '·')

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const

function entry(finding: Finding, look: Look): string {
  const { lang, pen, width } = look
  const { at, also, code, severity, message, fix } = finding
  const place = at?.cell !== undefined ? `${at.sheet === undefined ? '' : `${at.sheet}!`}${at.cell}` : at?.line !== undefined ? `${at.line}:${at.column ?? 1}` : ''
  const head = `  ${pen[colours[severity]].bold(severityNames[severity][lang])}${place === '' ? '' : ` ${clean(place)}`}  ${pen.dim(code)}`
  const more = text(() => 'Xem thêm', () => 'See also')[lang]
  return [
    head,
    ...wrapped(clean(message[lang]), width - 4).map(line => `    ${line}`),
    ...frame(finding, look),
    ...(also === undefined || message[lang].includes(placeText(also)) ? [] : [`    ${more}: ${clean(placeText(also))}`]),
    ...(fix === undefined ? [] : wrapped(`${text(() => 'Cách sửa', () => 'Fix')[lang]}: ${clean(fix[lang])}`, width - 4).map(line => `    ${line}`)),
  ].join('\n')
}

function frame({ at, severity }: Finding, { pen, width, sources }: Look): readonly string[] {
  const source = at === undefined ? undefined : sources.get(at.file)
  if (source === undefined || at?.line === undefined) return []
  const { lines, caret } = frameOf(source.text, at.line, at.column ?? 1, width - 16)
  return lines.flatMap(({ gutter, text: shown, own }) => [
    `    ${pen.dim(gutter)} ${shown}`.trimEnd(),
    ...(own ? [`    ${pen.dim(`${' '.repeat(gutter.length - 1)}│`)} ${pen[colours[severity]](caret)}`] : []),
  ])
}
