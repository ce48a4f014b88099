import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Answer, Layer, Unit } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { isZero, sign, zero, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import { pointsWiped } from './appraisal/told.ts'
import type { Claim } from './claims.ts'
import { withDependents } from './dependents.ts'
import type { LedgerOf } from './ledger.ts'
import { isOwnWord, type Origins } from './origin.ts'
import { isUnproven, proofOf } from './proof.ts'
import type { LeafScore } from './scorecard.ts'
import { answersGiven, type Settle, type Settled } from './settle.ts'
import { surveyScore } from './survey-sample.ts'
import { leafFindings } from './told-leaf.ts'
import { titleOf } from '../criteria/title.ts'
import { countedPoints, wipedBy } from './wipe.ts'

/** What the components of one unit are scored from. */
export interface Desk {
  readonly set: CriteriaSet
  readonly unit: Unit
  readonly forms: readonly Layer[]
  readonly answers: ReadonlyMap<string, Answer>
  readonly exempt: ReadonlySet<string>
  readonly settle: Settle
  readonly origins: Origins
  readonly self: Claim
  readonly appraised: Claim
  readonly ledger: LedgerOf
  readonly isAppraised: (component: Component) => boolean
}

/** A leaf, how it was settled, and what there is to tell of it. */
export interface Scored {
  readonly leaf: LeafScore
  readonly settled: Settled
  /** Its points had its criterion not been wiped. */
  readonly unwiped: Rational
  /** The component that loses the whole criterion. */
  readonly wiper: Component | undefined
  readonly findings: readonly Finding[]
}

/** Every leaf of a unit: settled, made to await its appraisal, rounded, held back for want of proof, wiped with its criterion. Those that are `known` stay, unless what others did to them has changed. */
export function scoreLeaves(desk: Desk, known: ReadonlyMap<string, Scored> = new Map()): readonly Scored[] {
  const settled = withWaiting(desk.set.components.map(component => [component, known.get(component.code)?.settled ?? awaited(desk, component)] as const))
  const wiped = wipedBy(settled)
  return settled.map(([component, each]) => {
    const [before, wiper] = [known.get(component.code), wiped.get(component.criterion)]
    return before !== undefined && before.settled === each && before.wiper === wiper ? before : scoreLeaf(desk, component, each, wiper)
  })
}

/** Where the set waits for appraisers: what only the unit vouches for, or what they alone may give, is pending. */
function awaited(desk: Desk, component: Component): Settled {
  const settled = desk.settle(component)
  if (desk.set.whenNotAppraised === 'self' || desk.exempt.has(component.code) || desk.isAppraised(component)) return settled
  const origins = desk.origins(component)
  const isUngiven = component.source === 'appraisal' && component.list === 'base' && origins.size === 0
  return isOwnWord(besidesAppraisal(origins)) || isUngiven ? pending(component) : settled
}

/** Of what nobody appraised, appraisers may still have corrected a figure that it shares: that settles nothing. */
const besidesAppraisal = (origins: ReturnType<Origins>): ReturnType<Origins> => new Set([...origins].filter(kind => kind !== 'appraisal'))

const pending = ({ max }: Component): Settled => ({ state: 'pending', points: zero, max, missing: [], inForce: [], because: awaitsAppraisal })

/** What a formula reckons from the points of a pending component is pending too. */
function withWaiting(all: readonly (readonly [Component, Settled])[]): readonly (readonly [Component, Settled])[] {
  const waiting = new Set(all.filter(([, { state }]) => state === 'pending').map(([{ code }]) => code))
  const codes = withDependents(waiting, all.filter(([, { trace }]) => trace !== undefined).map(([component]) => component))
  return codes === waiting ? all : all.map(([component, settled]) => [component, codes.has(component.code) ? pending(component) : settled])
}

function scoreLeaf(desk: Desk, component: Component, settled: Settled, wiper: Component | undefined): Scored {
  const { set, answers, forms } = desk
  const proof = proofOf(forms, component.code)
  const counted = countedPoints(set, component, settled.points)
  const unproven = isUnproven(component, settled, counted, proof, desk.origins(component))
  const isUnpaid = unproven && set.withoutProof === 'zero'
  const isWiped = wiper !== undefined && !isZero(settled.max)
  const unwiped = isUnpaid ? zero : counted
  const because = isWiped ? wipedOut(wiper, component) : isUnpaid ? noProof : settled.because
  const survey = surveyScore(component, answers, settled)
  const ledger = desk.ledger(component)
  const leaf: LeafScore = {
    component, state: settled.state, max: settled.max,
    points: isWiped ? zero : unwiped,
    inputs: answersTo(component, answers, settled.given),
    self: desk.self(component), appraised: desk.appraised(component),
    ...(settled.trace === undefined ? {} : { trace: settled.trace }),
    ...(survey === undefined ? {} : { survey }),
    ...(proof === undefined ? {} : { proof }),
    ...(because === undefined ? {} : { because }),
    ...(ledger.entries.length === 0 ? {} : { ledger: ledger.entries }),
  }
  const wipes = isWiped && settled.ruling !== undefined && sign(settled.points) > 0 ? [pointsWiped(desk.unit, leaf, wiper)] : []
  return { leaf, settled, unwiped, wiper, findings: [...leafFindings(desk, leaf, settled, unproven ? counted : undefined), ...ledger.findings, ...wipes] }
}

/** The answers to the component's inputs in their order, then what was stated for the component as a whole. */
function answersTo(component: Component, answers: ReadonlyMap<string, Answer>, given = answersGiven(component, answers)): readonly Answer[] {
  const own = answers.get(component.code)
  return own === undefined || own.state === 'blank' || given.includes(own) ? given : [...given, own]
}

const awaitsAppraisal = text(() => 'Chờ thẩm định.', () => 'Awaits appraisal.')

const noProof = text(
  () => 'Chưa có tài liệu kiểm chứng nên không được tính điểm.',
  () => 'No proof is named, so the points are not counted.',
)

const wipedOut = (wiper: Component, component: Component): Text => wiper === component
  ? text(() => 'Mức đã chọn làm mất điểm toàn tiêu chí.', () => 'The level chosen loses the whole criterion.')
  : text(
    t => `Mất điểm toàn tiêu chí do ${t.say(titleOf(wiper))}.`,
    t => `The whole criterion is lost through ${t.say(titleOf(wiper))}.`,
  )
