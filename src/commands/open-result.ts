import { resolve } from 'node:path'
import { loadCriteria } from '../criteria/load.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Source } from '../criteria/source.ts'
import { departure } from '../criteria/validate.ts'
import { dossierOf, findingOf, type KeptGroup, type KeptResult } from '../evidence/kept/result.ts'
import { listName } from '../evidence/round.ts'
import { Refusal, type Finding } from '../finding.ts'
import { shippedFile } from '../home.ts'
import { digest } from '../io/digest.ts'
import { readBytes } from '../io/files.ts'
import { readJson } from '../io/json.ts'
import { readYaml } from '../io/yaml.ts'
import type { Json } from '../methods/method.ts'
import type { RoundResult } from '../report/json.ts'
import { changedParts, seals } from '../report/seal.ts'
import { asPublished, unitsThatDiffer } from '../scoring/agrees.ts'
import { scoreGroup } from '../scoring/group.ts'
import { keptBefore } from '../scoring/compare/kept.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import { same, text } from '../text.ts'
import { version } from '../version.ts'
import { shownPath } from './open-set.ts'
import { changedWords, strippedWords, unsealedWords } from './result-words.ts'
import { tellFindings } from './tell.ts'
import type { World } from './world.ts'

/** A group of a result file, scored again from the evidence that the file keeps, and the source of its criteria set with its lines. */
export interface OpenedGroup {
  readonly group: GroupScore
  /** With the numbers that the file says; the same as `group` unless a differing result was asked for. */
  readonly published: GroupScore
  readonly source: Source
}

/** A result file as the round that it was: nothing of its evidence need be at hand. */
export interface OpenedResult extends RoundResult {
  readonly opened: readonly OpenedGroup[]
  /** As the person named it. */
  readonly file: string
  /** Of its bytes. */
  readonly sha256: string
  /** That it was changed since it was written, or cannot tell. */
  readonly remarks: readonly Finding[]
}

const unsealed = 'result/unsealed'

const schemaFile = shippedFile('docs/result.schema.json')

/** Whether a file that no longer comes out as it says is refused, or opened beside what it says. */
export type Differing = 'refused' | 'kept'

/** Opens a result file as `keptResult` does, and tells its remarks. */
export async function openResult(path: string, world: World, differing: Differing = 'refused'): Promise<OpenedResult> {
  const result = await keptResult(path, world, differing)
  tellFindings(result.remarks, world, false)
  return result
}

/**
 * Opens `ket-qua.json`. What is no result file, was written without its evidence, or does not come out the same when scored again
 * (changed by hand, or written by a version that scores otherwise) is a Refusal: nothing is explained that does not hold.
 */
export async function keptResult(path: string, world: World, differing: Differing): Promise<OpenedResult> {
  const file = shownPath(resolve(world.cwd, path), world.cwd)
  const bytes = await readBytes(resolve(world.cwd, path), file)
  const kept = await keptIn(bytes, file)
  const opened = kept.groups.map(group => openGroup(group, kept, file, differing))
  const remarks = remarksOn(kept, file, differing)
  return {
    tool: kept.tool, file, sha256: digest(bytes), remarks, opened, groups: opened.map(({ group }) => ({ ...group, findings: [] })), findings: [...carried(remarks), ...kept.findings.filter(({ code }) => code !== unsealed).map(findingOf)], sets: kept.sets,
    ...(remarks.some(({ code }) => code === unsealed) ? { unsealed: true } : {}),
    ...(kept.files === undefined ? {} : { files: kept.files }), ...(kept.previous === undefined ? {} : { previous: kept.previous }),
  }
}

/** What is remarked about the file goes along with all that is made of it; without its path, which is that of one machine. */
const carried = (remarks: readonly Finding[]): readonly Finding[] => remarks.filter(({ code }) => code === unsealed).map(({ at: _, ...remark }) => remark)

