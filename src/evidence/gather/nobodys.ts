import { placeText, type Finding, type Place } from '../../finding.ts'
import { joined, text, type Text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import type { Bearer, Title } from '../form/identity.ts'

/** A form, or a sheet of a file of forms, that names no unit of the roster: what it says and where. */
export interface Nobodys {
  readonly bearer: Bearer
  readonly at: Place
  readonly titles: readonly Title[]
}

/** A form whose unit cannot be known is not used; the candidates are named, and where the name is to be written. */
export function nobodys(form: Nobodys, candidates: readonly Unit[]): Finding {
  const who = [form.bearer.id, form.bearer.name].filter(each => each !== undefined).join(', ')
  const [first] = candidates
  const maybe = first === undefined ? [] : [text(t => `Có thể là: ${t.list(candidates.map(shown))}.`, t => `It may be of: ${t.list(candidates.map(shown))}.`)]
  return {
    code: 'form/no-unit', severity: 'error', at: titleToMend(form)?.at ?? form.at, read: who,
    message: text(
      () => `Không biết phiếu của đơn vị nào${who === '' ? '' : ` (phiếu ghi “${who}”)`}; không dùng.`,
      () => `It is not known whose form this is${who === '' ? '' : ` (it says “${who}”)`}; it is not used.`,
    ),
    fix: joined([...maybe, toWrite(form)], ' '),
  }
}

const shown = (unit: Unit): string => `${unit.name} (${unit.id})`

/** The cell that decides, where the form has one: what the hidden sheet says goes before it. */
const titleToMend = ({ bearer, titles }: Nobodys): Title | undefined =>
  bearer.id !== undefined ? undefined : titles.find(({ name }) => name === (bearer.name ?? ''))

/** Where a name of the roster makes the form known: its title, else the name of the file; a sheet of a file of forms is known by its title alone. */
function toWrite(form: Nobodys): Text {
  const title = titleToMend(form)
  if (title === undefined && (form.bearer.id ?? form.bearer.name) !== undefined) return onHiddenSheet
  const where = title === undefined ? inNewTitle : text(() => `vào ô ${placeText(title.at)}, dạng “Đơn vị: …”`, () => `in ${placeText(title.at, 'en')}, as “Đơn vị: …”`)
  const file = form.at.sheet === undefined ? byFile : text(() => '', () => '')
  return text(
    t => `Ghi tên đơn vị đúng như trong danh sách đơn vị ${t.say(where)}${t.say(file)}; đơn vị còn thiếu trong danh sách thì thêm vào danh sách.`,
    t => `Write the unit as the list of units has it ${t.say(where)}${t.say(file)}; a unit that the list lacks is to be added to it.`,
  )
}

const inNewTitle = text(() => 'phía trên bảng, dạng “Đơn vị: …”', () => 'above the table, as “Đơn vị: …”')

const byFile = text(() => ', hoặc đặt tên tệp theo mã hay tên đơn vị', () => ', or name the file after the id or the name of the unit')

const onHiddenSheet = text(
  () => 'Mã, tên này nằm ở trang ẩn của phiếu: chép số liệu sang phiếu đã cấp cho đơn vị, hoặc đặt tên tệp theo mã hay tên đơn vị; đơn vị còn thiếu trong danh sách thì thêm vào danh sách.',
  () => 'That stands on the hidden sheet of the form: move the figures to the form made for the unit, or name the file after the id or the name of the unit; a unit that the list lacks is to be added to it.',
)
