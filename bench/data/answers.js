import { isShut } from '../../dist/criteria/closed.js'
import { dateOf, serialOf } from '../../dist/sheet.js'

/** What a unit answers, by id of its inputs: numbers as they are typed, `{ date }`, or the name of an option; one in thirty is left blank. */
export function answersFor(set, roll) {
  const shared = set.figures.map(({ input }) => input)
  const own = set.components.filter(component => !isShut(component)).flatMap(({ inputs }) => inputs.filter(input => !input.shared))
  const answers = new Map()
  for (const input of [...shared, ...own]) if (roll(30) > 0) answers.set(input.id, typed(input, set, roll))
  return withinWholes(answers)
}

function typed(input, set, roll) {
  if (input.options !== undefined) { const option = input.options[Math.min(roll(input.options.length + 2) % (input.options.length + 1), input.options.length - 1)]; return { option: option.id, name: option.name.vi } }
  if (input.kind === 'date') return { date: dateOf(serialOf(set.period.from) + 60 + roll(50)) }
  if (input.kind === 'percent') return (7000 + roll(3001)) / 10_000
  return { whole: 50 + roll(950), part: 30 + roll(600), few: roll(6) }[sizeOf(input.id)]
}

const sizeOf = id => (/tiep_nhan|whole$/.test(id) ? 'whole' : /dung_han|part$/.test(id) ? 'part' : 'few')

/** No part is larger than its whole. */
function withinWholes(answers) {
  for (const [id, value] of answers) {
    const whole = answers.get(id.replace('dung_han', 'tiep_nhan').replace(/part$/, 'whole'))
    if (sizeOf(id) === 'part') answers.set(id, Math.min(value, whole ?? value))
  }
  return answers
}
