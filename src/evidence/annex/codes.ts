import type { Finding } from '../../finding.ts'
import type { Draft } from './outline.ts'
import { told, type Made } from './told.ts'

/** The code of every row of the tree, each once, and what had to be made up. */
export interface Codes {
  readonly of: ReadonlyMap<Draft, string>
  readonly findings: readonly Finding[]
}

/** Numbers as they stand where no two rows of their kind share one; else joined to the code above; rows without a number get one by their order. */
export function codesOf(roots: readonly Draft[]): Codes {
  const codes = new Map<Draft, string>()
  const findings: Finding[] = []
  const [joinedOnes, given]: [Made[], Made[]] = [[], []]
  const shared = sharedStyles(roots)
  const used = new Set<string>()

  const give = (draft: Draft, above: string, order: number): void => {
    const { entry: { spot, name, guessed }, numbering } = draft
    const wanted = numbering === undefined ? joined(above, String(order)) : stands(draft, shared, above) ? numbering.raw : joined(above, numbering.steps.at(-1) ?? '')
    const code = free(wanted, used)
    used.add(code)
    codes.set(draft, code)
    if (code !== wanted) findings.push(told.codeTwice(spot, code, wanted))
    else if (numbering === undefined) given.push({ spot, code, read: name })
    else if (code !== numbering.raw) joinedOnes.push({ spot, code, read: numbering.raw })
    if (guessed !== undefined) findings.push(told.codeGuessed(spot, code, guessed))
    for (const [index, child] of draft.children.entries()) give(child, code, index + 1)
  }
  for (const [index, root] of roots.entries()) {
    if (isList(root)) giveList(root, codes, give)
    else give(root, '', index + 1)
  }
  return { of: codes, findings: [...findings, ...told.codesJoined(joinedOnes), ...told.codesGiven(given)] }
}

/** A list of bonus or penalty at the root: the row itself is no item of the set. */
export const isList = (root: Draft): boolean => root.list !== 'base'

function giveList(root: Draft, codes: Map<Draft, string>, give: (draft: Draft, above: string, order: number) => void): void {
  const own = root.numbering?.raw ?? (root.list === 'bonus' ? 'T' : 'P')
  codes.set(root, own)
  for (const [index, child] of root.children.entries()) give(child, own, index + 1)
}

const joined = (above: string, step: string): string => (above === '' ? step : `${above}.${step}`)

/** At the root a number stands as it is; below it, where its kind never repeats one; a lone small letter never does. */
const stands = ({ numbering, style }: Draft, shared: ReadonlySet<string>, above: string): boolean =>
  numbering !== undefined && (above === '' || (!shared.has(style) && !/^\p{Ll}$/u.test(numbering.raw)))

/** The styles of which two rows have the same number: 1, 2 under I and again under II. */
function sharedStyles(roots: readonly Draft[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()]
  const walk = (drafts: readonly Draft[]): void => {
    for (const { numbering, style, children } of drafts) {
      const key = `${style} ${numbering?.raw ?? ''}`
      if (numbering !== undefined && seen.has(key)) shared.add(style)
      seen.add(key)
      walk(children)
    }
  }
  walk(roots)
  return shared
}

function free(wanted: string, used: ReadonlySet<string>): string {
  for (let turn = 1; ; turn++) {
    const code = turn === 1 ? wanted : `${wanted}-${turn}`
    if (!used.has(code)) return code
  }
}
