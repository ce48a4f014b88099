import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Sheet, Workbook } from '../../sheet.ts'
import { text } from '../../text.ts'
import { sheetNamed, textIn, textOf } from '../grid.ts'
import { identity, sheetNames } from '../layout.ts'
import { idOf, kindIn } from '../name-parts.ts'
import { findUnit } from '../unit-names.ts'
import { unitHeading, unitTitleCell } from '../unit-title.ts'

/** Whom a form belongs to, as far as it says. */
export interface Bearer {
  readonly id?: string
  readonly name?: string
}

/** What the hidden sheet of a form says it is; all empty when the sheet is gone. */
export interface Identity {
  readonly set?: string
  readonly sha256?: string
  readonly unit: Bearer
}

/** Reads the hidden sheet "Danh mục"; a name written beside "Đơn vị:" on the form itself is the second best. */
export function identityOf(workbook: Workbook, form: Sheet | undefined): Identity {
  const lists = sheetNamed(workbook.sheets, sheetNames.lists)
  const labelled = (label: string): string => {
    const row = lists?.rows.find(each => textIn(each, 1) === label)
    return row === undefined ? '' : textIn(row, 2)
  }
  const present = <Key extends string>(key: Key, value: string) => (value === '' ? {} : { [key]: value } as Readonly<Record<Key, string>>)
  return {
    ...present('set', labelled(identity.set.label)), ...present('sha256', labelled(identity.sha256.label)),
    unit: { ...present('id', labelled(identity.unit.label)), ...present('name', labelled(identity.unitName.label) || (form === undefined ? '' : nameOnForm(form))) },
  }
}

/** The letterhead of a commune: `ỦY BAN NHÂN DÂN XÃ A`. */
const letterhead = /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+(?:xã|phường|đặc khu|thị trấn)\s+\S/iu

/** A unit's name where a sheet shows it above its table, `""` where the place for it was left open. */
export interface Title { readonly name: string; readonly at: Place }

/** `Đơn vị: UBND xã A`, in one cell or in two, above the table, else the letterhead, else an “Đơn vị:” that is left open; undefined where none is. */
function titleCell(sheet: Sheet): { readonly name: string; readonly cell: string } | undefined {
  const rows = sheet.rows.filter(each => each.number < 20)
  const labelled = rows.map(unitTitleCell).filter(found => found !== undefined)
  const written = labelled.find(({ name }) => name !== '')
  if (written !== undefined) return written
  const head = rows.slice(0, 4).flatMap(row => row.cells).find(cell => letterhead.test(textOf(cell)))
  return head === undefined ? labelled[0] : { name: textOf(head), cell: head.address }
}

/** The unit that a sheet names above its table; `""` where it names none. */
export const nameOnForm = (sheet: Sheet): string => titleCell(sheet)?.name ?? ''

/** What each sheet that is read names as its unit, each with its cell: the hidden sheet may have been copied from a neighbour. */
export const titlesOf = (sheets: readonly (Sheet | undefined)[], file: string): readonly Title[] =>
  sheets.flatMap(sheet => {
    const found = sheet === undefined ? undefined : titleCell(sheet)
    return sheet === undefined || found === undefined ? [] : [{ name: found.name, at: { file, sheet: sheet.name, cell: found.cell } }]
  })

/** The units that rows of one sheet name behind “Đơn vị:”, where they are more than one: forms stacked on a sheet. */
export function unitsStacked(sheet: Sheet): readonly string[] {
  const named = sheet.rows.map(unitHeading).filter(name => name !== undefined && kindIn(name) !== undefined).map(name => name ?? '')
  const units = named.reduce<readonly string[]>((found, name) => (found.some(other => isOneUnit(other, name)) ? found : [...found, name]), [])
  return units.length > 1 ? units : []
}

/** `UBND xã A` and `Xã A, huyện B`. */
const isOneUnit = (one: string, other: string): boolean =>
  findUnit([{ id: idOf(one), name: one, kind: kindIn(one) ?? '', predecessors: [], notApplicable: [] }], other).is === 'one'

/** A form of another set is refused; one made from an older text of the same set is read and told. */
export function identityFindings(identity: Identity, set: CriteriaSet, file: string): readonly Finding[] {
  if (identity.set === undefined) return [{ ...unknownSet, at: { file } }]
  if (identity.set !== set.id) return [otherSet(identity.set, set, file)]
  return identity.sha256 === undefined || identity.sha256 === set.sha256 ? [] : [olderSet(set, file)]
}

/** Whether the form says that it belongs to another set of criteria. */
export const isOfOtherSet = (identity: Identity, set: CriteriaSet): boolean => identity.set !== undefined && identity.set !== set.id

const unknownSet: Finding = {
  code: 'form/no-identity', severity: 'warning',
  message: text(
    () => `Không còn trang ẩn “${sheetNames.lists}”: không biết phiếu của bộ tiêu chí nào, chỉ đọc theo tiêu đề và mã.`,
    () => `The hidden sheet “${sheetNames.lists}” is gone: which set the form belongs to is unknown; it is read by its heads and codes.`,
  ),
}

const otherSet = (found: string, set: CriteriaSet, file: string): Finding => ({
  code: 'form/other-set', severity: 'error', at: { file }, read: found,
  message: text(
    () => `Phiếu này thuộc bộ tiêu chí “${found}”, đợt này chấm theo “${set.id}”; không dùng số liệu của phiếu.`,
    () => `This form belongs to the set “${found}”; this round is scored by “${set.id}”. Nothing in it is used.`,
  ),
  fix: text(() => 'Chuyển số liệu sang phiếu của đúng bộ tiêu chí rồi gửi lại.', () => 'Move the figures to a form of the right set and send it again.'),
})

const olderSet = (set: CriteriaSet, file: string): Finding => ({
  code: 'form/older-set', severity: 'warning', at: { file },
  message: text(
    () => `Phiếu được tạo từ một bản khác của bộ tiêu chí “${set.id}”; điểm hiện trong phiếu có thể khác điểm chấm.`,
    () => `The form was made from another version of the set “${set.id}”; the points it shows may differ from those given here.`,
  ),
})
