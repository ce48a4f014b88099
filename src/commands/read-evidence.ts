import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { SourceKind, Unit } from '../evidence/answer.ts'
import type { EvidenceSource } from '../evidence/round.ts'
import type { ReadFile, ReadSource } from '../evidence/gather.ts'
import { kindOf } from '../evidence/reading/kind.ts'
import type { Finding } from '../finding.ts'
import { faultFinding } from '../io/faults.ts'
import { filesMatching, type Found } from '../io/find-files.ts'
import { readSheets } from '../io/read-sheets.ts'
import { text, type Text } from '../text.ts'
import { stages, type Progress } from './progress.ts'
import { readForm, type FormsFor } from './read-form.ts'
import { readRegisters } from './read-register.ts'
import { readTogether, startReaders } from './read-together.ts'
import type { World } from './world.ts'

/** The evidence of a group, read in the order of the round, and what could not be read. */
export interface Evidence {
  readonly sources: readonly ReadSource[]
  readonly findings: readonly Finding[]
}

/** What evidence is read for: the set, the list of units, and whether forms are understood at once, so that no more than one of their workbooks is held. */
export interface ReadFor {
  readonly set: CriteriaSet
  readonly units?: readonly Unit[]
  readonly atOnce: boolean
}

/** What of the world a reading makes use of. */
export type Aids = Pick<World, 'progress' | 'threads'>

/** Reads every source of a group. `guess`: the kind was not stated, so each file tells by its sheets what it is. */
export async function readEvidence(sources: readonly EvidenceSource[], base: string, guess: boolean, wanted: ReadFor, aids: Aids = {}): Promise<Evidence> {
  const read: ReadSource[] = []
  const findings: Finding[] = []
  for (const source of sources) {
    const { files, locks } = await filesMatching(source.from, base)
    findings.push(...locks.map(lock => faultFinding('lock', lock.file)))
    if (files.length === 0) findings.push(nothingThere(source))
    read.push({ ...source, ...(source.source === undefined ? {} : { name: source.source }), files: await filesOf(source, files, guess, wanted, aids) })
  }
  return { sources: guess ? recognised(read, wanted.set) : read, findings }
}

function filesOf({ as, columns, sheet }: EvidenceSource, files: readonly Found[], guess: boolean, { set, units, atOnce }: ReadFor, aids: Aids): Promise<readonly ReadFile[]> {
  if (as === 'register') return readRegisters(files, set, { ...(columns === undefined ? {} : { columns }), ...(sheet === undefined ? {} : { sheet }), ...(units === undefined ? {} : { units }) }, aids.progress)
  if (atOnce && (guess || as === 'form')) return readForms(files, { set, guess, ...(units === undefined ? {} : { units }) }, aids)
  return readAll(files, aids.progress)
}

async function readAll(files: readonly Found[], progress: Progress | undefined): Promise<readonly ReadFile[]> {
  const all: ReadFile[] = []
  for (const { path, file } of files) {
    progress?.({ what: stages.reading, at: all.length + 1, of: files.length })
    all.push({ file, ...await readSheets(resolve(path), file) })
  }
  return all
}

/** Forms are read by as many threads as they are worth. */
async function readForms(files: readonly Found[], wanted: FormsFor, { progress, threads }: Aids): Promise<readonly ReadFile[]> {
  const readers = await startReaders(files.length, wanted, threads)
  return readTogether(files, found => readForm(found, wanted), readers, at => progress?.({ what: stages.reading, at, of: files.length }))
}

/** Forms first, so that what offices and appraisers say overrules them: what plain flags cannot say. The files of one kind in one folder are one source: their names give them no order. */
function recognised(sources: readonly ReadSource[], set: CriteriaSet): readonly ReadSource[] {
  const kinds = new Map(sources.flatMap(source => source.files).map(file => [file, file.workbook === undefined ? 'form' : kindOf(file.workbook, set).as]))
  const of = (as: SourceKind, files: readonly ReadFile[]): readonly ReadFile[] => files.filter(file => kinds.get(file) === as)
  const forms = of('form', sources.flatMap(source => source.files))
  const others = inOrder.flatMap(as => sources.map(source => ({ as, files: of(as, source.files) }))).filter(({ files }) => files.length > 0)
  return [...(forms.length === 0 ? [] : [{ as: 'form' as const, files: forms }]), ...others]
}

const inOrder = ['table', 'survey', 'appraisal', 'explanation'] as const

const nothingThere = ({ as, from }: EvidenceSource): Finding => {
  const meanwhile = untilThere[as]
  return {
    code: 'evidence/nothing-there', severity: 'error', read: from,
    message: text(t => `Không thấy tệp số liệu nào theo “${from}”. ${t.say(meanwhile)}`.trim(), t => `No evidence file is found for “${from}”. ${t.say(meanwhile)}`.trim()),
    fix: text(() => 'Kiểm tra lại đường dẫn, hoặc chép tệp vào thư mục đó; nếu đợt chấm không có nguồn này thì bỏ dòng ấy khỏi tệp đợt chấm.', () => 'Check the path, or put the files there; where the round has no such source, take its line out of the round file.'),
  }
}

const fromOthers = text(() => 'Số liệu của nguồn này đang trống, hoặc lấy theo nguồn khác.', () => 'The figures of this source are blank, or taken from other sources.')

/** What scoring does while nothing of a source is there. */
const untilThere: Readonly<Record<SourceKind, Text>> = {
  form: text(() => '', () => ''),
  table: fromOthers, register: fromOthers,
  survey: text(() => 'Phần khảo sát coi như chưa đọc được, nên chưa xếp hạng được các đơn vị.', () => 'The survey counts as unreadable, so no unit can be ranked.'),
  appraisal: text(() => 'Điểm đang là điểm trước lần thẩm định này.', () => 'The points are those before this appraisal.'),
  explanation: text(() => 'Chưa có giải trình nào được đọc.', () => 'No explanation is read.'),
}
