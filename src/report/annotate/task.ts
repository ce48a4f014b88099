import { isShut } from '../../criteria/closed.ts'
import { titleOf } from '../../criteria/title.ts'
import type { Places } from '../../evidence/form/places.ts'
import { isAtLeast, type Finding, type Place } from '../../finding.ts'
import type { Gain } from '../../scoring/plan/gain.ts'
import { kindNames } from '../../scoring/plan/kind.ts'
import type { Prospect } from '../../scoring/plan/prospect.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
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
}

/** What a person looks at again: the program knows no better value. */
const review = text(() => 'Xem lại', () => 'Look again')

/** Said of the unit as a whole, in other words, by what stands at its cells. */
const echoes = new Set(['score/incomplete'])

/** What the findings on the form ask its unit to do. `file` is the name that they give it. */
export function tasksFound(findings: readonly Finding[], file: string, units: readonly UnitScore['unit'][], titles: ReadonlyMap<string, Text>): readonly Task[] {
  return findings.filter(finding => isWork(finding, file)).map(finding => {
    const { message, fix, component } = finding
    const says = inPlace(message, file, units, component === undefined ? undefined : titles.get(component))
    return {
      says: fix === undefined ? says : joined([says, inPlace(fix, file, units, undefined)], ' '), brief: says, kind: kindOf(finding),
      at: [finding.at, finding.also].filter(place => place !== undefined).filter(place => place.file === file && place.cell !== undefined), ...(component === undefined ? {} : { component }),
    }
  })
}

const isWork = ({ severity, at, code }: Finding, file: string): boolean =>
  at?.file === file && !echoes.has(code) && (isAtLeast(severity, 'warning') || (at.cell !== undefined && code === 'score/blank-as-no'))

const kindOf = ({ code, severity }: Finding): Text =>
  (code === 'score/without-proof' ? kindNames['add-proof'] : code.startsWith('score/blank') || severity === 'error' ? kindNames.correct : review)

/** A sentence as it is said on the form itself: without the name of the file, of the unit and of the row. */
function inPlace(said: Text, file: string, units: readonly UnitScore['unit'][], title: Text | undefined): Text {
  const one = (lang: Lang): string => {
    const bare = said[lang].replaceAll(`${file} › `, '')
    const leads = units.flatMap(({ name }) => [...(title === undefined ? [] : [`${name}, ${title[lang]}: `]), `${name}: `])
    return capital(bare.slice(leads.find(lead => bare.startsWith(lead))?.length ?? 0))
  }
  return { vi: one('vi'), en: one('en') }
}

const capital = (sentence: string): string => sentence.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

const next = text(() => 'Mức kế tiếp: ', () => 'Next level: ')
const best = text(() => 'Cao nhất: ', () => 'At best: ')

/** What a unit can still gain by itself, where nothing at its cells says it: the next level and the highest. */
export function tasksAhead({ prospects, places }: Assessed, told: ReadonlySet<string>): readonly Task[] {
  return prospects.filter(({ component }) => !isShut(component) && !told.has(component.code)).flatMap(({ component, gains }): readonly Task[] => {
    const open = gains.filter(({ kind }) => kind !== 'not-possible')
    const [first, last] = [open[0], open.at(-1)]
    if (first === undefined || last === undefined) return []
    const one = sentence(first)
    const says = first === last ? one : joined([joined([next, one], ''), joined([best, sentence(last)], '')], '\n')
    return [{ says, brief: one, kind: kindNames[first.kind], at: cellsOf(first, last, places), component: component.code }]
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

/** The name of each component as findings begin with it. */
export const titlesIn = (components: readonly Prospect['component'][]): ReadonlyMap<string, Text> => new Map(components.map(component => [component.code, titleOf(component)]))
