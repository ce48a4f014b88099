import type { RulePage } from '../../criteria/rules/page.ts'
import type { Finding } from '../../finding.ts'
import { text, tongues, type Lang, type Text } from '../../text.ts'
import { paint } from '../paint.ts'
import { severityNames } from '../severity.ts'
import { wrapped } from '../wrapped.ts'

/** A page with what `check` really says of its failing example, and where it lies. */
export interface ShownRule {
  readonly page: RulePage
  readonly told: Finding | undefined
  readonly path: string
}

const heads = {
  told: text(() => 'Thông báo', () => 'What is told'),
  why: text(() => 'Vì sao', () => 'Why it matters'),
  bad: text(() => 'Ví dụ sai', () => 'Fails'),
  good: text(() => 'Ví dụ đúng', () => 'Passes'),
  mend: text(() => 'Cách sửa', () => 'How to mend it'),
  ignore: text(() => 'Bỏ qua tại chỗ, khi có lý do', () => 'To suppress it in place, with a reason'),
  page: text(() => 'Trang', () => 'Page'),
}

/** The line that silences a rule; errors cannot be silenced. */
const silencing = ({ code, severity }: RulePage): Text | undefined => severity === 'error' || code.startsWith('check/') ? undefined
  : text(() => `# cchc-bo-qua ${code} [den năm-tháng-ngày]: <lý do>`, () => `# cchc-bo-qua ${code} [den YYYY-MM-DD]: <reason>`)

/** One rule for a terminal. */
export function ruleText({ page, told, path }: ShownRule, view: { readonly lang: Lang; readonly columns: number; readonly colour: boolean }): string {
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const width = Math.max(40, Math.min(view.columns, 120))
  const block = (head: Text, body: string): readonly string[] => ['', pen.bold(t.say(head)), ...wrapped(body, width - 2).map(line => `  ${line}`)]
  const code = (head: Text, body: string): readonly string[] => ['', pen.bold(t.say(head)), ...body.split('\n').map(line => `    ${line}`)]
  const silence = silencing(page)
  return `${[
    `${pen.bold(page.code)}  ${pen.dim(t.say(severityNames[page.severity]))}`, t.say(page.title),
    ...(told === undefined ? [] : block(heads.told, t.say(told.message))),
    ...block(heads.why, t.say(page.why)),
    ...code(heads.bad, page.bad), ...code(heads.good, page.good),
    ...block(heads.mend, t.say(page.mend)),
    ...(silence === undefined ? [] : code(heads.ignore, t.say(silence))),
    '', `${t.say(heads.page)}: ${path}`,
  ].join('\n')}\n`
}

/** One rule as a page of the documentation, Vietnamese first. */
export function ruleMarkdown(shown: ShownRule): string {
  const { page } = shown
  return `<!-- Trang này do chương trình làm ra từ src/criteria/rules. Made from src/criteria/rules. -->\n\n# \`${page.code}\`\n\n${section(shown, 'vi')}\n\n---\n\n${section(shown, 'en')}\n`
}

const fence = (body: string): string => `\`\`\`yaml\n${body}\n\`\`\``

function section({ page, told }: ShownRule, lang: Lang): string {
  const t = tongues[lang]
  const silence = silencing(page)
  return [
    `**${t.say(page.title)}** · ${t.say(severityNames[page.severity])}`,
    ...(told === undefined ? [] : [`## ${t.say(heads.told)}`, `> ${t.say(told.message)}`]),
    `## ${t.say(heads.why)}`, t.say(page.why),
    `## ${t.say(heads.bad)}`, fence(page.bad),
    `## ${t.say(heads.good)}`, fence(page.good),
    `## ${t.say(heads.mend)}`, t.say(page.mend),
    ...(silence === undefined ? [] : [`## ${t.say(heads.ignore)}`, fence(t.say(silence))]),
  ].join('\n\n')
}
