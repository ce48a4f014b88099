import { meant, nearest } from '../../criteria/nearest.ts'
import type { Tag } from '../../document.ts'
import type { Finding } from '../../finding.ts'
import { bare, text } from '../../text.ts'
import { issuedByNobody } from '../authority.ts'
import { sample } from './group.ts'
import { likely } from './likely.ts'
import { placeholders } from './paper.ts'
import type { Described } from './placeholder.ts'

/** What in a template cannot be filled: names that are none, or that mean nothing where they stand. Each once. */
export function templateFindings(tags: readonly Tag[], file: string): readonly Finding[] {
  const findings = strange(tags, placeholders, file)
  return findings.filter((each, index) => findings.findIndex(other => other.message.vi === each.message.vi) === index)
}

/** Whether a filled report says of itself, in one of our whole sentences, that it is a sample, wherever that stands: its words alone may speak of another thing. */
export const saysSample = (lines: readonly string[]): boolean => lines.some(line => sayings.some(saying => bare(line).includes(saying)))

const sayings = [sample, issuedByNobody].flatMap(said => [bare(said.vi), bare(said.en)])

/** A template of the office's own that says nowhere that its figures come from a sample: the report says so all the same. */
export const sampleNotShown = (file: string): Finding => ({
  code: 'template/sample-not-shown', severity: 'warning', at: { file },
  message: text(() => 'Bộ tiêu chí chỉ là ví dụ minh họa, mà mẫu không có chỗ nào báo điều đó: đã ghi lời báo ở đầu báo cáo.', () => 'The criteria set is a sample, and the template says so nowhere: it was written at the top of the report.'),
  fix: text(() => 'Thêm {lời báo ví dụ} vào mẫu, ở chỗ muốn in lời báo.', () => 'Add {lời báo ví dụ} to the template where it is to be printed.'),
})

const strange = (tags: readonly Tag[], known: readonly Described[], file: string): readonly Finding[] => tags.flatMap(tag => {
  const found = known.find(each => bare(each.name) === bare(tag.name))
  if (tag.is === 'raw') return [raw(tag.name, file)]
  if (found === undefined) return [unknown(tag.name, known, file)]
  const asText = tag.is === 'text' && found.is === 'list' ? [listAsText(found.name, file)] : []
  return [...asText, ...strange(tag.inside, [...found.inside, ...known], file)]
})

function unknown(name: string, known: readonly Described[], file: string): Finding {
  const lists = homesOf(name, placeholders, [])
  return {
    code: 'template/unknown-placeholder', severity: 'error', at: { file }, read: `{${name}}`,
    ...(lists === undefined
      ? { message: text(() => `Không có chỗ điền nào tên “${name}”.`, () => `No placeholder is named “${name}”.`), ...fixOf(meantBy(name, known)) }
      : {
        message: text(() => `Chỗ điền “${name}” chỉ dùng được bên trong phần lặp {#${lists.join('} {#')}}.`, () => `The placeholder “${name}” may stand only within {#${lists.join('} {#')}}.`),
        fix: text(() => `Đặt nó giữa {#${lists.at(-1) ?? ''}} và {/${lists.at(-1) ?? ''}}.`, () => `Put it between {#${lists.at(-1) ?? ''}} and {/${lists.at(-1) ?? ''}}.`),
      }),
  }
}

/** What may be meant where it stands, else whatever is nearest in name or in meaning. */
function meantBy(name: string, known: readonly Described[]): Finding['fix'] {
  const names = known.map(each => each.name)
  const near = nearest(name, names) === undefined ? likely(name) : undefined
  return near === undefined ? meant(name, names) : text(() => `Có phải ý là \`${near}\`?`, () => `Did you mean \`${near}\`?`)
}

const fixOf = (fix: Finding['fix']): Pick<Finding, 'fix'> => (fix === undefined ? {} : { fix })

/** The lists, outermost first, within which a placeholder of this name may stand; undefined where there is none. */
function homesOf(name: string, known: readonly Described[], outside: readonly string[]): readonly string[] | undefined {
  if (outside.length > 0 && known.some(each => bare(each.name) === bare(name))) return outside
  for (const each of known) {
    const found = homesOf(name, each.inside, [...outside, each.name])
    if (each.inside.length > 0 && found !== undefined) return found
  }
  return undefined
}

const listAsText = (name: string, file: string): Finding => ({
  code: 'template/list-as-text', severity: 'error', at: { file }, read: `{${name}}`,
  message: text(() => `“${name}” là một danh sách, không điền vào một chỗ được.`, () => `“${name}” is a list and fills no single place.`),
  fix: text(() => `Viết {#${name}} … {/${name}}, với các chỗ điền của từng dòng ở giữa.`, () => `Write {#${name}} … {/${name}} around the placeholders of a row.`),
})

const raw = (name: string, file: string): Finding => ({
  code: 'template/raw', severity: 'error', at: { file }, read: `{@${name}}`,
  message: text(() => `Chỗ điền {@${name}} chèn mã vào văn bản nên không dùng được.`, () => `{@${name}} would put code into the document and may not be used.`),
  fix: text(() => `Bỏ dấu @: {${name}}.`, () => `Leave out the @: {${name}}.`),
})