/** Points are scored again; what no scoring gives (names, lists, what stood before, findings) is held by fingerprints. */
function remarksOn(kept: KeptResult, file: string, differing: Differing): readonly Finding[] {
  const changed = changedParts(kept)
  if (changed === undefined && !seals(kept.tool)) return [{ code: unsealed, severity: 'warning', at: { file }, message: unsealedWords(kept.tool) }]
  if (changed?.length === 0) return []
  const message = changed === undefined ? strippedWords(file, kept.tool) : changedWords(file, changed)
  if (differing === 'refused') throw new Refusal(message)
  return [{ code: 'result/changed-by-hand', severity: 'warning', at: { file }, message }]
}

async function keptIn(bytes: Uint8Array, file: string): Promise<KeptResult> {
  const data = readJson(bytes)
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'schema') !== 'cchc-result/1') {
    throw new Refusal(text(
      () => `${file} không phải tệp kết quả ket-qua.json của cchc. Đưa tệp mà cchc score đã ghi.`,
      () => `${file} is no result file of cchc. Give the ket-qua.json that cchc score wrote.`))
  }
  if (!Array.isArray(Reflect.get(data, 'sets'))) {
    throw new Refusal(text(
      () => `${file} không kèm bộ tiêu chí và số liệu (do bản cchc cũ ghi). Chạy lại cchc score để ghi tệp mới.`,
      () => `${file} does not carry its criteria and evidence (an earlier cchc wrote it). Run cchc score again to write a new one.`))
  }
  const { $schema: _, ...schema } = JSON.parse((await readBytes(schemaFile, 'docs/result.schema.json')).toString('utf8')) as Record<string, Json[string]>
  const wrong = departure(schema, data)
  if (wrong === undefined) return data as KeptResult
  throw new Refusal(text(
    () => `${file} không đúng dạng tệp kết quả của cchc (chỗ sai: ${wrong === '' ? 'gốc tệp' : wrong}). Không sửa tay tệp kết quả; chạy lại cchc score.`,
    () => `${file} is not in the form cchc-result/1, at ${wrong === '' ? 'its root' : wrong}. Do not edit a result by hand; run cchc score again.`))
}

function openGroup(kept: KeptGroup, { sets, tool, name }: KeptResult, file: string, mayDiffer: Differing): OpenedGroup {
  const { set, source } = openKeptSet(kept, sets, file)
  const group = { ...scoreGroup(name === undefined ? listName(kept.name) : same(kept.name), set, kept.units.map(dossierOf)), ...keptBefore(kept), ...(name === undefined ? {} : { round: same(name) }) }
  const others = unitsThatDiffer(group, kept)
  if (others.length === 0 || mayDiffer === 'kept') return { group, published: others.length === 0 ? group : asPublished(group, kept), source }
  const named = others.slice(0, 3).join(', ') + (others.length > 3 ? ' …' : '')
  throw new Refusal(text(
    () => `${file}: chấm lại từ số liệu kèm trong tệp không ra đúng kết quả đã ghi (${named}). Tệp đã bị sửa tay, hoặc do bản ${tool} ghi (đang dùng ${version}). Chạy lại cchc score.`,
    () => `${file}: scoring the evidence in the file again does not give what it says (${named}). It was changed by hand, or version ${tool} wrote it (this is ${version}). Run cchc score again.`))
}

function openKeptSet({ criteria }: KeptGroup, sets: KeptResult['sets'], file: string): { readonly set: CriteriaSet; readonly source: Source } {
  const kept = sets.find(each => each.sha256 === criteria.sha256)
  const source = kept === undefined ? undefined : readYaml(Buffer.from(kept.text), kept.file)
  const set = source === undefined ? undefined : loadCriteria(source).set
  const isWhole = source !== undefined && source.sha256 === (kept?.textSha256 ?? kept?.sha256)
  if (set !== undefined && source !== undefined && isWhole) return { set: { ...set, sha256: criteria.sha256 }, source: { ...source, sha256: criteria.sha256 } }
  throw new Refusal(text(
    () => `${file} không kèm bộ tiêu chí ${criteria.id} nguyên vẹn. Không sửa tay tệp kết quả; chạy lại cchc score.`,
    () => `${file} does not carry the criteria set ${criteria.id} whole. Do not edit a result by hand; run cchc score again.`))
}
