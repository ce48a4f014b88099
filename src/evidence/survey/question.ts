import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { tallyId, type Questionnaire } from '../../methods/questionnaire.ts'
import { folded, tidy } from '../../text.ts'

/** A component whose answers are counted, with what respondents are asked. */
export interface Question {
  readonly component: Component
  readonly asked: Questionnaire
}

/** The questions of a set, in its order. */
export const questionsOf = (set: CriteriaSet): readonly Question[] =>
  set.components.flatMap(component => (component.survey === undefined ? [] : [{ component, asked: component.survey }]))

/** The questions that a label over a column names; more than one is a doubt. */
export function questionsNamed(label: string, questions: readonly Question[]): readonly Question[] {
  const word = folded(label)
  if (word === '' || questions.some(question => isTally(label, question))) return []
  return firstFound([
    questions.filter(question => beginsWithCode(label, question.component.code)),
    questions.filter(question => namesOf(question).includes(word)),
    mostTold(questions.filter(question => contained(word, question).length > 0), word),
  ])
}

/** `7.5.1.A` over a column: an option of a question. */
export const optionOver = (label: string, questions: readonly Question[]): { readonly question: Question; readonly option: string } | undefined => {
  const word = folded(label)
  for (const question of questions) {
    const option = question.asked.options.find(each => folded(tallyId(question.component.code, each.id)) === word)
    if (option !== undefined) return { question, option: option.id }
  }
  return undefined
}

const isTally = (label: string, { component }: Question): boolean => component.inputs.some(input => folded(input.id) === folded(label))

const firstFound = (found: readonly (readonly Question[])[]): readonly Question[] => found.find(each => each.length > 0) ?? []

/** `1.2.3`, `1.2.3. Ông/bà có hài lòng …`; the code of 1.2.31 or 1.2.3.1 is another. */
function beginsWithCode(label: string, code: string): boolean {
  const plain = tidy(label)
  return plain.startsWith(code) && !/^(\.?\d|[\p{L}\p{N}])/u.test(plain.slice(code.length))
}

const namesOf = ({ component, asked }: Question): readonly string[] => [...new Set([
  component.name.vi, component.name.en, ...(asked.question === undefined ? [] : [asked.question.vi, asked.question.en]),
].map(folded))]

const fewest = 3

/** The names that stand whole within a longer label; a name of two words may stand anywhere. */
const contained = (word: string, question: Question): readonly string[] =>
  namesOf(question).filter(name => name.split(' ').length >= fewest && ` ${word} `.includes(` ${name} `))

/** Of questions whose names stand one within the other, the one that says most. */
function mostTold(found: readonly Question[], word: string): readonly Question[] {
  const longest = (question: Question): string => contained(word, question).reduce((best, name) => (name.length > best.length ? name : best), '')
  return found.filter(question => !found.some(other => other !== question && longest(other) !== longest(question) && ` ${longest(other)} `.includes(` ${longest(question)} `)))
}
