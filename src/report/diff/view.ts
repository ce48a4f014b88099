import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Replay } from '../../scoring/replay.ts'
import type { Lang } from '../../text.ts'

/** A comparison to be reported: the files as the user named them, and each group of a round that was scored again. */
export interface Compared {
  readonly diff: SetDiff
  readonly oldFile: string
  readonly newFile: string
  readonly replays: readonly Replay[]
}

/** How a report is looked at: the tongue, the width in characters, colours or none. */
export interface View {
  readonly lang: Lang
  readonly columns: number
  readonly colour: boolean
}
