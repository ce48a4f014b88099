import type { Chain } from '../../scoring/explain/chain.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'

/** What `cchc explain` tells: one unit, and the chains that were asked for, or, of its slip, those that lost points or are open. */
export interface Explained {
  /** The version of the program. */
  readonly tool: string
  /** The result file, as the person named it. */
  readonly file: string
  readonly group: GroupScore
  readonly unit: UnitScore
  readonly chains: readonly Chain[]
  readonly isSlip: boolean
}

/** A labelled part of a page: each line is a sentence of its own. */
export interface Section {
  readonly label: string
  readonly lines: readonly string[]
}

/** A table within a page; the columns named in `right` hold numbers. */
export interface Grid {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly right: readonly number[]
  /** How the width is shared: so many characters, or a part of what is left (below 1). */
  readonly widths: readonly number[]
}

/** What stands under one head, for a terminal or for Markdown. */
export interface Part {
  readonly head: string
  readonly figure?: string
  readonly sections: readonly Section[]
  readonly grids: readonly Grid[]
  readonly foot: readonly string[]
}
