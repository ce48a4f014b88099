import type { RulePage } from '../../criteria/rules/page.ts'
import { text, tongues, type Lang } from '../../text.ts'
import { paint } from '../paint.ts'
import { severityNames } from '../severity.ts'

/** Every rule with its severity and one line, by area. */
export function rulesText(pages: readonly RulePage[], view: { readonly lang: Lang; readonly colour: boolean }): string {
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const codes = Math.max(...pages.map(page => page.code.length))
  const gravity = Math.max(...pages.map(page => t.say(severityNames[page.severity]).length))
  const lines = pages.map(page => `${page.code.padEnd(codes)}  ${pen.dim(t.say(severityNames[page.severity]).padEnd(gravity))}  ${t.say(page.title)}`)
  const more = text(() => `${pages.length} quy tắc. Xem một quy tắc: cchc rule <mã>`, () => `${pages.length} rules. To read one: cchc rule <id>`)
  return `${lines.join('\n')}\n\n${t.say(more)}\n`
}

/** The table of rules as a page of the documentation. */
export function rulesMarkdown(pages: readonly RulePage[]): string {
  const rows = pages.map(page => `| [\`${page.code}\`](${page.code}.md) | ${severityNames[page.severity].vi} | ${page.title.vi} | ${page.title.en} |`)
  return [
    '<!-- Trang này do chương trình làm ra từ src/criteria/rules. Made from src/criteria/rules. -->', '',
    '# Các quy tắc của `cchc check`', '',
    'Mỗi quy tắc một trang: nêu điều gì, vì sao, ví dụ sai, ví dụ đúng, cách sửa. Trên máy: `cchc rule <mã>`. / One page for each rule of `cchc check`; on the command line: `cchc rule <id> --lang en`.', '',
    '| Mã | Mức | Nêu điều gì | What is told |', '|---|---|---|---|', ...rows, '',
  ].join('\n')
}
