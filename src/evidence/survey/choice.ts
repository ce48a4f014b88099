import type { Questionnaire, SurveyOption } from '../../methods/questionnaire.ts'
import { equal, exact } from '../../rational.ts'
import type { Cell } from '../../sheet.ts'
import { textOf } from '../grid.ts'
import { choiceFromText } from '../intake/choice.ts'
import { stateNamed, yesOrNo } from '../intake/states.ts'

/** What one respondent answered to one question. */
export type Choice =
  | { readonly is: 'option'; readonly option: string }
  | { readonly is: 'skipped' }
  | { readonly is: 'unknown' | 'several'; readonly read: string }

/** Reads a cell that should name an option: by id, name, both, or the number that stands for it. The same words are read once. */
export function choiceReader(asked: Questionnaire): (cell: Cell | undefined) => Choice {
  const known = new Map<string, Choice>()
  return cell => {
    const read = textOf(cell)
    const choice = known.get(read) ?? choiceOf(read, asked)
    known.set(read, choice)
    return choice
  }
}

function choiceOf(read: string, asked: Questionnaire): Choice {
  const found = optionNamed(read, asked) ?? optionWithMark(read, asked)
  if (found !== undefined) return { is: 'option', option: found.id }
  if (stateNamed(read) === 'blank') return { is: 'skipped' }
  const parts = read.split(/\s*[,;/+&\n|]\s*/u).map(part => optionNamed(part, asked) ?? optionWithMark(part, asked))
  const isList = parts.length > 1 && parts.every(part => part !== undefined) && new Set(parts).size > 1
  return { is: isList ? 'several' : 'unknown', read }
}

/** The option that a text names by its number, its id or its name. */
export function optionNamed(read: string, asked: Questionnaire): SurveyOption | undefined {
  const number = /^\d{1,3}([.,]\d+)?$/.test(read) ? exact(read.replace(',', '.')) : undefined
  const byValue = number === undefined ? undefined : asked.options.find(option => option.value !== undefined && equal(option.value, number))
  if (byValue !== undefined) return byValue
  const { value } = choiceFromText(read, { id: '', name: { vi: '', en: '' }, kind: 'choice', shared: false, options: asked.options })
  return value?.is === 'option' ? asked.options.find(option => option.id === value.option) : undefined
}

/** `5 - Rất hài lòng`, `a. Rất hài lòng`, `Rất hài lòng (5)`: a mark beside the name, unless it is that of another option. */
function optionWithMark(read: string, asked: Questionnaire): SurveyOption | undefined {
  const [, mark = '', name = ''] = /^(\p{L}|\d{1,2})\s*[.):–-]\s*(.+)$/u.exec(read) ?? []
  const [, before = '', after = ''] = /^(.+?)\s*\((\p{L}|\d{1,2})(?: điểm)?\)$/u.exec(read) ?? []
  for (const [called, beside] of [[name, mark], [before, after]] as const) {
    const found = called === '' ? undefined : optionNamed(called, asked)
    const other = beside === '' ? undefined : optionNamed(beside, asked)
    if (found !== undefined && (other === undefined || other === found)) return found
  }
  return undefined
}

/** Whether a box under an option is ticked: ✓, x, 1, Có, or the option's own letter; undefined when it is neither ticked nor left. */
export function isTicked(cell: Cell | undefined, option: string, asked: Questionnaire): boolean | undefined {
  const read = textOf(cell)
  if (read === '0' || stateNamed(read) === 'blank') return false
  if (read === '1') return true
  const said = yesOrNo(read)
  return said === undefined ? (optionNamed(read, asked)?.id === option ? true : undefined) : said === 'yes'
}
