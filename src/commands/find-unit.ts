import type { Unit } from '../evidence/answer.ts'
import { findUnit, nearUnit } from '../evidence/unit-names.ts'
import { Refusal } from '../finding.ts'
import { bare, folded, text, type Text } from '../text.ts'
import type { GroupScore } from '../scoring/scorecard.ts'

/** A unit of a result, in the one list in which it stands. */
export interface FoundUnit {
  readonly group: GroupScore
  readonly unit: Unit
}

/** The unit that a person names by id or name, in the list of that name where one is given; what is unknown or stands in several is a Refusal, never guessed. */
export function unitNamed(opened: readonly GroupScore[], raw: string, named: string | undefined): FoundUnit {
  const groups = named === undefined ? opened : groupsNamed(opened, named)
  if (groups.length === 0) throw new Refusal(noGroup(named ?? '', opened.map(({ name }) => name)))
  const found = groups.flatMap(group => candidates(group, raw))
  const sure = found.filter(({ unit }) => unit.id === raw)
  const [one, ...more] = sure.length > 0 ? sure : found
  if (one === undefined) throw new Refusal(noUnit(raw, groups.flatMap(({ dossiers }) => nearNames(dossiers.map(({ unit }) => unit), raw))))
  if (more.length > 0) throw new Refusal(several(raw, [one, ...more]))
  return one
}

/** The lists of a name; without its marks only where none is called so with them. */
function groupsNamed(opened: readonly GroupScore[], named: string): readonly GroupScore[] {
  const alike = (key: (name: string) => string): readonly GroupScore[] => opened.filter(({ name: own }) => Object.values(own).some(each => key(each) === key(named)))
  const sure = alike(folded)
  return sure.length > 0 ? sure : alike(bare)
}

function candidates(group: GroupScore, raw: string): readonly FoundUnit[] {
  const found = findUnit(group.dossiers.map(dossier => dossier.unit), raw)
  return (found.is === 'one' ? [found.unit] : found.is === 'several' ? found.units : []).map(unit => ({ group, unit }))
}

/** The unit that was probably meant, else those whose name holds what was typed. */
function nearNames(units: readonly Unit[], raw: string): readonly string[] {
  const near = nearUnit(units, raw)
  const holding = units.filter(({ id, name }) => bare(raw) !== '' && [id, name].some(word => bare(word).includes(bare(raw))))
  return near === undefined ? holding.slice(0, 5).map(({ name }) => name) : [near.name]
}

const noUnit = (raw: string, near: readonly string[]): Text => text(
  () => `Kết quả không có đơn vị nào là \`${raw}\`.${near.length === 0 ? '' : ` Có phải ý là ${near.map(name => `“${name}”`).join(', ')}?`}`,
  () => `The result has no unit \`${raw}\`.${near.length === 0 ? '' : ` Did you mean ${near.map(name => `“${name}”`).join(', ')}?`}`)

const noGroup = (named: string, names: readonly Text[]): Text => text(
  t => `Kết quả không có nhóm \`${named}\`. Các nhóm: ${names.map(name => `“${t.say(name)}”`).join(', ')}.`,
  t => `The result has no group \`${named}\`. Its groups: ${names.map(name => `“${t.say(name)}”`).join(', ')}.`)

function several(raw: string, found: readonly FoundUnit[]): Text {
  const isOneGroup = new Set(found.map(({ group }) => group)).size === 1
  const named = (group: Text, unit: Unit, say: (each: Text) => string, word: string): string => `${unit.id} (${unit.name}, ${word} “${say(group)}”)`
  return text(
    t => `\`${raw}\` là tên của nhiều đơn vị: ${found.map(({ group, unit }) => named(group.name, unit, t.say, 'nhóm')).join('; ')}. Ghi mã đơn vị${isOneGroup ? '' : ', hoặc thêm --group'}.`,
    t => `\`${raw}\` names several units: ${found.map(({ group, unit }) => named(group.name, unit, t.say, 'group')).join('; ')}. Give the id${isOneGroup ? '' : ', or add --group'}.`)
}
