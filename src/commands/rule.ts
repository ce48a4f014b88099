import { loadCriteria } from '../criteria/load.ts'
import { meant } from '../criteria/nearest.ts'
import type { RulePage } from '../criteria/rules/page.ts'
import { pagePath, register, ruleOf } from '../criteria/rules/register.ts'
import { specimen } from '../criteria/rules/specimen.ts'
import { unsuppressed } from '../criteria/suppression/suppress.ts'
import { Refusal, type Finding } from '../finding.ts'
import { readYaml } from '../io/yaml.ts'
import { rulesText } from '../report/rules/list.ts'
import { ruleText, type ShownRule } from '../report/rules/page.ts'
import { same, text, type Text } from '../text.ts'
import type { World } from './world.ts'

export interface RuleArgs {
  readonly code?: string
  readonly format: 'text' | 'json'
}

/** The page of one rule of `check`, or the table of all. 0; an unknown code ends the command. */
export async function rule({ code, format }: RuleArgs, world: World): Promise<number> {
  const pages = code === undefined ? register : [named(code)]
  if (format === 'json') world.out(`${JSON.stringify({ rules: pages.map(page => entry(page, world)) }, undefined, 2)}\n`)
  else world.out(code === undefined ? rulesText(pages, world) : pages.map(page => ruleText(shown(page), world)).join('\n'))
  return 0
}

/** A page with what `check` says of its failing example, on a day after all notes of the examples have ended. */
export function shown(page: RulePage): ShownRule {
  return { page, told: page.in === 'words' ? undefined : toldOf(page), path: pagePath(page.code) }
}

function toldOf(page: RulePage): Finding | undefined {
  const written = specimen(page, page.tried ?? page.bad)
  const source = readYaml(new TextEncoder().encode(written), 'mau.yaml')
  const { set, findings } = loadCriteria(source)
  return unsuppressed({ source, findings, isWhole: set !== undefined }, '2026-01-01').find(finding => finding.code === page.code)
}

/** A rule by its whole code, or by the part after the slash where only one has it. */
function named(code: string): RulePage {
  const short = register.filter(page => page.code.endsWith(`/${code}`))
  const page = ruleOf(code) ?? (short.length === 1 ? short[0] : undefined)
  if (page !== undefined) return page
  if (ofData.test(code)) throw new Refusal(toldBeside(code))
  const codes = short.length > 1 ? short.map(each => each.code) : register.map(each => each.code)
  const hint = short.length > 1 ? same(codes.map(each => `\`${each}\``).join(', ')) : meant(code, codes) ?? same('')
  throw new Refusal(text(t => `Không có quy tắc \`${code}\`. ${t.say(hint)} Xem tất cả: cchc rule`, t => `There is no rule \`${code}\`. ${t.say(hint)} See all: cchc rule`))
}

/** Areas of what is told of data, beside the rules of `check`. */
const ofData = /^(register|intake|unit|form|table|appraisal|explanation|evidence|proof|roster|round|score|template)\/[a-z0-9-]+$/

const toldBeside = (code: string): Text => text(
  () => `\`${code}\` nói về số liệu, không phải quy tắc của \`check\` nên không có trang riêng: lời giải thích và cách sửa in ngay ở lời nhắc khi chạy cchc read hoặc cchc score.${code.startsWith('register/') ? ' Cách đọc sổ hồ sơ: README.vi.md, mục “Sổ hồ sơ”.' : ''}`,
  () => `\`${code}\` is told of data and is no rule of \`check\`, so it has no page: what it means and what to do is printed with it by cchc read and cchc score.${code.startsWith('register/') ? ' How registers are read: README.md, “Registers of dossiers”.' : ''}`)

const entry = (page: RulePage, { lang }: World): object => ({
  code: page.code, severity: page.severity, title: page.title[lang], why: page.why[lang], mend: page.mend[lang], fails: page.bad, passes: page.good, page: pagePath(page.code),
})
