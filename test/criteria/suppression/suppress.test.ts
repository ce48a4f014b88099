import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../../src/criteria/load.ts'
import { notesIn } from '../../../src/criteria/suppression/notes.ts'
import { unsuppressed } from '../../../src/criteria/suppression/suppress.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { broken, sound } from '../loaded.ts'

function told(text: string, today?: string): readonly string[] {
  const source = readYaml(new TextEncoder().encode(text), 'a.yaml')
  const { set, findings } = loadCriteria(source)
  return unsuppressed({ source, findings, isWhole: set !== undefined }, today).map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
}

const above = (note: string): string => broken(['    max: 6', `    ${note}\n    max: 7`])
const beside = (note: string): string => broken(['    max: 6', `    max: 7 ${note}`])

describe('a note', () => {
  it('without one the finding is told', () => expect(told(broken(['max: 6', 'max: 7']))).toEqual(['criteria/sum 25:10']))

  it('silences what the next line is told, or its own', () => {
    expect(told(above('# cchc-bo-qua criteria/sum: phụ lục in sai'))).toEqual([])
    expect(told(beside('# cchc-bo-qua criteria/sum: phụ lục in sai'))).toEqual([])
    expect(told(above('# cchc-bo-qua criteria/sum: phụ lục in sai\n\n    # ghi chú khác'))).toEqual([])
    expect(told(beside('# cchc-bo-qua criteria/sum: phụ lục in sai').replaceAll('\n', '\r\n'))).toEqual([])
    expect(told(beside('#cchc-ignore criteria/sum: the annex is misprinted'))).toEqual([])
  })

  it('silences nothing else', () => {
    expect(told(above('# cchc-bo-qua criteria/scale: phụ lục in sai'))).toEqual(['check/suppression-unused 25:5', 'criteria/sum 26:10'])
    expect(told(broken(['id: nho', '# cchc-bo-qua criteria/sum: xa quá\nid: nho'], ['    max: 6', '    max: 7']))).toEqual(['check/suppression-unused 2:1', 'criteria/sum 26:10'])
  })

  it('needs a rule and a reason', () => {
    expect(told(above('# cchc-bo-qua: phụ lục in sai'))).toEqual(['check/suppression-without-code 25:5', 'criteria/sum 26:10'])
    expect(told(above('# cchc-bo-qua criteria/sum'))).toEqual(['check/suppression-without-reason 25:5', 'criteria/sum 26:10'])
    expect(told(above('# cchc-bo-qua criteria/sum:   '))).toEqual(['check/suppression-without-reason 25:5', 'criteria/sum 26:10'])
  })

  it('holds through its last day and not after it', () => {
    const text = above('# cchc-bo-qua criteria/sum den 2026-03-31: chờ đính chính')
    expect(told(text, '2026-03-31')).toEqual([])
    expect(told(text, '2026-04-01')).toEqual(['check/suppression-ended 25:5', 'criteria/sum 26:10'])
    expect(told(text)).toEqual([])
  })

  it('needs a day that is one', () =>
    expect(told(above('# cchc-bo-qua criteria/sum den 2026-02-30: chờ'), '2026-01-01')).toEqual(['check/suppression-day 25:5', 'criteria/sum 26:10']))

  it('silences no error', () =>
    expect(told(broken(['    max: 6', '    # cchc-bo-qua criteria/decimal-comma: để sau\n    max: 6,5']))).toEqual(['check/suppression-of-error 25:5', 'criteria/decimal-comma 26:10']))

  it('is not called needless where the checks could not run', () =>
    expect(told(broken(['    max: 6', '    max: 6 # cchc-bo-qua criteria/sum: x'], ['year: 2025', 'year: Hai']))).toEqual(['schema/wrong-type 4:7']))

  it('is told when it is not needed', () => expect(told(sound.replace('    max: 6', '    max: 6 # cchc-bo-qua criteria/sum: x'))).toEqual(['check/suppression-unused 25:12']))
})

describe('notes in a file', () => {
  it('are looked for as comments only', () => expect(notesIn('a: "x#cchc-bo-qua b/c: d"\nb: 1 # xem cchc.vn\n')).toEqual([]))
  it.each(['# cchc bỏ qua a/b: lý do', '# cchc-boqua a/b: lý do', '# cchc-bo-qua a/b, c/d: lý do', '# cchc ignore a/b'])('%s is told as no note', note =>
    expect(notesIn(`x: 1 ${note}\n`)).toEqual([{ code: '', reason: '', isMalformed: true, line: 1, column: 6, target: 1 }]))
  it('know their line, their column and the line they speak of', () =>
    expect(notesIn('# cchc-bo-qua a/b den 2026-01-31: vì: thế\n\n# x\na: 1\n')).toEqual([{ code: 'a/b', until: '2026-01-31', reason: 'vì: thế', line: 1, column: 1, target: 4 }]))
})
