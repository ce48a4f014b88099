import type { Finding, Place } from '../../finding.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { shownColumn, type TitledColumn } from '../chosen.ts'
import type { Declared } from './declared.ts'
import type { FormSheet } from './reader.ts'
import { titleCellOf } from './unchosen.ts'

/** How the column of figures was found, where its title alone did not say so, or why none was. */
export function declaredTold(form: FormSheet, file: string): readonly Finding[] {
  const { rivals, why, by, used, past } = form.columns.declaredBy
  const place = (letter: string): Place => ({ file, sheet: form.sheet.name, cell: titleCellOf(form, letter) })
  const [first] = rivals
  if (first !== undefined) return [unchosen(rivals, why ?? 'alike', place(first.column))]
  if (used === undefined || by === undefined) return []
  return [by === 'year' ? byYear(used, past, place(used.column)) : byPlace(used, place(used.column))]
}

const listed = (columns: readonly TitledColumn[], t: Tongue): string => t.list(columns.map(each => t.say(shownColumn(each))))

const codes = { alike: 'form/two-columns', year: 'form/other-year', title: 'form/unknown-column' } as const

const reasons: Readonly<Record<NonNullable<Declared['why']>, (rivals: readonly TitledColumn[]) => Text>> = {
  alike: rivals => text(
    t => `${rivals.length} cột cùng là số liệu kê khai: ${listed(rivals, t)}; không biết cột nào nên không dùng cột nào.`,
    t => `${rivals.length} columns are declared figures alike: ${listed(rivals, t)}; which one is meant is unknown, so none is used.`,
  ),
  year: rivals => text(
    t => `Không có cột số liệu của năm chấm điểm: ${listed(rivals, t)}; số liệu của năm khác không được dùng.`,
    t => `No column holds the figures of the year that is scored: ${listed(rivals, t)}; those of another year are not used.`,
  ),
  title: rivals => text(
    t => `Không có cột “Số liệu kê khai” mà có ${listed(rivals, t)}; không biết cột nào là số liệu kê khai nên không dùng cột nào.`,
    t => `There is no column “Số liệu kê khai”, but ${listed(rivals, t)}; which one holds the declared figures is unknown, so none is used.`,
  ),
}

const unchosen = (rivals: readonly TitledColumn[], why: NonNullable<Declared['why']>, at: Place): Finding => ({
  code: codes[why], severity: 'error', at, read: rivals[0]?.title ?? '', message: reasons[why](rivals),
  fix: text(() => 'Chỉ để tiêu đề “Số liệu kê khai” trên một cột: cột số liệu của năm chấm điểm.', () => 'Leave the title “Số liệu kê khai” over one column only: the figures of the year that is scored.'),
})

const byYear = (used: TitledColumn, past: readonly TitledColumn[], at: Place): Finding => ({
  code: 'form/column-by-year', severity: 'info', at, read: used.title,
  message: text(
    t => `Đọc cột ${t.say(shownColumn(used))} làm số liệu kê khai${past.length === 0 ? '' : `; không đọc ${listed(past, t)}`}.`,
    t => `The column ${t.say(shownColumn(used))} is read as the declared figures${past.length === 0 ? '' : `; ${listed(past, t)} ${past.length > 1 ? 'are' : 'is'} not`}.`,
  ),
})

const byPlace = (used: TitledColumn, at: Place): Finding => ({
  code: 'form/column-by-place', severity: 'warning', at, read: used.title,
  message: text(
    t => `Cột ${t.say(shownColumn(used))} không mang tiêu đề “Số liệu kê khai”; đọc cột này vì phiếu gốc có số liệu kê khai ở đó.`,
    t => `The column ${t.say(shownColumn(used))} does not bear the title “Số liệu kê khai”; it is read because the original form has the declared figures there.`,
  ),
  fix: text(() => 'Ghi lại tiêu đề “Số liệu kê khai”.', () => 'Write the title “Số liệu kê khai” again.'),
})
