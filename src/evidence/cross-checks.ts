import type { Amount, CriteriaSet, CrossCheck } from '../criteria/criteria.ts'
import { inputsOf } from '../criteria/criteria.ts'
import type { Finding, Place } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import { compare, divide, equal, isZero, subtract, sum, type Rational } from '../rational.ts'
import { joined, same, text, type Text } from '../text.ts'
import type { Answer, Dossier } from './answer.ts'
import { copiedExplanations } from './cross-checks/copied.ts'
import { dateChecks } from './cross-checks/dates.ts'
import { citedBy } from './cross-checks/given-proofs.ts'
import { nothingChecks } from './cross-checks/nothing.ts'
import { proofChecks } from './cross-checks/proofs.ts'
import { rateChecks } from './cross-checks/rates-in-words.ts'
import { shareChecks } from './cross-checks/shares.ts'
import { standing, shownRate } from './cross-checks/standing.ts'
import { stateChecks } from './cross-checks/states.ts'
import { claimsOf, sharedDocuments } from './cross-checks/shared-documents.ts'
import { answersOf, disagreements, shownAnswer } from './merge.ts'

/** What the checks of the set, and the rates that its rules form, say of a unit's figures. "Cần xem", never an accusation; a figure that is missing or in a state is not checked. */
export function crossCheck(set: CriteriaSet, dossier: Dossier, proofs = citedBy(dossier)): readonly Finding[] {
  const view: View = { inputs: inputsOf(set), answers: answersOf(dossier.layers) }
  const { answers } = view
  const all = [...set.checks.flatMap(check => outcomeOf(check, view)), ...shareChecks(set, answers), ...nothingChecks(set, answers), ...stateChecks(set, answers), ...dateChecks(set, answers), ...rateChecks(dossier), ...proofChecks(set, proofs, answers)]
  return all.map(finding => ({ ...finding, unit: dossier.unit.id }))
}

/** All that is to be looked at in the dossiers of a group: sources that disagree, figures that contradict each other, what several units give alike. */
export function remarksOn(set: CriteriaSet, dossiers: readonly Dossier[]): readonly Finding[] {
  const inputs = inputsOf(set)
  const each = dossiers.map(dossier => {
    const proofs = citedBy(dossier)
    return { remarks: [...disagreements(dossier, inputs), ...crossCheck(set, dossier, proofs)], claims: claimsOf(dossier, proofs) }
  })
  return [...each.flatMap(({ remarks }) => remarks), ...crossCheckGroup(dossiers, each.flatMap(({ claims }) => claims))]
}

/** What the dossiers of a group say when they are laid side by side: one document or one explanation that several units give. */
export const crossCheckGroup = (dossiers: readonly Dossier[], claims = dossiers.flatMap(dossier => claimsOf(dossier))): readonly Finding[] =>
  [...sharedDocuments(claims, dossiers.filter(({ submitted }) => submitted).length), ...copiedExplanations(dossiers)]

interface View {
  readonly inputs: ReadonlyMap<string, Input>
  readonly answers: ReadonlyMap<string, Answer>
}

/** An amount as it was handed in: its value, how it is told, and the cell of its first figure. */
interface Told {
  readonly value: Rational
  readonly says: Text
  readonly at: Place
  readonly read: string
}

function told(amount: Amount, { inputs, answers }: View): Told | undefined {
  const found = amount.sum.map(id => answers.get(id))
  const values = found.flatMap(answer => (answer?.value?.is === 'number' ? [answer.value.number] : []))
  const [first] = found
  if (first === undefined || values.length < amount.sum.length) return undefined
  const terms = amount.sum.map((id, index) => named(inputs.get(id), id, found[index] ?? first))
  return { value: sum(values), says: joined(terms, ' + '), at: first.from, read: first.read }
}

const named = (input: Input | undefined, id: string, answer: Answer): Text => joined([input?.name ?? same(id), inBrackets(shownAnswer(answer, input))], ' ')
const inBrackets = (word: Text): Text => ({ vi: `(${word.vi})`, en: `(${word.en})` })

function outcomeOf(check: CrossCheck, view: View): readonly Finding[] {
  if (check.is === 'percent') return percentOutcome(check, view)
  const amounts = check.of.map(amount => told(amount, view))
  return amounts.flatMap((right, index) => {
    const left = amounts[index - 1]
    if (left === undefined || right === undefined) return []
    return check.is === 'equal' ? unequal(left, right, check.message) : above(left, right, check.message)
  })
}

const warn = (code: string, left: Told, right: Told, message: Text, own: Text | undefined): Finding => ({
  code, severity: 'warning', at: left.at, also: right.at, read: left.read, message: own === undefined ? message : joined([message, own], ' '),
})

function unequal(left: Told, right: Told, own: Text | undefined): readonly Finding[] {
  if (equal(left.value, right.value)) return []
  const gap = subtract(left.value, right.value)
  return [warn('evidence/not-equal', left, right, text(
    t => `Cần xem: ${t.say(left.says)} phải bằng ${t.say(right.says)}, đang lệch ${t.number(gap)}.`,
    t => `To look at: ${t.say(left.says)} should equal ${t.say(right.says)}; they differ by ${t.number(gap)}.`,
  ), own)]
}

function above(left: Told, right: Told, own: Text | undefined): readonly Finding[] {
  if (compare(left.value, right.value) <= 0) return []
  return [warn('evidence/above', left, right, text(
    t => `Cần xem: ${t.say(left.says)} lớn hơn ${t.say(right.says)}.`, t => `To look at: ${t.say(left.says)} is greater than ${t.say(right.says)}.`,
  ), own)]
}

const ofNothing = (stated: Told, whole: Told): Text => text(
  t => `Cần xem: ${t.say(stated.says)}, nhưng ${t.say(whole.says)}: không có số nào để tính tỷ lệ.`,
  t => `To look at: ${t.say(stated.says)}, but ${t.say(whole.says)}: there is nothing to compute a rate from.`,
)

function percentOutcome(check: Extract<CrossCheck, { readonly is: 'percent' }>, view: View): readonly Finding[] {
  const [stated, part, whole] = [told({ sum: [check.stated] }, view), told(check.part, view), told(check.whole, view)]
  if (stated === undefined || part === undefined || whole === undefined) return []
  if (isZero(whole.value)) return isZero(stated.value) ? [] : [warn('evidence/percent', stated, whole, ofNothing(stated, whole), check.message)]
  const rate = divide(part.value, whole.value)
  const how = standing(stated.value, rate, check.within)
  if (how === 'agrees') return []
  const why = how === 'cut' ? text(() => ' Có thể do cắt bỏ số lẻ.', () => ' Decimals may have been cut off.') : same('')
  const message = text(
    t => `Cần xem: ${t.say(stated.says)}, tính lại từ ${t.say(part.says)} trên ${t.say(whole.says)} là ${t.percent(shownRate(rate))}.${t.say(why)}`,
    t => `To look at: ${t.say(stated.says)}; computed from ${t.say(part.says)} of ${t.say(whole.says)} it is ${t.percent(shownRate(rate))}.${t.say(why)}`,
  )
  const finding = warn(how === 'cut' ? 'evidence/percent-cut' : 'evidence/percent', stated, part, message, check.message)
  return [how === 'cut' ? { ...finding, severity: 'info' } : finding]
}
