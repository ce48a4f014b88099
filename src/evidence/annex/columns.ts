import { areaOf, type Sheet } from '../../sheet.ts'
import { seenIn } from '../grid.ts'
import { headRows, labelsAt } from '../head.ts'

/** What a column of a criteria table holds. */
export type AnnexColumn = 'code' | 'max' | 'how' | 'proof' | 'note' | 'basis'

/** The head of a criteria table; with several `names` (Lĩnh vực | Tiêu chí | Tiêu chí thành phần) each is one level deeper. */
export interface AnnexHead {
  readonly first: number
  readonly last: number
  readonly names: readonly number[]
  readonly columns: Readonly<Partial<Record<AnnexColumn, number>>>
  /** Heads of columns that are no part of an annex: self-scores, signatures. */
  readonly unused: readonly string[]
}

const patterns: Readonly<Record<AnnexColumn, readonly RegExp[]>> = {
  code: [/^(stt|s tt|tt|số tt|số thứ tự|mã|mã số|mã tiêu chí|ký hiệu|no|code)$/],
  max: [
    /^(điểm|điểm số|số điểm|thang điểm) (chuẩn )?tối đa/, /^điểm (số )?chuẩn/, /^(max|maximum)\b/, /^(mức|thang|số) điểm$/, /^điểm( số)?$/, /^thang điểm/,
  ],
  how: [/(cách|phương pháp|hướng dẫn|quy định|phương thức|công thức) (tính|chấm|đánh giá|cho điểm)/, /^(tiêu chuẩn|thang điểm) đánh giá/, /^(rule|how)/],
  proof: [/kiểm chứng|minh chứng|tlkc|^proof|^evidence/],
  note: [/^ghi chú( |$)|^note|^nguồn( |$)|hình thức đánh giá|cơ quan (chấm|đánh giá)/],
  basis: [/^(căn cứ|cơ sở)( pháp lý)?$/, /^văn bản quy định/],
}

const naming = /^(các )?(lĩnh vực|tiêu chí|chỉ tiêu|nội dung|nhóm|tên tiêu chí|field|criteri|name)/

type Labels = ReadonlyMap<number, readonly string[]>

/** The head among the first rows that names most columns, of one row rather than two; there must be a name and a maximum. */
export function annexHead(sheet: Sheet): AnnexHead | undefined {
  const heads = headRows(sheet).flatMap(([first, last]) => headAt(sheet, first, last).map(head => ({ ...head, only: first === last })))
  return heads.reduce<(AnnexHead & { readonly only: boolean }) | undefined>((best, head) => (best === undefined || known(head) > known(best) || (known(head) === known(best) && head.only && !best.only) ? head : best), undefined)
}

const known = (head: AnnexHead): number => Object.keys(head.columns).length + Math.min(1, head.names.length)

function headAt(sheet: Sheet, first: number, last: number): readonly AnnexHead[] {
  const labels = labelsAt(sheet, first, last)
  const columns: Partial<Record<AnnexColumn, number>> = {}
  for (const column of ['max', 'code', 'how', 'proof', 'basis', 'note'] as const) {
    const at = columnOf(labels, patterns[column], Object.values(columns))
    if (at !== undefined) columns[column] = at
  }
  const named = [...labels].filter(([at, said]) => !Object.values(columns).includes(at) && said.some(label => naming.test(label))).map(([at]) => at)
  if (columns.max === undefined || named.length === 0) return []
  const names = besides(sheet, first, named)
  // "Tiêu chí, chỉ tiêu | Nội dung": the first one numbers, the second one names.
  const [code, ...rest] = names
  const numbered = columns.code === undefined && rest.length === 1 && labels.get(rest[0] ?? 0)?.some(label => label.startsWith('nội dung')) === true
  const taken = { ...columns, ...(numbered ? { code } : {}) }
  const kept = numbered ? rest : names
  const unused = [...labels].filter(([at]) => !Object.values(taken).includes(at) && !named.includes(at)).map(([, [label = '']]) => label)
  return [{ first, last: below(sheet, first, last, kept), names: kept, columns: taken, unused }]
}

const columnOf = (labels: Labels, wanted: readonly RegExp[], taken: readonly number[]): number | undefined =>
  wanted.map(pattern => [...labels].find(([at, said]) => !taken.includes(at) && said.some(label => pattern.test(label)))?.[0]).find(at => at !== undefined)

/** One head merged over several columns is one column, its first. */
function besides(sheet: Sheet, first: number, columns: readonly number[]): readonly number[] {
  const seen = seenIn(sheet, first)
  return columns.filter((at, index) => index === 0 || columns[index - 1] !== at - 1 || seen.get(at) !== seen.get(at - 1))
}

/** A head that is merged downwards ends where its merge ends. */
function below(sheet: Sheet, first: number, last: number, columns: readonly number[]): number {
  const ends = sheet.merges.map(areaOf).flatMap(area =>
    (area !== undefined && columns.includes(area.left) && area.top >= first && area.top <= last && area.bottom - first < 5 ? [area.bottom] : []))
  return Math.max(last, ...ends)
}
