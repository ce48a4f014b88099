import { componentPages } from './components.ts'
import { figurePages } from './figures.ts'
import { formulaPages } from './formula.ts'
import { gradePages } from './grades.ts'
import { measurePages } from './measures.ts'
import { methodPages } from './methods.ts'
import { notePages } from './notes.ts'
import { originPages } from './origin.ts'
import type { RulePage } from './page.ts'
import { rulePages } from './rule.ts'
import { schemaPages } from './schema.ts'
import { treePages } from './tree.ts'
import { writtenPages } from './written.ts'
import { yamlPages } from './yaml.ts'

/** Every rule of `check`, by area: what findings carry as `code`, with its severity, its title and its page in both tongues. */
export const register: readonly RulePage[] = [
  ...originPages, ...treePages, ...componentPages, ...gradePages, ...figurePages, ...measurePages,
  ...rulePages, ...methodPages, ...formulaPages, ...writtenPages, ...schemaPages, ...yamlPages, ...notePages,
]

const byCode = new Map(register.map(page => [page.code, page]))

/** The page of a rule; undefined for a code that is none of `check`. */
export const ruleOf = (code: string): RulePage | undefined => byCode.get(code)

/** Where the page of a rule lies in the package and the repository. */
export const pagePath = (code: string): string => `docs/rules/${code}.md`
