import type { Source } from '../../criteria/source.ts'
import type { Finding } from '../../finding.ts'
import { text, tongues, type Lang } from '../../text.ts'
import { severityNames } from '../severity.ts'
import type { View } from './formats.ts'
import { countsText, worstFirst } from './gravity.ts'

const words = {
  title: text(() => 'Kiểm tra bộ tiêu chí', () => 'Check of criteria sets'),
  elsewhere: text(() => 'Không thuộc tệp nào', () => 'In no file'),
  heads: [
    text(() => 'Mức', () => 'Gravity'), text(() => 'Chỗ', () => 'Place'), text(() => 'Quy tắc', () => 'Rule'),
    text(() => 'Nội dung', () => 'What'), text(() => 'Cách sửa', () => 'Fix'),
  ],
}

/** A report in Markdown: the counts, then a table for each file, errors first. */
export function findingsMarkdown(findings: readonly Finding[], _sources: readonly Source[], { lang }: View): string {
  const t = tongues[lang]
  const files = [...new Set(findings.map(finding => finding.at?.file))]
  const tables = files.flatMap(file => {
    const here = findings.filter(finding => finding.at?.file === file)
    return [`### ${plain(file ?? t.say(words.elsewhere))}`, table(here, lang)]
  })
  return `${[`## ${t.say(words.title)}`, `${t.say(countsText(findings))}.`, ...tables].join('\n\n')}\n`
}

function table(findings: readonly Finding[], lang: Lang): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = worstFirst(findings).map(({ severity, at, code, message, fix }) =>
    row([severityNames[severity][lang], place(at), `\`${code}\``, plain(message[lang]), plain(fix?.[lang] ?? '')]))
  return [row(words.heads.map(head => tongues[lang].say(head))), row(words.heads.map(() => '---')), ...rows].join('\n')
}

const place = (at: Finding['at']): string =>
  at?.cell !== undefined ? plain(`${at.sheet === undefined ? '' : `${at.sheet}!`}${at.cell}`) : at?.line === undefined ? '' : `${at.line}:${at.column ?? 1}`

/** What a file from outside holds stays text: no mark-up, no second line, no control character. */
const plain = (said: string): string =>
  said.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '·').replace(/[\\`*_{}[\]<>#|!~&@$]/g, mark => `\\${mark}`)
