import type { Change } from '../../criteria/diff/change.ts'
import { weights, weightNames, type Weight } from '../../criteria/diff/weight.ts'
import { text, tongues, type Lang, type Text } from '../../text.ts'
import { effectText } from './effect-words.ts'
import { markdownTable } from './markdown-table.ts'
import { maxima } from './maxima.ts'
import { replayMarkdown } from './replay-markdown.ts'
import type { Compared, View } from './view.ts'
import { countsText, weightMeanings } from './words.ts'

/** A change log to be put under a Tờ trình: what changes and from what to what, by weight, then the maxima, then what it does to a round. */
export function diffMarkdown(compared: Compared, { lang }: Pick<View, 'lang'>): string {
  const { diff, replays } = compared
  if (diff.changes.length === 0 && replays.length === 0) return ''
  const t = tongues[lang]
  const parts = [
    `# ${t.say(text(() => 'Bảng tổng hợp nội dung sửa đổi, bổ sung bộ tiêu chí', () => 'Changes to the criteria set'))}`,
    intro(compared, lang),
    ...weights.flatMap(weight => weightPart(weight, compared, lang)),
    ...(diff.changes.length === 0 ? [] : [maximaPart(compared, lang)]),
    ...replays.map(replay => replayMarkdown(replay, lang)),
  ]
  return `${numbered(parts).join('\n\n')}\n`
}

function intro({ diff, oldFile, newFile }: Compared, lang: Lang): string {
  const t = tongues[lang]
  const counts = diff.changes.length === 0 ? text(() => 'không có thay đổi', () => 'no changes') : countsText(diff.changes)
  return t.say(text(
    () => `- Bộ cũ: ${diff.old.title.vi} (\`${oldFile}\`)\n- Bộ mới: ${diff.now.title.vi} (\`${newFile}\`)\n- Số thay đổi: ${counts.vi}.`,
    () => `- Old set: ${diff.old.title.en} (\`${oldFile}\`)\n- New set: ${diff.now.title.en} (\`${newFile}\`)\n- Changes: ${counts.en}.`))
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

/** The headings of the second level, numbered as an official paper numbers them. */
function numbered(parts: readonly string[]): readonly string[] {
  let next = 0
  return parts.map(part => (part.startsWith('## ') ? `## ${roman[next++] ?? String(next)}. ${part.slice(3)}` : part))
}

function weightPart(weight: Weight, compared: Compared, lang: Lang): readonly string[] {
  const changes = compared.diff.changes.filter(change => change.weight === weight)
  if (changes.length === 0) return []
  const t = tongues[lang]
  const hasEffects = changes.some(change => effectText(change, compared) !== undefined)
  const heads = [words.number, words.item, words.what, words.before, words.after, ...(hasEffects ? [words.effect] : [])].map(t.say)
  const rows = changes.map((change, index) => [String(index + 1), ...cells(change, lang), ...(hasEffects ? [t.say(effectText(change, compared) ?? none)] : [])])
  return [`## ${t.say(weightNames[weight])}: ${t.say(weightMeanings[weight])}\n\n${markdownTable(heads, rows)}`]
}

const cells = ({ subject, what, before, after }: Change, lang: Lang): readonly string[] =>
  [subject[lang], what[lang], before?.[lang] ?? '–', after?.[lang] ?? '–']

function maximaPart({ diff }: Compared, lang: Lang): string {
  const t = tongues[lang]
  const rows = maxima(diff).map(({ code, name, before, after }) =>
    [code, t.say(name), ...[before, after].map(points => (points === undefined ? '–' : t.number(points)))])
  return `## ${t.say(words.maxima)}\n\n${markdownTable([words.code, words.field, words.before, words.after].map(t.say), rows, [2, 3])}`
}

const none: Text = { vi: '', en: '' }

const words = {
  number: text(() => 'STT', () => 'No.'),
  code: text(() => 'Mã', () => 'Code'),
  item: text(() => 'Mục', () => 'Item'),
  what: text(() => 'Nội dung sửa', () => 'What changes'),
  before: text(() => 'Quy định cũ', () => 'Old'),
  after: text(() => 'Quy định mới', () => 'New'),
  effect: text(() => 'Tác động khi chấm lại', () => 'Effect on the round'),
  field: text(() => 'Lĩnh vực', () => 'Field'),
  maxima: text(() => 'Điểm tối đa theo lĩnh vực', () => 'Maxima of the fields'),
}
