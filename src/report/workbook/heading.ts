import type { PageRow } from '../../page.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { surveyNote } from '../survey-line.ts'
import { groupTitle, resultTitle } from '../title.ts'
import { looks, titleRows } from './looks.ts'

/** The lines above the ranking: office and nation, what it is, of whom, by which criteria, for which time; the last is blank. */
export function rankingTitles(group: GroupScore, t: Tongue, across = 4): readonly PageRow[] {
  const left = Math.max(1, Math.floor(across / 2))
  const pair = (office: Text, nation: Text, look: typeof looks.office | typeof looks.motto): PageRow =>
    ({ boxes: [{ value: t.say(office), across: left, look }, ...Array.from({ length: left - 1 }, () => undefined), { value: t.say(nation), across: Math.max(1, across - left), look }] })
  const note = surveyNote(group)
  return [
    pair(words.office, words.nation, looks.office), pair(words.part, words.motto, looks.motto), { boxes: [] },
    ...titleRows([t.say(words.ranking)], across), { boxes: [{ value: t.say(resultTitle([group])), across, look: looks.named }] },
    ...titleRows(['', ...basis(group, t), t.say(annexed), ...(note === undefined ? [] : [t.say(note)])], across).slice(1), { boxes: [] },
  ]
}

/** The group, the time that is judged, and the criteria with who issued them. */
function basis({ name, set }: GroupScore, t: Tongue): readonly string[] {
  const time = text(() => `Kỳ đánh giá: từ ${t.date(set.period.from)} đến ${t.date(set.period.to)}`, () => `Period: ${t.date(set.period.from)} to ${t.date(set.period.to)}`)
  return [`${t.say(name)} · ${t.say(time)}`, criteriaLine(set, t)]
}

/** The criteria, with who issued them. */
export const criteriaLine = (set: GroupScore['set'], t: Tongue): string => `${t.say(set.title)} (${set.id}: ${t.say(authorityOf(set))})`

/** The three lines above every other sheet, beside the columns that are printed on each page. */
export const otherTitles = (title: Text, group: GroupScore, across: number, t: Tongue, beside = 0): readonly PageRow[] =>
  titleRows([t.say(title), t.say(groupTitle(group)), criteriaLine(group.set, t)], across).map(row => ({ boxes: [...Array.from({ length: beside }, () => undefined), ...row.boxes] }))

/** Left to be filled in and signed: who made the table, and who approves it. */
export function signature(across: number, t: Tongue): readonly PageRow[] {
  const left = Math.max(1, Math.floor(across / 2))
  const pair = (made: string, approved: string, look: typeof looks.office | typeof looks.motto | typeof looks.subtitle): PageRow =>
    ({ boxes: [{ value: made, across: left, look }, ...Array.from({ length: left - 1 }, () => undefined), { value: approved, across: Math.max(1, across - left), look }] })
  const [madeBy, approvedBy] = [t.say(words.madeBy), t.say(words.approvedBy)]
  return [{ boxes: [] }, pair('', t.say(words.placeAndDate), looks.subtitle), pair(madeBy, approvedBy, looks.office), pair(t.say(words.signed), t.say(words.sealed), looks.subtitle)]
}

const annexed = text(() => '(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm …… của ……………………)', () => '(Annexed to decision no. …… of ……)')

const words = {
  ranking: text(() => 'BẢNG XẾP HẠNG', () => 'RANKING'),
  office: text(() => 'ỦY BAN NHÂN DÂN ……………………', () => 'PEOPLE’S COMMITTEE ……………………'),
  part: text(() => '……………………………', () => '……………………………'),
  nation: text(() => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', () => 'SOCIALIST REPUBLIC OF VIET NAM'),
  motto: text(() => 'Độc lập - Tự do - Hạnh phúc', () => 'Independence - Freedom - Happiness'),
  placeAndDate: text(() => '……………, ngày …… tháng …… năm ……', () => '……………, …… / …… / ……'),
  madeBy: text(() => 'NGƯỜI LẬP BẢNG', () => 'MADE BY'),
  approvedBy: text(() => 'THỦ TRƯỞNG CƠ QUAN', () => 'HEAD OF THE OFFICE'),
  signed: text(() => '(Ký, ghi rõ họ tên)', () => '(signature, full name)'),
  sealed: text(() => '(Ký tên, đóng dấu)', () => '(signature, seal)'),
}
