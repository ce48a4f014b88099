import type { Lang } from '../text.ts'

/** How a terminal looks: the tongue, the width in characters, colours or none. */
export interface Screen {
  readonly lang: Lang
  readonly columns: number
  readonly colour: boolean
}
