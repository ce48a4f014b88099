import type { Path } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { Example } from '../criteria.ts'

/** What a test hands in: ids of inputs and their values, as in the worked examples of a set. */
export type Given = Example['given']

/** A number that a test states. Written as a fraction ('2/3') it is compared with the exact value even where the set publishes a rounded one. */
export interface Stated {
  readonly value: Rational
  readonly isFraction: boolean
}

/** The states that a test may expect of a component, as `ket-qua.json` names them. */
export const expectedStates = ['scored', 'blank', 'not-arisen', 'not-applicable', 'unreadable'] as const
export type ExpectedState = (typeof expectedStates)[number]

interface Shared {
  readonly given: Given
  /** False while a machine's proposal awaits a person: it runs, and is told apart. */
  readonly approved: boolean
  readonly source?: Text
  /** Where it stands in the data of its file. */
  readonly path: Path
}

/** One component: answers, and the points that they earn. */
export interface ComponentCase extends Shared {
  readonly component: string
  readonly name?: Text
  readonly points: Stated
  /** The maximum that counts: 0 when the component is left out of the index. */
  readonly max?: Stated
  readonly state?: ExpectedState
}

/** What the components are worth that a unit's `given` does not answer. */
export type Others = 'blank' | 'full' | 'zero'

/** A whole unit: what it hands in, and everything that may be expected of its score. */
export interface UnitCase extends Shared {
  readonly name: Text
  readonly others: Others
  readonly notApplicable: readonly string[]
  readonly surveyHeld?: boolean
  /** The best value of the group by the id of its input; without it a unit is its own best. */
  readonly best: Given
  readonly expected: {
    readonly points?: Stated
    readonly max?: Stated
    readonly index?: Stated
    readonly bonus?: Stated
    readonly penalty?: Stated
    readonly grade?: string
    readonly fields: ReadonlyMap<string, Stated>
    readonly components: ReadonlyMap<string, Stated | ExpectedState>
  }
}

/** A test file as data: the set that it names, if it names one, and its cases. */
export interface TestFile {
  readonly set?: string
  readonly components: readonly ComponentCase[]
  readonly units: readonly UnitCase[]
}
