import type { Finding, Path } from '../../finding.ts'
import type { SetText } from '../../methods/method.ts'
import { exact, fromFraction } from '../../rational.ts'
import { text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { Source } from '../source.ts'
import { validate } from '../validate.ts'
import { expectedStates, type ComponentCase, type ExpectedState, type Given, type Others, type Stated, type TestFile, type UnitCase } from './case.ts'
import { testSchema } from './schema.ts'

type Amount = number | string

interface SharedData { readonly given: Given; readonly approved?: boolean; readonly source?: SetText; readonly name?: SetText }

interface ComponentData extends SharedData {
  readonly component: string
  readonly points: Amount
  readonly max?: Amount
  readonly state?: ExpectedState
}

interface UnitData extends SharedData {
  readonly name: SetText
  readonly others?: Others
  readonly notApplicable?: readonly string[]
  readonly surveyHeld?: boolean
  readonly best?: Given
  readonly points?: Amount
  readonly max?: Amount
  readonly index?: Amount
  readonly bonus?: Amount
  readonly penalty?: Amount
  readonly grade?: string
  readonly fields?: Readonly<Record<string, Amount>>
  readonly components?: Readonly<Record<string, Amount>>
}

interface FileData { readonly set?: string; readonly components?: readonly ComponentData[]; readonly units?: readonly UnitData[] }

/** What came of loading a test file: its cases, or why there are none. */
export type LoadedTests = { readonly file: TestFile; readonly findings: readonly [] } | { readonly file?: undefined; readonly findings: readonly Finding[] }

/** A test file for the set with this id. */
export function loadTests(source: Source, setId: string): LoadedTests {
  const faults = source.findings.length > 0 ? source.findings : validate(testSchema(), source)
  if (faults.length > 0) return { findings: faults }
  const data = source.data as FileData
  if (data.set !== undefined && data.set !== setId) return { findings: [otherSet(data.set, setId, source)] }
  const file: TestFile = {
    ...(data.set === undefined ? {} : { set: data.set }),
    components: (data.components ?? []).map((each, index) => componentCase(each, ['components', index])),
    units: (data.units ?? []).map((each, index) => unitCase(each, ['units', index])),
  }
  return { file, findings: [] }
}

const otherSet = (read: string, setId: string, source: Source): Finding => ({
  code: 'test/other-set', severity: 'error', path: ['set'], read, at: { file: source.file, ...source.locate(['set']) },
  message: text(
    () => `Tệp kiểm thử ghi cho bộ tiêu chí \`${read}\`, nhưng bộ tiêu chí đứng cạnh nó là \`${setId}\`; chưa chạy ví dụ nào.`,
    () => `The test file is for the set \`${read}\`, but the set beside it is \`${setId}\`; none of its cases was run.`),
  fix: text(() => `Sửa \`set\`, hoặc đổi tên tệp theo bộ tiêu chí của nó.`, () => 'Correct `set`, or name the file after its set.'),
})

const stated = (written: Amount): Stated =>
  typeof written === 'number' ? { value: exact(written), isFraction: false } : { value: fromFraction(written), isFraction: true }

const sharedOf = ({ given, approved, source }: SharedData, path: Path) =>
  ({ given, approved: approved ?? true, path, ...(source === undefined ? {} : { source: textOf(source) }) })

const componentCase = (data: ComponentData, path: Path): ComponentCase => ({
  ...sharedOf(data, path), component: data.component, points: stated(data.points),
  ...(data.name === undefined ? {} : { name: textOf(data.name) }),
  ...(data.max === undefined ? {} : { max: stated(data.max) }),
  ...(data.state === undefined ? {} : { state: data.state }),
})

const unitCase = (data: UnitData, path: Path): UnitCase => ({
  ...sharedOf(data, path), name: textOf(data.name), others: data.others ?? 'blank', notApplicable: data.notApplicable ?? [], best: data.best ?? {},
  ...(data.surveyHeld === undefined ? {} : { surveyHeld: data.surveyHeld }),
  expected: {
    ...amounts(data),
    ...(data.grade === undefined ? {} : { grade: data.grade }),
    fields: new Map(Object.entries(data.fields ?? {}).map(([code, amount]) => [code, stated(amount)])),
    components: new Map(Object.entries(data.components ?? {}).map(([code, written]) => [code, stateIn(written) ?? stated(written)])),
  },
})

const stateIn = (written: Amount): ExpectedState | undefined => expectedStates.find(state => state === written)

const amountKeys = ['points', 'max', 'index', 'bonus', 'penalty'] as const

const amounts = (data: UnitData): Partial<Record<(typeof amountKeys)[number], Stated>> =>
  Object.fromEntries(amountKeys.flatMap(key => { const amount = data[key]; return amount === undefined ? [] : [[key, stated(amount)]] }))
