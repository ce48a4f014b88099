import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { exactly, likely, likelyAt } from './likely.ts'

/** A paragraph of a template and the part of the file in which it stands. */
export interface Words {
  readonly text: string
  readonly part: string
}

const others = [
  /\[+\s*([#/^]?)\s*([^[\]{}]{1,80}?)\s*\]+/gu, /«\s*([#/^]?)\s*([^«»{}]{1,80}?)\s*»/gu, /<<\s*([#/^]?)\s*([^<>{}]{1,80}?)\s*>>/gu,
  /[｛【⟨‹〈〔《『「❨❴⦃]+\s*([#/^]?)\s*([^{}｛｝【】⟨⟩‹›〈〉<>]{1,80}?)\s*[｝】⟩›〉〕》』」❩❵⦄>]+/gu,
]

/** Signs that stand in text for much else: between two of them only the very name of a placeholder is one. */
const signs = [
  /%([#/^]?)(\p{L}(?:[^%{}]{0,80}[\p{L}\d])?)%/gu, /#([/^]?)(\p{L}(?:[^#{}]{0,80}[\p{L}\d])?)#/gu, /\$([#/^]?)(\p{L}(?:[^${}]{0,80}[\p{L}\d])?)\$/gu,
  /(?<!<)<\s*([#/^]?)\s*([^<>‹›{}]{1,80}?)\s*[>›](?!>)/gu, /\(\(\s*([#/^]?)\s*([^(){}]{1,80}?)\s*\)\)/gu, /MERGEFIELD\s+"?([#/^]?)([^\s"\\]+(?: [^\s"\\]+)*)"?/gu,
]

/** Word writes the blanks of a field's name as underscores. */
const spaced = (name: string): string => name.replaceAll('_', ' ')

const matches = (patterns: readonly RegExp[], said: string): readonly (readonly string[])[] => patterns.flatMap(pattern => [...said.matchAll(pattern)])

/** What looks like a placeholder between other brackets than { }, or is a field of Word, which nothing fills: an error where it has the name of one, else to be looked at. */
export const bracketFindings = (words: readonly Words[], file: string): readonly Finding[] => once(words.flatMap(({ text: said, part }) =>
  [...matches(others, said), ...unclosed(said), ...matches(signs, said).filter(([, , name = '']) => exactly(spaced(name)) !== undefined)].filter(([, , name = '']) => /\p{L}/u.test(name)).map(([whole = '', mark = '', name = '']): Finding => {
    const meant = likely(spaced(name))
    return {
      code: 'template/other-brackets', severity: exactly(spaced(name)) === undefined ? 'warning' : 'error', at: { file, ...placeOf(part) }, read: whole,
      message: text(() => `“${whole}” không phải chỗ điền: chỗ điền viết giữa { và }; để vậy thì báo cáo in nguyên như thế.`, () => `“${whole}” is no placeholder: these stand between { and }; it would be printed as it is.`),
      fix: meant === undefined ? text(() => 'Nếu là chỗ điền, viết {tên} theo docs/report-template.md.', () => 'If it is one, write {name} as docs/report-template.md has it.') : writing(meant, mark),
    }
  })))

/** `[tên` whose other bracket was lost: told only where a placeholder bears that name. */
const unclosed = (said: string): readonly (readonly string[])[] => [...said.matchAll(/\[+\s*([#/^]?)\s*([^[\]{}]+)$/gu)].flatMap(([, mark = '', rest = '']) => {
  const name = likelyAt('start', rest)
  return name === undefined || exactly(rest.trim().split(/\s+/).slice(0, name.split(' ').length).join(' ')) === undefined ? [] : [[`[${mark}${name}`, mark, name]]
})

const writing = (name: string, mark: string): Text => text(() => `Có phải ý là {${mark}${name}}?`, () => `Did you mean {${mark}${name}}?`)

interface Slip {
  readonly shown: string
  readonly lost: 'open' | 'close'
  readonly name: string | undefined
  readonly mark: string
}

/** Each { without its } and each } without its {, with the placeholder that was probably meant. */
export const braceFindings = (words: readonly Words[], file: string): readonly Finding[] => once(words.flatMap(({ text: said, part }) => slips(said).map(({ shown, lost, name, mark }): Finding => ({
  code: 'template/broken-mark', severity: 'error', at: { file, ...placeOf(part) }, read: shown,
  message: lost === 'close'
    ? text(() => `“${shown}” không có dấu } ở sau, hoặc thừa một dấu {.`, () => `“${shown}” has no } after it, or one { too many.`)
    : text(() => `“${shown}” không có dấu { ở trước, hoặc thừa một dấu }.`, () => `“${shown}” has no { before it, or one } too many.`),
  fix: name === undefined ? text(() => 'Viết lại cho đủ một dấu { ở trước và một dấu } ở sau tên.', () => 'Write one { before the name and one } after it.') : writing(name, mark),
}))))

const shortest = (piece: string, end: 'start' | 'end'): string => { const all = [...piece.trim()]; return all.length <= 40 ? all.join('') : end === 'start' ? `${all.slice(0, 40).join('')}…` : `…${all.slice(-40).join('')}` }

function slips(said: string): readonly Slip[] {
  const found: Slip[] = []
  let opened: number | undefined
  let from = 0
  const lostClose = (at: number, to: number): void => {
    const [, mark = '', rest = ''] = /^\{*\s*([#/^]?)([^]*)$/u.exec(said.slice(at, to)) ?? []
    if (rest.trim() !== '') found.push({ shown: shortest(`{${mark}${rest}`, 'start'), lost: 'close', name: likelyAt('start', rest.replace(/[\]}].*$/u, '')), mark })
  }
  for (const { 0: brace, index } of said.matchAll(/[{}]/gu)) {
    if (brace === '{') {
      if (opened !== undefined) lostClose(opened, said[index - 1] === '{' ? following(said, index) : index)
      opened = index
    } else if (opened !== undefined) opened = undefined
    else {
      const piece = said.slice(from, index).replace(/^.*[[«]/u, '')
      found.push({ shown: shortest(`${said.slice(from, index)}}`, 'end'), lost: 'open', name: likelyAt('end', piece.replace(/^\s*[#/^]/u, '')), mark: '' })
    }
    from = index + 1
  }
  if (opened !== undefined) lostClose(opened, said.length)
  return found
}

/** Where the next brace stands. */
const following = (said: string, index: number): number => { const next = said.slice(index + 1).search(/[{}]/u); return next < 0 ? said.length : index + 1 + next }

const unfilled = /endnotes|charts\/|diagrams\//i

/** Placeholders in endnotes, charts and diagrams, where none is filled. */
export const elsewhereFindings = (words: readonly Words[], file: string): readonly Finding[] => once(words.filter(({ part }) => unfilled.test(part)).flatMap(({ text: said, part }) =>
  [...said.matchAll(/\{\s*[#/^]?([^{}]{1,80})\}/gu)].map(([whole]): Finding => ({
    code: 'template/not-filled-here', severity: 'error', at: { file, ...placeOf(part) }, read: whole,
    message: text(() => `Chỗ điền ${whole} đứng trong ${partName(part)?.vi ?? part}, nơi không điền được.`, () => `${whole} stands in ${partName(part)?.en ?? part}, where nothing is filled.`),
    fix: text(() => 'Chuyển nó vào phần văn bản, đầu trang, chân trang, hộp văn bản hoặc chú thích chân trang.', () => 'Move it to the text, a header, a footer, a text box or a footnote.'),
  }))))

function partName(part: string): Text | undefined {
  if (/header/i.test(part)) return text(() => 'đầu trang', () => 'a header')
  if (/footer/i.test(part)) return text(() => 'chân trang', () => 'a footer')
  if (/footnotes|endnotes/i.test(part)) return text(() => 'chú thích', () => 'a note')
  if (/comments/i.test(part)) return text(() => 'nhận xét', () => 'a comment')
  return /charts|diagrams/i.test(part) ? text(() => 'biểu đồ, sơ đồ', () => 'a chart') : undefined
}

const placeOf = (part: string): { readonly sheet?: string } => { const name = partName(part); return name === undefined ? {} : { sheet: name.vi } }

const once = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each, index) => findings.findIndex(other => other.message.vi === each.message.vi && other.at?.sheet === each.at?.sheet) === index)
