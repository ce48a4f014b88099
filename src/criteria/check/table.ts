import type { Check } from './checked.ts'
import { codes } from './codes.ts'
import { figures } from './figures.ts'
import { grades } from './grades.ts'
import { inputs } from './inputs.ts'
import { origin } from './origin.ts'
import { ranking } from './ranking.ts'
import { references } from './references.ts'
import { rules } from './rules.ts'
import { states } from './states.ts'
import { sums } from './sums.ts'

/** Every family of checks over a set that the schema has let pass, from the head of the file to its leaves. */
export const checks: readonly Check[] = [origin, grades, ranking, figures, codes, inputs, sums, states, rules, references]
