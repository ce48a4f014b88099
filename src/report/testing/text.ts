import { placeText } from '../../finding.ts'
import type { CaseResult } from '../../scoring/testing/result.ts'
import { text, tongues, type Text, type Tongue } from '../../text.ts'
import type { View } from '../findings/formats.ts'
import { paint } from '../paint.ts'
import { wrapped } from '../wrapped.ts'
import { coverageText, isEnough } from './coverage.ts'
import { countOf, endingOf, type TestFormat, type TestRun, type TestedSet } from './run.ts'
import { differenceText, howTold } from './told.ts'

/** A run for a person: per set what failed and why, then what awaits approval; the counts at the end. Nothing is called right when something did not load. */
export const testText: TestFormat = (run, view) => {
  const told = run.sets.map(tested => setText(tested, run, view)).filter(each => each !== '')
  return `${[...told, summary(run, view)].join('\n\n')}\n`
}

function setText(tested: TestedSet, run: TestRun, view: View): string {
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const told = tested.results.filter(result => endingOf(result) === 'failed' || endingOf(result) === 'changed').map(result => caseText(result, tested, view))
  const coverage = tested.coverage === undefined ? [] : [coverageText(tested.coverage, run.least, view)]
  const parts = [...told, ...coverage]
  return parts.length === 0 ? '' : [pen.bold(`${tested.file} · ${t.say(tested.set.title)}`), ...parts].join('\n\n')
}

const endings = {
  failed: text(() => 'Sai', () => 'Fails'),
  changed: text(() => 'Chưa duyệt, kết quả đã đổi', () => 'Unapproved, result changed'),
} as const

function caseText(result: CaseResult, { set }: TestedSet, view: View): string {
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const ending = endingOf(result) === 'failed' ? 'failed' : 'changed'
  const lines = (of: Text, lead: string): readonly string[] => wrapped(t.say(of), Math.max(40, view.columns - lead.length)).map((line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + line)
  const fixes = result.faults.flatMap(fault => (fault.fix === undefined ? [] : [fault.fix]))
  return [
    `  ${pen[ending === 'failed' ? 'red' : 'yellow'].bold(t.say(endings[ending]))}  ${pen.dim(placeText(result.faults[0]?.at ?? result.at))}`,
    ...lines(result.name, '    '),
    ...result.faults.flatMap(fault => lines(fault.message, '      ')), ...fixes.flatMap(fix => lines(fix, '      ')),
    ...result.differences.flatMap(difference => lines(differenceText(difference), '      ')),
    ...howTold(result, set).flatMap(how => lines(how, '        ')),
  ].map(line => line.replace(/(?!\u001B)\p{Cc}/gu, '·').trimEnd()).join('\n')
}

/** "155 ví dụ đúng, 1 sai; 20 chưa duyệt (2 kết quả đã đổi)." */
function summary(run: TestRun, view: View): string {
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const [held, failed, pending, changed] = (['held', 'failed', 'pending', 'changed'] as const).map(ending => countOf(run.sets, ending)) as [number, number, number, number]
  const broken = new Set(run.findings.flatMap(finding => finding.at?.file ?? [])).size
  const unapproved = pending + changed
  const says = [
    ...(held + failed > 0 || unapproved === 0 ? [counted(held, failed, broken > 0 || isShort(run))] : []),
    ...(unapproved === 0 ? [] : [text(() => `${unapproved} chưa duyệt${changed === 0 ? '' : ` (${changed} kết quả đã đổi)`}`, () => `${unapproved} unapproved${changed === 0 ? '' : ` (${changed} changed)`}`)]),
    ...(broken === 0 ? [] : [text(() => `${broken} tệp không đọc được, chưa chạy`, () => `${broken} ${broken === 1 ? 'file' : 'files'} did not load and ran nothing`)]),
  ]
  return pen.bold(`${says.map(each => t.say(each)).join('; ')}.`)
}

const isShort = (run: TestRun): boolean => run.least !== undefined && !run.sets.every(tested => tested.coverage === undefined || isEnough(tested.coverage, run.least))

function counted(held: number, failed: number, isBad: boolean): Text {
  if (held + failed === 0) return text(() => 'Không có ví dụ nào để chạy', () => 'There was no case to run')
  if (failed === 0 && !isBad) return text(() => (held === 1 ? '1 ví dụ đúng' : `Cả ${held} ví dụ đều đúng`), () => (held === 1 ? 'The one case holds' : `All ${held} cases hold`))
  const fails = (t: Tongue): string => (t.lang === 'vi' ? `${held} ví dụ đúng, ${failed} sai` : `${held} ${held === 1 ? 'case holds' : 'cases hold'}, ${failed} ${failed === 1 ? 'fails' : 'fail'}`)
  return text(fails, fails)
}
