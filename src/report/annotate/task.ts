import { isShut } from '../../criteria/closed.ts'
import type { Component } from '../../criteria/criteria.ts'
import { titleOf } from '../../criteria/title.ts'
import type { Places } from '../../evidence/form/places.ts'
import { isAtLeast, type Finding, type Place } from '../../finding.ts'
import type { Gain } from '../../scoring/plan/gain.ts'
import { kindNames } from '../../scoring/plan/kind.ts'
import type { Prospect } from '../../scoring/plan/prospect.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { Rational } from '../../rational.ts'
import { joined, text, type Lang, type Text } from '../../text.ts'

/** One thing to be done on a form: what it is, of what kind, and the cells that it is done in. */
export interface Task {
  readonly says: Text
  /** The same in few words. */
  readonly brief: Text
  readonly kind: Text
  readonly at: readonly Place[]
  /** The component that it is about; absent of a figure that several share, and of the form as a whole. */
  readonly component?: string
}

/** What one unit handed in on a form, as far as it was scored. */
export interface Assessed {
  readonly unit: UnitScore['unit']
  readonly prospects: readonly Prospect[]
  readonly places: Places | undefined
  /** Points of the bonus list that it has. */
  readonly bonus: Rational
}

/** What a person looks at again: the program knows no better value. */
const review = text(() => 'Xem lại', () => 'Look again')

/** Said of the unit as a whole, in other words, by what stands at its cells. */
const echoes = new Set(['score/incomplete'])

/** What these say hangs on the name of the file, which a copy does not share: only what to do is told. */
const ofFileName = new Set(['form/unit-by-file-name'])

/** What the findings on the form ask its unit to do. `file` is the name that they give it. */
export function tasksFound(findings: readonly Finding[], file: string, of: Assessed, units: readonly UnitScore['unit'][], components: readonly Component[]): readonly Task[] {
  const about = new Map(components.map(component => [component.code, component]))
  return findings.filter(finding => isWork(finding, file, about.get(finding.component ?? ''))).map(finding => {
    const { message, fix, component } = finding
    const says = inPlace(ofFileName.has(finding.code) && fix !== undefined ? fix : message, file, units, about.get(component ?? ''))
    return {
      says: fix === undefined || ofFileName.has(finding.code) ? says : joined([says, inPlace(fix, file, units, undefined)], ' '), brief: firstSentence(says), kind: kindOf(finding),
      at: cellsFor(finding, of).filter(place => place?.file === file && place.cell !== undefined).filter(place => place !== undefined), ...(component === undefined ? {} : { component }),
    }
  })
}

/** What others are to give (a survey, an appraisal) is no work of the unit, whatever is lacking there. */
const isWork = ({ severity, at, code }: Finding, file: string, component: Component | undefined): boolean =>
  (at?.file === file || (at === undefined && code === 'score/blank')) && !echoes.has(code) && !(code.startsWith('score/') && component !== undefined && isShut(component)) && (isAtLeast(severity, 'warning') || (at?.cell !== undefined && code === 'score/blank-as-no'))

/** Where it is mended: a proof in its own column, what is missing in every cell that lacks it, all else where it was found. */
function cellsFor({ code, component, at, also }: Finding, { places, prospects }: Assessed): readonly (Place | undefined)[] {
  const proof = code === 'score/without-proof' ? places?.proofs.get(component ?? '') : undefined
  if (proof !== undefined) return [proof]
  const leaf = code === 'score/blank' ? prospects.find(each => each.component.code === component)?.leaf : undefined
  const missing = (leaf?.component.inputs ?? []).filter(({ id, ifBlank }) => ifBlank === undefined && (leaf?.inputs.find(answer => answer.id === id)?.state ?? 'blank') === 'blank').map(({ id }) => places?.inputs.get(id))
  return missing.some(place => place !== undefined) ? missing : [at, also]
}

const kindOf = ({ code, severity }: Finding): Text =>
  (code === 'score/without-proof' ? kindNames['add-proof'] : code.startsWith('score/blank') || severity === 'error' ? kindNames.correct : review)

/** A sentence as it is said on the form itself: without the name of the file, of the unit and of the row. */
function inPlace(said: Text, file: string, units: readonly UnitScore['unit'][], component: Component | undefined): Text {
  const title = component === undefined ? undefined : titleOf(component)
  const one = (lang: Lang): string => {
    const bare = said[lang].replaceAll(`${file} › `, '')
    const leads = units.flatMap(({ name }) => [...(title === undefined ? [] : [`${name}, ${title[lang]}: `]), `${name}: `])
    return capital(bare.slice(leads.find(lead => bare.startsWith(lead))?.length ?? 0))
  }
  return { vi: one('vi'), en: one('en') }
}

const capital = (sentence: string): string => sentence.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

/** Up to the first full stop that a new sentence follows. */
function firstSentence(said: Text): Text {
  const one = (sentence: string): string => /^.{20,}?[.;](?=\s\p{Lu})/u.exec(sentence)?.[0] ?? sentence
  return { vi: one(said.vi), en: one(said.en) }
}

/** A level that is reached by work, not by another word in a cell. */
const toEarn = text(() => 'Để thêm điểm: ', () => 'To earn more: ')
const next = text(() => 'Mức kế tiếp: ', () => 'Next level: ')
const best = text(() => 'Cao nhất: ', () => 'At best: ')

/** What a unit can still gain by itself, where nothing at its cells says it: the next level and the highest. A row that the form has lost is told as that. */
export function tasksAhead({ prospects, places }: Assessed, told: ReadonlySet<string>): readonly Task[] {
  return prospects.filter(({ component }) => !isShut(component) && !told.has(component.code)).flatMap(({ component, gains }): readonly Task[] => {
    const open = gains.filter(({ kind }) => kind !== 'not-possible')
    const [first, last] = [open[0], open.at(-1)]
    const at = first === undefined || last === undefined ? [] : cellsOf(first, last, places)
    if (first === undefined || last === undefined || at.length === 0) return []
    const one = first.kind === 'do' ? joined([toEarn, gainTold(first)], '') : sentence(first)
    const says = first === last ? one : joined([joined([next, sentence(first)], ''), joined([best, sentence(last)], '')], '\n')
    return [{ says, brief: one, kind: kindNames[first.kind], at, component: component.code }]
  })
}

const sentence = (gain: Gain): Text => {
  const said = gainTold(gain)
  return { vi: capital(said.vi), en: capital(said.en) }
}

/** The cells that change for one level or the other, each once. */
function cellsOf(first: Gain, last: Gain, places: Places | undefined): readonly Place[] {
  const all = [first, last].flatMap(({ changes, addsProof, component }) => [
    ...changes.map(({ input, from }) => (from?.from.cell === undefined ? places?.inputs.get(input.id) : from.from)), ...(addsProof ? [places?.proofs.get(component.code)] : []),
  ])
  return [...new Map(all.filter(place => place?.cell !== undefined).map(place => [`${place?.sheet}!${place?.cell}`, place])).values()].filter(place => place !== undefined)
}
