import type { Finding } from '../../finding.ts'
import { equal, sum, zero, type Rational } from '../../rational.ts'
import { codesOf, isList } from './codes.ts'
import type { Entry } from './entries.ts'
import { leafOf, partsOf, wordsOf, type Surroundings } from './leaf.ts'
import type { Draft, Outline } from './outline.ts'
import { branches, type Branch, type Extra, type GradeRead, type Skeleton } from './skeleton.ts'
import { told, type Made } from './told.ts'

/** The tree of a table as branches, its lists, its total, and what was told on the way. */
export type Built = Pick<Skeleton, 'fields' | 'bonus' | 'penalty' | 'scale'> & { readonly findings: readonly Finding[]; readonly strays: readonly Entry[]; readonly listWords: readonly string[] }

/** A set has at most four levels. */
const deepest = 3

/** Makes branches of an outline: codes, maxima, rules. */
export function build(outline: Outline, grades: readonly GradeRead[], year: number | undefined): Built {
  const findings: Finding[] = []
  const bare: Made[] = []
  const around: Surroundings = { year, grades, report: finding => { findings.push(finding) }, withoutRule: made => { bare.push(made) } }
  const { kept, strays } = withoutEmpty(outline.roots.map(parted))
  const codes = codesOf(kept)
  findings.push(...codes.findings)
  const make = (draft: Draft, depth: number): Branch => {
    const code = codes.of.get(draft) ?? ''
    if (draft.children.length === 0) return leafOf(draft, code, around)
    const { entry } = draft
    const deep = depth === deepest - 1 ? draft.children.flatMap(inner) : []
    for (const each of deep) around.report(told.tooDeep(each.entry.spot, codes.of.get(each) ?? '', each.entry.name))
    const children = depth === deepest - 1 ? draft.children.flatMap(leaves) : draft.children
    const beside = [...besideOf(draft), ...deep.flatMap(each => [`${codes.of.get(each) ?? ''} ${each.entry.name}`, ...besideOf(each)])]
    return {
      code, name: entry.name, at: `${entry.spot.sheet}!${entry.spot.cell}`, ...(beside.length === 0 ? {} : { beside }),
      children: children.map(child => make(child, depth + 1)), ...(entry.max === undefined ? {} : { max: entry.max }),
    }
  }
  const listed = (list: 'bonus' | 'penalty'): Extra | undefined => {
    const heads = kept.filter(root => root.list === list)
    const components = heads.flatMap(head => head.children.flatMap(leaves)).map(leaf => make(leaf, deepest))
    const max = heads.find(head => head.entry.max !== undefined)?.entry.max
    return components.length === 0 ? undefined : { components, ...(max === undefined ? {} : { max }) }
  }
  const fields = kept.filter(root => !isList(root)).map(root => make(root, 0))
  const [bonus, penalty] = [listed('bonus'), listed('penalty')]
  const scale = scaleOf(outline.totals, fields)
  findings.push(...told.noRules(bare))
  const listWords = kept.filter(isList).flatMap(head => [...besideOf(head), ...inner(head).slice(1).flatMap(each => [`${codes.of.get(each) ?? ''} ${each.entry.name}`, ...besideOf(each)])])
  return { fields, findings, strays: [...outline.strays, ...strays], listWords, ...(bonus === undefined ? {} : { bonus }), ...(penalty === undefined ? {} : { penalty }), ...(scale === undefined ? {} : { scale }) }
}

/** Rows below the deepest level that have rows below themselves. */
const inner = (draft: Draft): readonly Draft[] => (draft.children.length === 0 ? [] : [draft, ...draft.children.flatMap(inner)])

/** Rule, proof and note that a heading carries. */
const besideOf = ({ lines, proofs, entry }: Draft): readonly string[] =>
  [...wordsOf(lines), ...proofs, ...(entry.note === '' ? [] : [entry.note]), ...(entry.basis === '' ? [] : [entry.basis])]

const leaves = (draft: Draft): readonly Draft[] => (draft.children.length === 0 ? [draft] : draft.children.flatMap(leaves))

/** Leaves whose words number contents of their own are opened. */
const parted = (draft: Draft): Draft => {
  const inner = draft.children.length === 0 ? partsOf(draft) : draft.children.map(parted)
  return inner.length === 0 ? draft : { ...draft, children: [...inner] }
}

const says = ({ entry, lines, children, list }: Draft): boolean =>
  children.length > 0 || entry.max !== undefined || entry.maxText !== '' || lines.length > 0 || (entry.numbering !== undefined && list === 'base')

/** Headings that head nothing and state nothing are no items. */
function withoutEmpty(roots: readonly Draft[]): { readonly kept: readonly Draft[]; readonly strays: readonly Entry[] } {
  const strays: Entry[] = []
  const keep = (drafts: readonly Draft[]): Draft[] => drafts.flatMap(draft => {
    const children = keep(draft.children)
    const whole = { ...draft, children }
    if (says(whole)) return [whole]
    strays.push(draft.entry)
    return []
  })
  return { kept: keep(roots).flatMap(opened), strays }
}

/** A list of one row is its own item. */
const opened = (root: Draft): readonly Draft[] =>
  (root.list === 'base' || root.children.length > 0 ? [root] : root.lines.length === 0 ? [] : [{ ...root, children: [itself(root)] }])

/** The one item of a list; the number is the list's. */
const itself = ({ numbering: _, ...root }: Draft): Draft => ({ ...root, children: [] })

/** The total that the fields add up to, where the table states it; else the last one that it states. */
function scaleOf(totals: readonly Entry[], fields: readonly Branch[]): Rational | undefined {
  const stated = totals.flatMap(entry => entry.max ?? [])
  const base = sum([...branches(fields)].filter(branch => branch.children.length === 0).map(branch => branch.max ?? zero))
  return stated.find(total => equal(total, base)) ?? stated.at(-1)
}
