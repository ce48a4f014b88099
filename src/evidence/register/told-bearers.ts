import type { Finding, Place } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Unit } from '../answer.ts'

/** A unit that a title above the head, or a row among the dossiers, names by its whole name, and where. */
export interface NamedAt { readonly unit: Unit; readonly cell: string }

/** The file bears the name of one unit, its sheet that of another, or of several. */
export const otherSheet = (at: Place, unit: Unit, others: readonly Unit[]): Finding => ({
  code: 'register/sheet-of-another', severity: 'error', at,
  message: text(() => `Tệp mang tên ${unit.name} nhưng trang “${at.sheet ?? ''}” mang tên ${names(others).join(' hoặc ')}; số liệu của ${others.length > 1 ? 'các đơn vị này' : 'cả hai'} chưa dùng được.`,
    () => `The file bears the name of ${unit.name}, its sheet “${at.sheet ?? ''}” that of ${names(others).join(' or ')}; the figures of ${others.length > 1 ? 'these units' : 'both'} cannot be used yet.`),
  fix: text(() => 'Thêm cột đơn vị vào trang, hoặc để mỗi đơn vị một tệp.', () => 'Add a column of units to the sheet, or give each unit a file of its own.'),
})

const most = 6

/** The table has no units in its rows; a title or rows among its dossiers name others than its file or sheet does. */
export const otherTitle = (at: Place, unit: Unit | undefined, named: readonly NamedAt[]): Finding => ({
  code: 'register/title-of-another', severity: 'error', at: { ...at, cell: named[0]?.cell ?? '' }, read: named[0]?.unit.name ?? '',
  message: text(t => `${unit === undefined ? 'Các dòng không ghi đơn vị, mà' : `Các dòng không ghi đơn vị nên lấy ${unit.name} theo tên tệp hoặc tên trang, nhưng`} trong trang có dòng ghi ${t.list(shown(named, 'đơn vị khác'))}; số liệu của các đơn vị này chưa dùng được.`,
    t => `The rows state no unit${unit === undefined ? '' : `, so ${unit.name} was taken by the name of the file or sheet`}, but there are rows that name ${t.list(shown(named, 'others'))}; the figures of these units cannot be used yet.`),
  fix: text(() => 'Thêm cột đơn vị và ghi đơn vị ở từng dòng, hoặc sửa dòng ghi tên hay tên tệp, tên trang cho khớp.', () => 'Add a column of units and write the unit in each row, or make that row and the name of the file or sheet say the same.'),
})

const names = (units: readonly Unit[]): readonly string[] => units.map(({ name }) => name)

const shown = (named: readonly NamedAt[], others: string): readonly string[] => [...named.slice(0, most).map(({ unit, cell }) => `${unit.name} (${cell})`), ...(named.length > most ? [`${named.length - most} ${others}`] : [])]
