import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'

/** What the template library found: its code of the fault, and the words of the template around it. */
export interface Complaint {
  readonly id: string
  /** The placeholder as it stands there. */
  readonly tag: string
  /** The part of the file: `word/document.xml`, `word/header1.xml` … */
  readonly part: string
}

interface Said {
  readonly code: string
  readonly message: (tag: string) => Text
  readonly fix: Text
}

const braces = text(() => 'Viết lại cho đủ một dấu { ở trước và một dấu } ở sau tên.', () => 'Write one { before the name and one } after it.')
const pairs = text(() => 'Mỗi phần lặp mở bằng {#tên} phải đóng bằng {/tên}, đúng cùng một tên.', () => 'A part opened by {#name} is closed by {/name}, with the very same name.')
const together = text(
  () => 'Đặt {#tên} và {/tên} trong cùng một ô, cùng một hàng của một bảng, hoặc mỗi cái một dòng riêng bên ngoài bảng.',
  () => 'Let {#name} and {/name} stand in one cell, in one row of a table, or each on a line of its own outside of tables.')

const mark = (vi: (tag: string) => string, en: (tag: string) => string): Said =>
  ({ code: 'template/broken-mark', message: tag => text(() => vi(tag), () => en(tag)), fix: braces })
const part = (vi: (tag: string) => string, en: (tag: string) => string): Said =>
  ({ code: 'template/part-not-paired', message: tag => text(() => vi(tag), () => en(tag)), fix: pairs })

const sayings: Readonly<Record<string, Said>> = {
  unclosed_tag: mark(tag => `“{${tag}” không có dấu } ở sau.`, tag => `“{${tag}” has no } after it.`),
  unopened_tag: mark(tag => `“${tag}}” không có dấu { ở trước.`, tag => `“${tag}}” has no { before it.`),
  duplicate_open_tag: mark(tag => `“${tag}” có hai dấu { liền nhau.`, tag => `“${tag}” has two {.`),
  duplicate_close_tag: mark(tag => `“${tag}” có hai dấu } liền nhau.`, tag => `“${tag}” has two }.`),
  unclosed_loop: part(tag => `Phần lặp {#${tag}} được mở mà không được đóng.`, tag => `The part {#${tag}} is opened and not closed.`),
  unopened_loop: part(tag => `Có {/${tag}} mà không có {#${tag}} ở trước.`, tag => `There is {/${tag}} without {#${tag}} before it.`),
  closing_tag_does_not_match_opening_tag: part(tag => `Phần lặp {#${tag}} bị đóng bằng một tên khác.`, tag => `The part {#${tag}} is closed by another name.`),
}

const misplaced: Said = {
  code: 'template/part-misplaced', fix: together,
  message: tag => text(() => `Phần lặp {#${tag}} mở ở một chỗ và đóng ở chỗ không tương ứng.`, () => `The part {#${tag}} is opened in one place and closed where it cannot be.`),
}

const raw: Said = {
  code: 'template/raw', fix: text(() => 'Bỏ dấu @.', () => 'Leave out the @.'),
  message: tag => text(() => `Chỗ điền {@${tag}} chèn mã vào văn bản nên không dùng được.`, () => `{@${tag}} would put code into the document and may not be used.`),
}

const places = /loop|expand|no_xml_tag|paragraph|section/

const other: Said = {
  code: 'template/not-usable', fix: braces,
  message: tag => text(() => (tag === '' ? 'Mẫu có chỗ không hiểu được.' : `Chỗ “${tag}” của mẫu không hiểu được.`), () => (tag === '' ? 'Something in the template is not understood.' : `“${tag}” is not understood.`)),
}

/** The complaints of the library, as people are told of them: each place once. */
export function complaintFindings(complaints: readonly Complaint[], file: string): readonly Finding[] {
  const findings = complaints.map(({ id, tag, part }): Finding => {
    const said = sayings[id] ?? (id.startsWith('raw') ? raw : places.test(id) ? misplaced : other)
    return { code: said.code, severity: 'error', at: { file, ...partName(part) }, message: said.message(tag), fix: said.fix }
  })
  return findings.filter((each, index) => findings.findIndex(other => other.message.vi === each.message.vi && other.at?.sheet === each.at?.sheet) === index)
}

const partName = (part: string): { readonly sheet?: string } => (/header/.test(part) ? { sheet: 'đầu trang' } : /footer/.test(part) ? { sheet: 'chân trang' } : {})
