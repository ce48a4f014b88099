import { askedTwice } from './asked-twice.ts'
import { caps } from './caps.ts'
import type { Check } from './checked.ts'
import { codes } from './codes.ts'
import { crossChecks } from './cross-checks.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import { givers } from './givers.ts'
import { gradeBorders } from './grade-borders.ts'
import { grades } from './grades.ts'
import { inputs } from './inputs.ts'
import { measures } from './measures.ts'
import { numbering } from './numbering.ts'
import { origin } from './origin.ts'
import { ranking } from './ranking.ts'
import { references } from './references.ts'
import { repeats } from './repeats.ts'
import { rules } from './rules.ts'
import { stated } from './stated.ts'
import { states } from './states.ts'
import { sums } from './sums.ts'
import { uncheckedRates } from './unchecked-rates.ts'
import { units } from './units.ts'

/** Every family of checks over a set that the schema has let pass, from the head of the file to its leaves. */
export const checks: readonly Check[] = [
  origin, dates, grades, gradeBorders, ranking, figures, measures, units, askedTwice, crossChecks, uncheckedRates,
  codes, numbering, repeats, inputs, sums, caps, givers, stated, states, rules, references,
]
