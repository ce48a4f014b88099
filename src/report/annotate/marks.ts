import type { Place } from '../../finding.ts'
import type { MarkColumn, MarkList, MarkNote, Marks } from '../../page.ts'
import { isZero, toDouble } from '../../rational.ts'
import { text, tongues, type Lang, type Text } from '../../text.ts'
import type { Entry } from './entries.ts'
import type { Extent } from '../../evidence/form/places.ts'
import type { Task } from './task.ts'

const words = {
  column: text(() => 'Cần sửa', () => 'To mend'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus'),
  list: text(() => 'Việc cần làm', () => 'To do'),
  cell: text(() => 'Ô', () => 'Cell'),
  about: text(
    () => 'Xếp theo số điểm còn mất; điểm thưởng đứng sau. Bấm vào ô ở cột cuối để đến chỗ cần sửa. Trang này được làm lại mỗi lần chạy cchc annotate; lời viết thêm trong cột “Cần sửa” và trong ghi chú “cchc” được giữ lại.',
    () => 'By the points lost; bonuses stand behind. Click on the cell in the last column to go there. This sheet is made anew by every run of cchc annotate; what is written into the column “To mend” and the notes of “cchc” is kept.'),
  heads: [
    text(() => 'Mã', () => 'Code'), text(() => 'Thành phần', () => 'Component'), text(() => 'Điểm mất, điểm thưởng', () => 'Points lost, bonus'),
    text(() => 'Việc cần làm', () => 'What to do'), text(() => 'Loại việc', () => 'Kind'), text(() => 'Ô', () => 'Cell'),
  ],
} as const

const widths = [12, 36, 13, 70, 18, 20]

/** A text longer than this is no remark in a column. */
const briefest = 240

/** What is written upon a workbook: notes, columns and the list. Nothing where nothing is to be done. */
export function marksOf(entries: readonly Entry[], tables: readonly Extent[], lang: Lang): Marks {
  const cellWord = words.cell[lang]
  if (entries.length === 0) return { notes: [], columns: [], cellWord }
  return { notes: notesOf(entries, lang), columns: tables.map(table => columnOf(table, entries, lang)), list: listOf(entries, lang), cellWord }
}

interface AtCell { readonly entry: Entry; readonly task: Task; readonly place: Place }

const cellsOf = (entries: readonly Entry[]): readonly AtCell[] => entries.flatMap(entry => entry.tasks.flatMap(task => task.at.map(place => ({ entry, task, place }))))

/** What is told at each key, in the order in which the keys come. */
function byKey<Key>(all: readonly AtCell[], keyOf: (each: AtCell) => Key): ReadonlyMap<Key, readonly AtCell[]> {
  const groups = new Map<Key, readonly AtCell[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}

function notesOf(entries: readonly Entry[], lang: Lang): readonly MarkNote[] {
  return [...byKey(cellsOf(entries), ({ place }) => `${place.sheet}!${place.cell}`).values()].flatMap(all => {
    const [first] = all
    const said = [...new Set(all.map(({ task }) => task.says[lang]))]
    const stakes = [...new Set(all.map(({ entry }) => entry))].filter(({ lost }) => !isZero(lost)).map(entry => stakeOf(entry)[lang])
    return first?.place.sheet === undefined || first.place.cell === undefined ? [] : [{ sheet: first.place.sheet, cell: first.place.cell, text: [...said, ...stakes].join('\n') }]
  })
}

/** How many points hang on it: `1.2.3: còn mất 0,5 điểm.` */
const stakeOf = ({ code, lost, isBonus }: Entry): Text => (isBonus === true ? text(t => `${code}: còn có thể được thưởng ${t.number(lost)} điểm.`, t => `${code}: ${t.number(lost)} points of bonus can still be earned.`) : text(t => `${code}: còn mất ${t.number(lost)} điểm.`, t => `${code}: ${t.number(lost)} points are lost.`))

function columnOf({ sheet, head, last }: Extent, entries: readonly Entry[], lang: Lang): MarkColumn {
  const here = cellsOf(entries).filter(({ place }) => place.sheet === sheet)
  const rows = [...byKey(here, ({ place }) => Number(/\d+$/.exec(place.cell ?? '')?.[0] ?? 0))].filter(([row]) => row > head)
  const shown = rows.map(([row, all]) => [row, shortened([...new Set(all.map(({ task }) => task.brief[lang].replaceAll('\n', ' ')))].join(' '))] as const)
  return { sheet, title: words.column[lang], head, last: Math.max(last, ...rows.map(([row]) => row)), rows: new Map(shown.sort(([a], [b]) => a - b)) }
}

const shortened = (said: string): string => (said.length <= briefest ? said : `${said.slice(0, briefest - 1).replace(/\s+\S*$/, '')} …`)

function listOf(entries: readonly Entry[], lang: Lang): MarkList {
  const several = new Set(entries.map(({ unit }) => unit)).size > 1
  return {
    name: words.list[lang], title: words.list[lang], about: words.about[lang],
    columns: words.heads.map((head, index) => ({ head: head[lang], width: widths[index] ?? 12 })),
    rows: entries.map(entry => rowOf(entry, several, lang)),
  }
}

function rowOf({ unit, code, name, lost, isBonus, tasks }: Entry, several: boolean, lang: Lang): MarkList['rows'][number] {
  const places = tasks.flatMap(task => task.at)
  const [first] = places
  const said = [...new Set(tasks.map(task => task.says[lang]))].join('\n')
  const kinds = tongues[lang].list([...new Set([...(isBonus === true ? [words.bonus[lang]] : []), ...tasks.map(task => task.kind[lang])])])
  const cells = [...new Set(places.map(place => `${place.sheet}!${place.cell}`))]
  return {
    boxes: [code, several ? `${unit}: ${name[lang]}` : name[lang], toDouble(lost), said, kinds, (cells[0] ?? '') + (cells.length > 1 ? ` (+${cells.length - 1})` : '')],
    ...(first?.sheet === undefined || first.cell === undefined ? {} : { leadsTo: { sheet: first.sheet, cell: first.cell } }),
  }
}
