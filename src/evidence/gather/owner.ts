import type { Finding, Place } from '../../finding.ts'
import { bare, text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import type { Bearer, Title } from '../form/identity.ts'
import { idOf, kindIn } from '../name-parts.ts'
import { findUnit, nearUnit } from '../unit-names.ts'
import { nobodys } from './nobodys.ts'
import { foreignTitles, otherOwner, otherTitle, twoOwners } from './titles.ts'

/** Whose a form is: a unit of the roster, a new one where no roster was given, or nobody, with the reason. */
export interface Owner {
  readonly unit?: Unit
  readonly findings: readonly Finding[]
}

/** By the hidden id, else the name on the form, else the name of the file (of which a sheet among others has none); candidates are told, never chosen between, and neither are the hidden id and a title that names another unit. */
export function ownerOf(bearer: Bearer, at: Place, roster: readonly Unit[] | undefined, titles: readonly Title[] = []): Owner {
  const owner = byWhatItSays(bearer, at, roster, titles)
  if (owner.unit === undefined) return owner
  const other = otherOwner(owner.unit, titles, roster ?? [])
  if (other !== undefined) return { findings: [twoOwners(owner.unit, other)] }
  const [foreign] = foreignTitles(owner.unit, titles).filter(({ name }) => roster === undefined || (bearer.id === owner.unit?.id && kindIn(name) !== undefined))
  return foreign === undefined ? owner : { ...owner, findings: [...owner.findings, otherTitle(owner.unit, foreign)] }
}

function byWhatItSays(bearer: Bearer, at: Place, roster: readonly Unit[] | undefined, titles: readonly Title[]): Owner {
  const base = at.sheet ?? baseName(at.file)
  if (roster === undefined) {
    const unit = newUnit(bearer, base)
    return { unit, findings: bearer.name === undefined && bearer.id === undefined ? [fromFileName(at, unit)] : [] }
  }
  const byId = roster.find(unit => unit.id === bearer.id)
  const byFile = at.sheet === undefined ? named(base, roster) : []
  if (byId !== undefined) return { unit: byId, findings: byFile.length === 1 && byFile[0] !== byId && byFile[0] !== undefined ? [otherFileName(at, byId, byFile[0])] : [] }
  const byName = findUnit(roster, bearer.name ?? '')
  if (byName.is === 'one') return { unit: byName.unit, findings: [] }
  if (byName.is === 'several') return { findings: [nobodys({ bearer, at, titles }, byName.units)] }
  const [only, ...more] = byFile
  if (only !== undefined && more.length === 0) return { unit: only, findings: [fromFileName(at, only, bearer.name)] }
  const near = byFile.length > 0 ? undefined : nearUnit(roster, bearer.name ?? '')
  return { findings: [nobodys({ bearer, at, titles }, near === undefined ? byFile : [near])] }
}

/** `xa-a` of `phieu/xa-a.xlsx`. */
const baseName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/u, '')

const words = (raw: string): string => ` ${bare(raw.replaceAll(/[-_.]+/gu, ' '))} `

/** A roster is asked about every file: the words of its units are made once. */
const remembered = new WeakMap<Unit, { readonly id: string; readonly name: string }>()

function wordsOf(unit: Unit): { readonly id: string; readonly name: string } {
  const known = remembered.get(unit) ?? { id: words(unit.id), name: words(unit.name) }
  remembered.set(unit, known)
  return known
}

/** The units that a file name names: exactly, else by a name that stands in it whole (`Phieu CCHC - Xa A (1).xlsx`), the longest one. */
export function named(base: string, roster: readonly Unit[]): readonly Unit[] {
  const exactly = findUnit(roster, base)
  if (exactly.is === 'one') return [exactly.unit]
  const said = words(base)
  const inside = roster.filter(unit => said.includes(wordsOf(unit).id) || said.includes(wordsOf(unit).name))
  const holds = (longer: string, shorter: string): boolean => longer !== shorter && longer.includes(shorter)
  return inside.filter(unit => !inside.some(other => holds(wordsOf(other).name, wordsOf(unit).name)))
}

/** The unit that the file name alone points to, for a file that cannot be read. */
export function ownerByFile(file: string, roster: readonly Unit[]): Unit | undefined {
  const [only, ...more] = named(baseName(file), roster)
  return more.length === 0 ? only : undefined
}

function newUnit(bearer: Bearer, base: string): Unit {
  const name = bearer.name ?? bearer.id ?? base
  return { id: bearer.id ?? idOf(name), name, kind: kindIn(name) ?? '', predecessors: [], notApplicable: [] }
}

const fromFileName = (at: Place, unit: Unit, said?: string): Finding => ({
  code: 'form/unit-by-file-name', severity: 'warning', at, unit: unit.id,
  message: said === undefined
    ? text(() => `Phiếu không ghi tên đơn vị; theo tên tệp, coi là của ${unit.name}.`, () => `The form names no unit; by the name of the file it is taken for ${unit.name}'s.`)
    : text(() => `Phiếu ghi “${said}”, không có trong danh sách; theo tên tệp, coi là của ${unit.name}.`, () => `The form says “${said}”, which is not in the list; by the name of the file it is taken for ${unit.name}'s.`),
  fix: text(() => 'Ghi tên đơn vị vào ô “Đơn vị:” ở đầu phiếu.', () => 'Write the unit beside “Đơn vị:” at the top of the form.'),
})

const otherFileName = (at: Place, owner: Unit, other: Unit): Finding => ({
  code: 'form/other-file-name', severity: 'warning', at, unit: owner.id,
  message: text(
    () => `Tên tệp chỉ ${other.name} nhưng phiếu là của ${owner.name}; tính cho ${owner.name}.`,
    () => `The file name says ${other.name}, the form is ${owner.name}'s; it counts for ${owner.name}.`,
  ),
  fix: text(() => 'Cần xem có phải phiếu của đơn vị khác được chép lại không.', () => 'Check whether another unit\'s form was copied.'),
})
