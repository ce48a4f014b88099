import { placeText, type Finding } from '../../finding.ts'
import type { Page, PageRow } from '../../page.ts'
import { text, type Tongue } from '../../text.ts'
import { severityNames } from '../severity.ts'
import { heads, looks, titleRows, word } from './looks.ts'

/** "Cảnh báo": every finding of the run with its place, what was read and what to do; a unit without a name of its own is told by its id. */
export function findingsPage(findings: readonly Finding[], unitNames: ReadonlyMap<string, string>, name: string, t: Tongue): Page {
  const names = [words.severity, words.unit, words.component, words.place, words.message, words.read, words.fix, words.code].map(t.say)
  const top = titleRows([t.say(words.title)], names.length)
  const head = top.length + 1
  return {
    name,
    columns: [10, 22, 9, 34, 60, 20, 40, 24].map(width => ({ width })),
    rows: [...top, heads(names), ...(findings.length === 0 ? [{ boxes: [word(t.say(words.none))] }] : findings.map(finding => row(finding, unitNames, t)))],
    freeze: { rows: head, columns: 0 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(findings.length === 0 ? {} : { filter: `A${head}:H${head + findings.length}` }),
  }
}

const row = (finding: Finding, unitNames: ReadonlyMap<string, string>, t: Tongue): PageRow => ({
  boxes: [
    word(t.say(severityNames[finding.severity]), looks.centre),
    word(finding.unit === undefined ? '' : unitNames.get(finding.unit) ?? finding.unit),
    word(finding.component ?? '', looks.centre),
    word(finding.at === undefined ? '' : placeText(finding.at)),
    word(t.say(finding.message)),
    word(finding.read ?? ''),
    word([finding.expected, finding.fix].flatMap(each => (each === undefined ? [] : [t.say(each)])).join(' ')),
    word(finding.code),
  ],
})

const words = {
  title: text(() => 'CẢNH BÁO VÀ NỘI DUNG CẦN XEM', () => 'WARNINGS AND POINTS TO LOOK AT'),
  severity: text(() => 'Mức', () => 'Severity'), unit: text(() => 'Đơn vị', () => 'Unit'), component: text(() => 'Mục', () => 'Item'),
  place: text(() => 'Vị trí', () => 'Place'), message: text(() => 'Nội dung', () => 'Message'), read: text(() => 'Đọc được', () => 'Read'),
  fix: text(() => 'Cần ghi / cách sửa', () => 'Expected / fix'), code: text(() => 'Mã cảnh báo', () => 'Code'),
  none: text(() => 'Không có cảnh báo.', () => 'No warnings.'),
}
