import type { Path } from '../finding.ts'
import type { Rule } from '../methods/index.ts'
import type { SetText } from '../methods/method.ts'
import type { MeasureData } from './measures.ts'
import type { Component, CriteriaSet, NotApplicable, NotArisen, Source } from './criteria.ts'

/** The codes that a node bore in the set before: the one that it continues, then those merged into it. */
export const formerCodes = ({ formerly }: Pick<NodeData, 'formerly'>): readonly string[] =>
  (formerly === undefined ? [] : typeof formerly === 'string' ? [formerly] : formerly)

/** A node as the file writes it, after the schema has let it pass. */
export interface NodeData {
  readonly code: string
  readonly name: SetText
  readonly max?: number
  readonly criteria?: readonly NodeData[]
  readonly components?: readonly NodeData[]
  readonly basis?: SetText
  readonly proof?: { readonly required?: boolean; readonly text: SetText }
  readonly source?: Source
  readonly notArisen?: NotArisen
  readonly notApplicable?: NotApplicable
  readonly rule?: Rule
  readonly formerly?: string | readonly string[]
  readonly examples?: readonly { readonly given: Readonly<Record<string, string | number | boolean>>; readonly points: number | string; readonly source?: SetText }[]
  readonly effort?: number
  readonly capsGrade?: string
  readonly lowersGrade?: number
}

export interface FigureData { readonly name: SetText; readonly unit?: SetText; readonly kind?: 'count' | 'number' | 'percent' | 'money' | 'date' }

export type AmountData = string | { readonly sum: readonly string[] }

export interface CheckData {
  readonly equal?: readonly AmountData[]
  readonly atMost?: readonly AmountData[]
  readonly percent?: { readonly stated: string; readonly part: AmountData; readonly whole: AmountData; readonly within?: number }
  readonly message?: SetText
}

export interface GradeData { readonly id: string; readonly name: SetText; readonly from: number; readonly atMost?: string }

export interface ExtraData { readonly max: number; readonly components: readonly NodeData[] }

/** A criteria set as the file writes it, after the schema has let it pass. */
export interface SetData {
  readonly id: string
  readonly title: SetText
  readonly year: number
  readonly period: { readonly from: string; readonly to: string }
  readonly sample?: boolean
  readonly decision?: { readonly number: string; readonly date: string; readonly issuer: string; readonly replaces?: readonly string[] }
  readonly applies: readonly string[]
  readonly scale?: number
  readonly rounding?: { readonly to?: number; readonly mode?: CriteriaSet['rounding']['mode']; readonly at?: CriteriaSet['rounding']['at'] }
  readonly ranking?: Partial<CriteriaSet['ranking']>
  readonly notArisen?: NotArisen
  readonly notApplicable?: NotApplicable
  readonly withoutProof?: CriteriaSet['withoutProof']
  readonly whenNotAppraised?: CriteriaSet['whenNotAppraised']
  readonly survey?: { readonly whenNotHeld?: CriteriaSet['surveyWhenNotHeld']; readonly share?: number }
  readonly grades?: readonly GradeData[]
  readonly figures?: Readonly<Record<string, FigureData>>
  readonly measures?: Readonly<Record<string, MeasureData>>
  readonly checks?: readonly CheckData[]
  readonly fields: readonly NodeData[]
  readonly bonus?: ExtraData
  readonly penalty?: ExtraData
  readonly ceiling?: number
}

/** A node with where it stands. */
export interface Item {
  readonly node: NodeData
  readonly path: Path
  readonly depth: number
  readonly list: Component['list']
}

/** The key under which a node holds others. */
export const below = (node: NodeData): 'criteria' | 'components' => (node.criteria === undefined ? 'components' : 'criteria')

/** The nodes right below a node; none for a leaf. */
export const childrenOf = (node: NodeData): readonly NodeData[] => node[below(node)] ?? []

/** Every node of the fields, parents before their children, then the items of bonus and penalty. */
export function items(data: SetData): readonly Item[] {
  const all = listed.get(data) ?? every(data)
  listed.set(data, all)
  return all
}

/** Nearly every check walks the same tree. */
const listed = new WeakMap<SetData, readonly Item[]>()

function every(data: SetData): readonly Item[] {
  const found: Item[] = []
  const visit = (node: NodeData, path: Path, depth: number): void => {
    found.push({ node, path, depth, list: 'base' })
    childrenOf(node).forEach((child, index) => visit(child, [...path, below(node), index], depth + 1))
  }
  data.fields.forEach((node, index) => visit(node, ['fields', index], 0))
  for (const list of ['bonus', 'penalty'] as const) {
    data[list]?.components.forEach((node, index) => found.push({ node, path: [list, 'components', index], depth: 0, list }))
  }
  return found
}
