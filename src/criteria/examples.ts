import type { Finding, Path } from '../finding.ts'
import { evaluate, type Step } from '../formula/evaluate.ts'
import { retell } from '../formula/words.ts'
import { nodes } from '../formula/nodes.ts'
import type { Input } from '../methods/method.ts'
import { equal, fractionText, round, terminates, zero, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import type { Component, CriteriaSet, Example } from './criteria.ts'
import { read, stateOf, type Given } from './given.ts'
import { namesOf } from './names.ts'
import { meant } from './nearest.ts'

/** What a worked example comes to: its points and how they came about, or why it cannot be worked. */
export type Worked =
  | { readonly points: Rational; readonly step?: Step }
  | { readonly faults: readonly Finding[] }

/** That every worked example of the set earns exactly the points that it states. */
export function* checkExamples(set: CriteriaSet): Iterable<Finding> {
  for (const component of set.components) {
    for (const [index, example] of component.examples.entries()) {
      const path: Path = [...component.path, 'examples', index]
      const worked = work(component, example, set.rounding, path)
      if ('faults' in worked) yield* worked.faults
      else if (!equal(worked.points, example.points)) yield differs(component, example, worked, path)
    }
  }
}

/** Works an example by the component's own formula. What is not stated counts as the component's inputs say; states as its policy says. */
export function work(component: Component, example: Example, rounding: CriteriaSet['rounding'], path: Path): Worked {
  const { answers, faults } = readGiven(component, example.given, path)
  if (faults.length > 0) return { faults }
  const lacking = lackingFrom(component, answers, path)
  if (lacking !== undefined) return { faults: [lacking] }
  const state = statedState(answers)
  if (state !== undefined) return { points: policy(component, state) }
  const step = evaluate(component.formula, surroundings(component, answers))
  if (step.value === 'not-arisen') return { points: policy(component, 'not-arisen'), step }
  if (typeof step.value !== 'object') return { points: zero, step }
  return { points: rounding.at === 'component' ? round(step.value, rounding.to, rounding.mode) : step.value, step }
}

/** What is handed in, by the full id of its input. */
export type Answers = ReadonlyMap<string, Given>

const othersNamed = (component: Component): readonly string[] =>
  [...nodes(component.formula)].flatMap(node => (node.is === 'points' ? [node.code] : []))

/** The questions that an example may answer: the component's own, the best of the group, the points of components that it depends on. */
function askable(component: Component): readonly Input[] {
  const best = component.inputs[0]
  const compares = [...nodes(component.formula)].some(node => node.is === 'best')
  const elsewhere = othersNamed(component).map((code): Input => ({ id: code, name: { vi: code, en: code }, kind: 'number', shared: false }))
  return [...component.inputs, ...(compares && best !== undefined ? [{ ...best, id: `${component.code}.best` }] : []), ...elsewhere]
}

/** `given` as answers by the full id of their inputs, and what in it can be no answer. `path` is that of the example. */
export function readGiven(component: Component, written: Example['given'], path: Path): { readonly answers: Answers; readonly faults: readonly Finding[] } {
  const answers = new Map<string, Given>()
  const faults: Finding[] = []
  const inputs = askable(component)
  for (const [key, value] of Object.entries(written)) {
    const at: Path = [...path, 'given', key]
    const input = inputs.find(each => each.id === key) ?? inputs.find(each => each.id === `${component.code}.${key}`)
    const own = key === component.code ? stateOf(value) : undefined
    const given = input === undefined ? own : read(value, input)
    if (given !== undefined) answers.set(input?.id ?? key, given)
    else faults.push(input === undefined ? unknownInput(component, key, inputs, at) : unread(input, value, at))
  }
  return { answers, faults }
}

function statedState(answers: Answers): 'not-arisen' | 'not-applicable' | undefined {
  const states = [...answers.values()].flatMap(given => (given.is === 'state' ? [given.state] : []))
  return states.find(state => state === 'not-applicable') ?? states[0]
}

/** A bonus or a penalty that did not arise is worth 0 whatever the policy, as in scoring. */
const policy = (component: Component, state: 'not-arisen' | 'not-applicable'): Rational =>
  component.list === 'base' && (state === 'not-arisen' ? component.notArisen : component.notApplicable) === 'full' ? component.max : zero

/** That answers neither state a state nor suffice to work the component; undefined when they do. */
export function lackingFrom(component: Component, answers: Answers, path: Path): Finding | undefined {
  const missing = statedState(answers) === undefined ? missingFrom(component, answers) : []
  return missing.length > 0 ? incomplete(component, missing, path) : undefined
}

function missingFrom(component: Component, answers: Answers): readonly string[] {
  const wanted = component.inputs.filter(input => input.ifBlank === undefined && !answers.has(input.id)).map(input => input.id)
  const untouched = component.inputs.length > 0 && !component.inputs.some(input => answers.has(input.id))
  const elsewhere = othersNamed(component).filter(code => !answers.has(code))
  return [...(untouched && wanted.length === 0 ? component.inputs.map(input => input.id) : wanted), ...elsewhere]
}

function surroundings(component: Component, answers: Answers) {
  const numberOf = (id: string): Rational => {
    const given = answers.get(id)
    return given?.is === 'number' ? given.number : zero
  }
  const optionOf = (id: string): string | undefined => {
    const given = answers.get(id)
    if (given !== undefined) return given.is === 'option' ? given.option : undefined
    return component.inputs.find(input => input.id === id)?.ifBlank === 'no' ? 'no' : undefined
  }
  // Alone in its group, a unit is its own best.
  const best = (id: string): Rational => numberOf(answers.has(`${component.code}.best`) ? `${component.code}.best` : id)
  return { number: numberOf, option: optionOf, points: numberOf, best }
}

function differs(component: Component, example: Example, worked: { readonly points: Rational; readonly step?: Step }, path: Path): Finding {
  const { points, step } = worked
  const told = step === undefined ? undefined : retell(step, namesOf(new Map(component.inputs.map(input => [input.id, input]))))
  const exactly = terminates(points) ? '' : ` = ${fractionText(points)}`
  const how: Text = told === undefined ? { vi: exactly, en: exactly } : text(t => `${exactly} (${t.say(told)})`, t => `${exactly} (${t.say(told)})`)
  return {
    code: 'criteria/example', severity: 'error', path: [...path, 'points'], component: component.code,
    read: fractionText(example.points), expected: { vi: fractionText(points), en: fractionText(points) },
    message: text(
      t => `Ví dụ của mục ${component.code} ghi ${t.number(example.points)} điểm, nhưng theo cách chấm thì được ${t.number(points)}${t.say(how)}.`,
      t => `The example of item ${component.code} states ${t.number(example.points)} points, but the rule gives ${t.number(points)}${t.say(how)}.`),
    fix: terminates(points)
      ? text(() => 'Đối chiếu với văn bản: sửa ví dụ, hoặc sửa cách chấm.', () => 'Check the document: correct the example, or the rule.')
      : text(() => `Nếu cách chấm đúng, ghi points: '${fractionText(points)}'.`, () => `If the rule is right, write points: '${fractionText(points)}'.`),
  }
}

function unknownInput(component: Component, key: string, inputs: readonly Input[], path: Path): Finding {
  const short = inputs.map(input => (input.id.startsWith(`${component.code}.`) ? input.id.slice(component.code.length + 1) : input.id))
  const fix = meant(key, short)
  return {
    code: 'criteria/example-input', severity: 'error', path, atKey: true, read: key, component: component.code, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Mục ${component.code} không hỏi số liệu nào tên \`${key}\`.`, () => `Item ${component.code} asks for nothing called \`${key}\`.`),
  }
}

/** A value that can be no answer to an input. */
export function unread(input: Input, written: string | number | boolean, path: Path): Finding {
  const options = input.options?.map(option => option.id).join(' | ')
  return {
    code: 'criteria/example-value', severity: 'error', path, read: String(written),
    message: text(t => `\`${String(written)}\` không phải câu trả lời cho “${t.say(input.name)}”${options === undefined ? '' : ` (${options})`}.`,
      t => `\`${String(written)}\` is no answer to “${t.say(input.name)}”${options === undefined ? '' : ` (${options})`}.`),
  }
}

const incomplete = (component: Component, missing: readonly string[], path: Path): Finding => ({
  code: 'criteria/example-incomplete', severity: 'error', path: [...path, 'given'], component: component.code,
  message: text(t => `Ví dụ của mục ${component.code} thiếu số liệu: ${t.list(missing.map(id => `\`${id}\``))}.`, t => `The example of item ${component.code} lacks ${t.list(missing.map(id => `\`${id}\``))}.`),
})
