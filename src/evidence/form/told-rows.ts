import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { codeName } from './codes.ts'
import type { Finding, Place } from '../../finding.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { addressIn, textIn } from '../grid.ts'
import type { FormSheet } from './reader.ts'
import type { RowDoubt } from './rows.ts'

/** What is doubtful about the codes of rows: those that are not used one by one, and those whose names are others than the set's in one finding. */
export function doubtsTold({ sheet, columns, rows }: FormSheet, set: CriteriaSet, file: string): readonly Finding[] {
  const at = ({ row }: RowDoubt): Place => ({ file, sheet: sheet.name, cell: addressIn(row, columns.number ?? columns.name) })
  const read = ({ row, name }: RowDoubt): string => textIn(row, columns.number) || name
  const unused = rows.doubts.flatMap((each): readonly Finding[] => {
    if (each.code.is === 'number') return [numberCode(read(each), each.code.codes, at(each))]
    return each.code.is === 'two' ? [codeAndName(read(each), each.name, each.code.other, set, at(each))] : []
  })
  const renamed = rows.doubts.filter(each => each.code.is === 'node')
  const [first] = renamed
  return first === undefined ? unused : [...unused, otherNames(renamed, rows.components.size, set, { ...at(first), cell: addressIn(first.row, columns.name) })]
}

const numberCode = (read: string, codes: readonly string[], at: Place): Finding => ({
  code: 'form/number-code', severity: 'error', at, read,
  message: text(
    t => `Ô mã chứa số ${read}, có thể là ${t.list(codes)}: Excel bỏ số 0 ở cuối. Dòng này không được dùng.`,
    t => `The code is the number ${read}, which may be any of ${t.list(codes)}: Excel drops a final 0. The row is not used.`,
  ),
  fix: text(() => 'Định dạng cột mã kiểu Text rồi gõ lại mã.', () => 'Format the column of codes as Text and type the code again.'),
})

const codeAndName = (read: string, name: string, other: string, set: CriteriaSet, at: Place): Finding => ({
  code: 'form/code-and-name', severity: 'error', at, read,
  message: text(
    () => `Dòng ghi mã ${read} nhưng tên “${name}” là của ${other}; không biết mã hay tên đúng nên không dùng dòng này.`,
    () => `The row has the code ${read}, but the name “${name}” is that of ${other}; which is right is unknown, so the row is not used.`,
  ),
  fix: text(() => `Sửa mã theo bộ tiêu chí “${set.id}”.`, () => `Mend the code by the set “${set.id}”.`),
})

/** A row whose hidden id and visible name or code are those of two rows. */
export const otherRow = (read: string, meant: Text, other: Text, at: Place, component?: Component): Finding => ({
  code: 'form/other-row', severity: 'error', at, read, ...(component === undefined ? {} : { component: component.code }),
  message: text(
    t => `Mã ẩn của dòng là của “${t.say(meant)}” nhưng dòng ghi “${read}”, là dòng “${t.say(other)}” của phiếu; không biết số liệu của dòng nào nên không dùng.`,
    t => `The hidden id of the row is that of “${t.say(meant)}”, yet it says “${read}”, which is the row “${t.say(other)}” of the form; whose figure stands there is unknown, so it is not used.`,
  ),
  fix: text(() => 'Trả mã, tên các dòng về đúng phiếu gốc (không dán đè, không sắp xếp một phần các cột) rồi ghi lại số liệu.', () => 'Restore codes and names as on the original form (do not paste over them or sort some columns alone) and enter the figures again.'),
})

const shown = 5

function otherNames(renamed: readonly RowDoubt[], rows: number, set: CriteriaSet, at: Place): Finding {
  const many = renamed.length * 2 > rows
  const pairs = (t: Tongue): string => renamed.slice(0, shown).map(each => `${code(each)} ${t.lang === 'vi' ? 'ghi' : 'says'} “${each.name}”, ${t.lang === 'vi' ? 'bộ tiêu chí là' : 'the set'} “${codeName(set, code(each))}”`).join('; ')
  const more = renamed.length > shown ? '; …' : ''
  return {
    code: 'form/other-names', severity: many ? 'error' : 'warning', at,
    message: text(
      t => `${renamed.length} dòng có mã của bộ tiêu chí nhưng tên khác hẳn: ${pairs(t)}${more}. ${many ? 'Có thể là phiếu của bộ tiêu chí khác; vẫn' : 'Vẫn'} đọc theo mã.`,
      t => `${renamed.length} rows have codes of the set and quite other names: ${pairs(t)}${more}. ${many ? 'It may be a form of another set; it' : 'It'} is read by its codes all the same.`,
    ),
    fix: text(() => 'Cần xem phiếu có đúng bộ tiêu chí của đợt này không.', () => 'Check that the form is of the set of this round.'),
  }
}

const code = ({ code }: RowDoubt): string => (code.is === 'node' ? code.code : '')
