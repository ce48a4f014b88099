import { side } from '../sides/commands.js'

const nation = 'forms-3321'
const reading = name => dirs => side('read-forms.js', dirs[name])
const scoring = (name, ...threads) => dirs => side('score-forms.js', dirs[name], ...threads)
/** A side takes minutes: two rounds are all that is asked for. */
const whole = { group: 'nation', needs: [nation, 'forms-300'], same: false, rounds: 2 }

export default [
  { ...whole, id: 'score-3321', what: 'read, score and rank 3,321 units ÷ merely reading their forms on one thread', figure: 'time', goal: 1.25, ours: scoring(nation), theirs: reading(nation) },
  { ...whole, id: 'score-3321-alone', what: 'the same, all on one thread', figure: 'time', ours: scoring(nation, '1'), theirs: reading(nation) },
  { ...whole, id: 'score-exactly', what: 'scoring 3,321 × 100 components exactly ÷ reading the forms', figure: 'time', goal: 0.12, needs: [nation, 'units-3321'], ours: dirs => side('score-answers.js', dirs['units-3321']), theirs: reading(nation) },
  { ...whole, id: 'memory-3321-reading', what: 'peak memory, reading 3,321 forms ÷ 300 forms', figure: 'memory', goal: 1.6, ours: reading(nation), theirs: reading('forms-300') },
  { ...whole, id: 'memory-3321-scoring', what: 'peak memory, reading, scoring and ranking 3,321 forms ÷ 300 forms', figure: 'memory', goal: 1.6, ours: scoring(nation), theirs: scoring('forms-300') },
  { ...whole, id: 'read-3321-grows', what: 'reading 3,321 forms ÷ 300 forms', figure: 'time', work: 11.07, goal: 12.2, ours: reading(nation), theirs: reading('forms-300') },
]
