import type { Workbook } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { identityOf, nameOnForm, type Bearer } from '../form/identity.ts'
import { sheetNamed } from '../grid.ts'
import { sheetNames } from '../layout.ts'
import { findUnit } from '../unit-names.ts'

/** Whom the sheets of a form say that it belongs to: the hidden sheet first, then each title. */
export function bearersIn(workbook: Workbook | undefined): readonly Bearer[] {
  if (workbook === undefined) return []
  const titles = workbook.sheets.map(nameOnForm).filter(name => name !== '')
  return [identityOf(workbook, sheetNamed(workbook.sheets, sheetNames.form)).unit, ...titles.map(name => ({ name }))]
}

/** What the unit of a form was known by: the hidden id, the name on the form, the name of a sheet or of the file. */
export function whoseForm(unit: Unit, bearers: readonly Bearer[]): Text {
  if (bearers.some(({ id }) => id === unit.id)) return text(() => `theo mã trong trang ẩn “${sheetNames.lists}”`, () => `by the id on the hidden sheet “${sheetNames.lists}”`)
  const said = bearers.find(({ name }) => name !== undefined && (name === unit.name || findUnit([unit], name).is === 'one'))?.name
  return said === undefined ? text(() => 'theo tên tệp hoặc tên trang', () => 'by the name of the file or sheet') : text(() => `theo tên “${said}” ghi trên phiếu`, () => `by the name “${said}” on the form`)
}
