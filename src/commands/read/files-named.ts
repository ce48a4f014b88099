import { dirname, resolve } from 'node:path'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { identityOf, type Identity } from '../../evidence/form/identity.ts'
import type { ReadFile } from '../../evidence/gather.ts'
import { sheetNamed } from '../../evidence/grid.ts'
import { sheetNames } from '../../evidence/layout.ts'
import { kindOf, type Recognised } from '../../evidence/reading/kind.ts'
import type { Asked } from '../../evidence/reading/reading.ts'
import { Refusal } from '../../finding.ts'
import { filesMatching, type Found } from '../../io/find-files.ts'
import { readSheets } from '../../io/read-sheets.ts'
import { text } from '../../text.ts'
import { openSet, shownPath } from '../open-set.ts'
import type { ReadArgs } from '../read.ts'
import { readRegisters } from '../read-register.ts'
import { openRoster } from '../read-roster.ts'
import type { World } from '../world.ts'
import { setNamedBy, type SetFound } from './find-set.ts'
import { noSet, perhapsRegister } from './told.ts'
import type { ToRead } from './to-read.ts'

interface Opened { readonly file: ReadFile; readonly identity: Identity; readonly found: SetFound | undefined }

/** The files that a person named (a path, a folder, a pattern), each with its kind and the set that it is read for. */
export async function filesNamed(patterns: readonly string[], args: ReadArgs, world: World): Promise<readonly ToRead[]> {
  const given = args.criteria === undefined ? undefined : await setGiven(args.criteria, world)
  if (args.as === 'register' && given !== undefined) return registersNamed(patterns, args, given, world)
  const opened: Opened[] = []
  const known = new Map<string, SetFound | undefined>()
  for (const found of await filesReached(patterns, world)) opened.push(await open(found, given, known, world))
  const shared = given ?? sharedBy(opened)
  const rosters = new Map<string, Asked['roster']>()
  const files: ToRead[] = []
  for (const { file, identity, found } of opened) {
    const set = found ?? (identity.set === undefined ? shared : undefined)
    if (file.workbook === undefined) files.push({ file: args.as === undefined && set?.set.measures !== undefined ? { ...file, findings: file.findings.map(perhapsRegister) } : file, findings: [] })
    else if (set === undefined) files.push({ file, findings: [noSet(file.file, identity)] })
    else {
      const roster = rosters.get(set.set.sha256) ?? await rosterFor(args.units, set, world)
      rosters.set(set.set.sha256, roster)
      files.push({ file, findings: [], asked: { ...kindAsked(file, args.as, set.set), set: set.set, setFrom: set.from, ...(roster === undefined ? {} : { roster }) } })
    }
  }
  return files
}

/** Registers are counted while they are read: one may be larger than memory should hold. */
async function registersNamed(patterns: readonly string[], args: ReadArgs, found: SetFound, world: World): Promise<readonly ToRead[]> {
  const roster = await rosterFor(args.units, found, world)
  const files = await readRegisters(await filesReached(patterns, world), found.set, roster === undefined ? {} : { units: roster })
  return files.map(file => ({ file, findings: [], asked: { ...kindAsked(file, args.as, found.set), set: found.set, setFrom: found.from, ...(roster === undefined ? {} : { roster }) } }))
}

async function setGiven(criteria: string, world: World): Promise<SetFound> {
  const shown = shownPath(resolve(world.cwd, criteria), world.cwd)
  const { set, source } = await openSet(criteria, shown, world)
  return { set, source, path: resolve(world.cwd, criteria), from: text(() => `${shown}; theo --criteria`, () => `${shown}; as --criteria says`) }
}

/** Every file of the patterns; one that reaches nothing ends the command. */
export async function filesReached(patterns: readonly string[], world: World): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const pattern of patterns) {
    const { files, locks } = await filesMatching(pattern, world.cwd)
    if (files.length + locks.length === 0) throw new Refusal(text(() => `Không thấy tệp nào theo “${pattern}”.`, () => `No file is found for “${pattern}”.`))
    found.push(...files, ...locks)
  }
  return [...new Map(found.map(each => [each.path, each])).values()]
}

/** Opens a file and finds its set; the forms of one folder and one set are looked up once. */
async function open({ path, file }: Found, given: SetFound | undefined, known: Map<string, SetFound | undefined>, world: World): Promise<Opened> {
  const read = await readSheets(path, file)
  const { workbook } = read
  const identity = workbook === undefined ? { unit: {} } : identityOf(workbook, sheetNamed(workbook.sheets, sheetNames.form))
  const key = [dirname(path), identity.set, identity.sha256].join('\0')
  if (given === undefined && !known.has(key)) known.set(key, await setNamedBy(identity, path, world))
  return { file: { file, ...read }, identity, found: given ?? known.get(key) }
}

/** The one set that the other files name: a table beside them is read for it too. */
function sharedBy(opened: readonly Opened[]): SetFound | undefined {
  const sets = [...new Map(opened.flatMap(({ found }) => (found === undefined ? [] : [[found.set.sha256, found] as const]))).values()]
  const [only, another] = sets
  if (only === undefined || another !== undefined) return undefined
  const { set, source, path } = only
  return { set, source, path, from: text(() => `${set.id}; như các phiếu đọc cùng lúc`, () => `${set.id}; as the forms read with it`) }
}

async function rosterFor(units: string | undefined, { set }: SetFound, world: World): Promise<Asked['roster']> {
  return units === undefined ? undefined : (await openRoster(resolve(world.cwd, units), units.replaceAll('\\', '/'), set)).units
}

function kindAsked({ workbook }: ReadFile, as: ReadArgs['as'], set: CriteriaSet): Recognised {
  if (as !== undefined) return { as, because: text(() => 'theo --as', () => 'as --as says') }
  return kindOf(workbook, set)
}
