import type { Source } from '../../criteria/source.ts'
import type { Finding, Severity } from '../../finding.ts'
import { text, tongues, type Lang } from '../../text.ts'
import type { View } from './formats.ts'
import { countsText, worstFirst } from './gravity.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub shows ten errors and ten warnings of a step and drops the rest without a word. */
const most = 10

/** GitHub's workflow commands: the worst first, at most ten errors and ten others as annotations, then one line that counts all. */
export function findingsGithub(findings: readonly Finding[], _sources: readonly Source[], { lang }: View): string {
  const worst = worstFirst(findings)
  const errors = worst.filter(({ severity }) => severity === 'error')
  const others = worst.filter(({ severity }) => severity !== 'error')
  const shown = [...errors.slice(0, most), ...others.slice(0, most)]
  return `${[...shown.map(finding => annotation(finding, lang)), summary(findings, shown.length, lang)].join('\n')}\n`
}

function annotation({ at, code, severity, message, fix }: Finding, lang: Lang): string {
  const said = fix === undefined ? message[lang] : `${message[lang]}\n${text(() => 'Cách sửa', () => 'Fix')[lang]}: ${fix[lang]}`
  const properties = Object.entries({ file: at?.file, line: at?.line, col: at?.column, title: code })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]))
  return `::${commands[severity]} ${properties.join(',')}::${data(said)}`
}

/** What was read from a file may hold control characters; none reaches the log. */
const data = (said: string): string => said.replace(/(?!\n)\p{Cc}/gu, '·').replaceAll('%', '%25').replaceAll('\n', '%0A')

const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')

function summary(findings: readonly Finding[], shown: number, lang: Lang): string {
  const t = tongues[lang]
  const counts = t.say(countsText(findings))
  if (shown === findings.length) return `${counts}.`
  return t.say(text(
    () => `${counts}; chú thích ${shown} phát hiện nặng nhất, xem đủ trong bản tóm tắt của lượt chạy hoặc bằng --format text.`,
    () => `${counts}; the ${shown} gravest are annotated, all stand in the job summary or under --format text.`))
}
