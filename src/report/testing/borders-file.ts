import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Source } from '../../criteria/source.ts'
import type { ComponentCase, TestFile } from '../../criteria/testing/case.ts'
import { Refusal } from '../../finding.ts'
import { equal } from '../../rational.ts'
import { present, type Proposal } from '../../scoring/testing/borders.ts'
import { text } from '../../text.ts'
import { borderHead, borderLine } from './border-line.ts'

/** The text of a borders file as it shall stand, and what became of it. */
export interface BordersFile {
  readonly text: string
  readonly added: number
  /** Unapproved cases whose result is another by now. */
  readonly renewed: number
}

const head = (set: CriteriaSet): string => `# yaml-language-server: $schema=./test.schema.json
#
# Các trường hợp ở ranh giới của bộ tiêu chí, do máy đề xuất (cchc test --borders --write) kèm kết quả mà cách chấm hiện nay cho.
# Đối chiếu từng dòng với văn bản; đúng thì đổi \`approved: false\` thành \`approved: true\`. Dòng đã duyệt không bị ghi đè.
set: ${set.id}
components:
`

/** A first borders file. */
export function newBorders(set: CriteriaSet, proposals: readonly Proposal[]): BordersFile {
  const lines = set.components.flatMap(component => {
    const own = proposals.filter(each => each.component.code === component.code)
    return own.length === 0 ? [] : [borderHead(component), ...own.map(borderLine)]
  })
  return { text: head(set) + lines.map(line => `${line}\n`).join(''), added: proposals.length, renewed: 0 }
}

/** A case with the lines of the file that it takes, from 0; `to` is the line after its last. */
interface Placed { readonly each: ComponentCase; readonly from: number; readonly to: number }

/** An existing file with the new proposals put behind those of the same component. What is approved stays as it is, letter by letter. */
export function grownBorders(set: CriteriaSet, source: Source, file: TestFile, proposals: readonly Proposal[]): BordersFile {
  const lines = source.text.split('\n').map(line => line.replace(/\r$/, ''))
  const placed = file.components.map((each, index): Placed => placeOf(each, source.locate(['components', index]).line - 1, lines, source))
  const [renewed, after] = [renewals(set, placed), additions(set, placed, proposals, lines, source)]
  const last = lines.findLastIndex(line => line.trim() !== '') + 1
  const grown = lines.slice(0, last).flatMap((line, index) => [
    ...(placed.some(({ from, to }) => renewed.has(from) && index > from && index < to) ? [] : [renewed.get(index) ?? line]),
    ...(after.get(index) ?? []),
  ])
  const ending = source.text.includes('\r\n') ? '\r\n' : '\n'
  return { text: [...grown, ''].join(ending), added: proposals.length, renewed: renewed.size }
}

function placeOf(each: ComponentCase, from: number, lines: readonly string[], source: Source): Placed {
  const first = lines[from] ?? ''
  if (!/^ {2}- /.test(first)) throw cannotGrow(source, from)
  const end = lines.findIndex((line, index) => index > from && !/^ {3,}[^\s#]/.test(line))
  return { each, from, to: end < 0 ? lines.length : end }
}

const cannotGrow = (source: Source, line: number): Refusal => new Refusal(text(
  () => `Không thêm được vào ${source.file}:${line + 1}: mỗi trường hợp phải bắt đầu bằng “  - ” (lùi hai dấu cách) ở đầu dòng, dưới khóa components. Sửa dòng này, hoặc xóa tệp để lập lại.`,
  () => `Cannot add to ${source.file}:${line + 1}: each case must begin with “  - ” (indented by two) on a line of its own, under the key components. Mend the line, or delete the file to have it made anew.`))

/** The new line of each unapproved case whose result is another by now, by the line on which it begins. */
const renewals = (set: CriteriaSet, placed: readonly Placed[]): ReadonlyMap<number, string> => new Map(placed.flatMap(({ each, from }) => {
  const component = each.approved ? undefined : set.components.find(({ code }) => code === each.component)
  if (component === undefined) return []
  const [now] = present(set, component, each.name?.vi ?? '', each.given, each.state === 'blank' ? 'blank' : undefined)
  const isSame = now === undefined || (equal(now.points, each.points.value) && equal(now.max, each.max?.value ?? component.max) && now.state === (each.state ?? 'scored'))
  return isSame ? [] : [[from, borderLine(now)] as const]
}))

/** New lines by the line after which they come. */
function additions(set: CriteriaSet, placed: readonly Placed[], proposals: readonly Proposal[], lines: readonly string[], source: Source): ReadonlyMap<number, readonly string[]> {
  const after = new Map<number, readonly string[]>()
  const last = placed.at(-1)?.to ?? lines.findIndex(line => /^components:\s*(#.*)?$/.test(line)) + 1
  if (proposals.length > 0 && last === 0) throw cannotGrow(source, 0)
  for (const component of set.components) {
    const own = proposals.filter(each => each.component.code === component.code).map(borderLine)
    const beside = placed.findLast(({ each }) => each.component === component.code)
    const at = (beside?.to ?? last) - 1
    if (own.length > 0) after.set(at, [...(after.get(at) ?? []), ...(beside === undefined ? [borderHead(component)] : []), ...own])
  }
  return after
}
