import { placeText, type Finding, type Place } from '../../finding.ts'
import { text, type Tongue } from '../../text.ts'
import type { Unit } from '../answer.ts'
import type { Title } from '../form/identity.ts'
import { findUnit } from '../unit-names.ts'

/** Another unit of the roster, and where the form names it. */
export interface OtherOwner { readonly unit: Unit; readonly title: Title }

/** Whether a title is the unit's own name, or that of one it was made from. */
const isOwn = (unit: Unit, { name }: Title): boolean =>
  findUnit([unit], name).is === 'one' || unit.predecessors.some(each => findUnit([{ ...unit, id: each, name: each }], name).is === 'one')

/** The titles that are no name of the unit. */
export const foreignTitles = (unit: Unit, titles: readonly Title[]): readonly Title[] =>
  titles.filter(title => /\p{L}/u.test(title.name) && !isOwn(unit, title))

/** The unit of the roster that a title clearly names, where the form is said to be another's. */
export function otherOwner(unit: Unit, titles: readonly Title[], roster: readonly Unit[]): OtherOwner | undefined {
  for (const title of foreignTitles(unit, titles)) {
    const found = findUnit(roster, title.name)
    if (found.is === 'one' && found.unit.id !== unit.id) return { unit: found.unit, title }
  }
  return undefined
}

const shown = (unit: Unit): string => `${unit.name} (${unit.id})`

/** The hidden sheet says one unit, the title another: the form is nobody's. */
export const twoOwners = (hidden: Unit, { unit, title }: OtherOwner): Finding => ({
  code: 'form/two-units', severity: 'error', at: title.at, read: title.name,
  message: text(
    () => `Phiếu mang mã ẩn của ${shown(hidden)} nhưng ô ${title.at.sheet ?? ''}!${title.at.cell ?? ''} ghi “${title.name}”, tức ${shown(unit)}; không biết phiếu của đơn vị nào nên không dùng.`,
    () => `The hidden id of the form is that of ${shown(hidden)}, yet ${title.at.sheet ?? ''}!${title.at.cell ?? ''} says “${title.name}”, which is ${shown(unit)}; whose it is cannot be known, so it is not used.`,
  ),
  fix: text(
    () => `Nếu là phiếu của ${unit.name}: chép số liệu sang phiếu gốc của ${unit.name}. Nếu là phiếu của ${hidden.name}: sửa lại ô ${placeText(title.at)}.`,
    () => `If it is ${unit.name}'s, move the figures to the form made for ${unit.name}; if it is ${hidden.name}'s, mend ${placeText(title.at)}.`,
  ),
})

/** Nobody knows the other name: it is told. */
export const otherTitle = (unit: Unit, title: Title): Finding => ({
  code: 'form/other-title', severity: 'warning', at: title.at, unit: unit.id, read: title.name,
  message: text(
    () => `Phiếu mang mã ẩn của ${unit.name} nhưng đầu trang ghi “${title.name}”; tính cho ${unit.name}.`,
    () => `The hidden id of the form is that of ${unit.name}, yet its head says “${title.name}”; it counts for ${unit.name}.`,
  ),
  fix: text(() => 'Cần xem có phải phiếu của đơn vị khác được chép lại không.', () => 'Check whether another unit\'s form was copied.'),
})

/** `u2.xlsx!Tự chấm!A5 ghi “Xã B”`, for forms that claim one unit. */
const named = (titles: readonly Title[], t: Tongue): string =>
  t.list(titles.map(({ name, at }) => `${placeText(at)} ${t.lang === 'vi' ? 'lại ghi' : 'says'} “${name}”`))

/** Several forms claim one unit; titles that name another are said with them. */
export const twoForms = (unit: Unit, places: readonly Place[], titles: readonly Title[]): Finding => {
  const foreign = foreignTitles(unit, titles)
  return {
    code: 'form/two-forms', severity: 'error', unit: unit.id, at: places[0] ?? { file: '' }, ...(places[1] === undefined ? {} : { also: places[1] }),
    message: text(
      t => `${unit.name} có ${places.length} phiếu: ${t.list(places.map(place => placeText(place)))}. Không dùng phiếu nào.${foreign.length === 0 ? '' : ` Các phiếu cùng được nhận là của ${unit.id}, nhưng ${named(foreign, t)}.`}`,
      t => `${unit.name} has ${places.length} forms: ${t.list(places.map(place => placeText(place)))}. None is used.${foreign.length === 0 ? '' : ` All are taken for the forms of ${unit.id}, yet ${named(foreign, t)}.`}`,
    ),
    fix: foreign.length === 0
      ? text(() => 'Chỉ giữ lại phiếu đúng.', () => 'Keep the right one only.')
      : text(() => 'Phiếu chép của đơn vị khác thì chép số liệu sang phiếu gốc của đơn vị mình; chỉ giữ lại phiếu đúng.', () => 'Move the figures of a copied form to the form made for that unit; keep the right one only.'),
  }
}
