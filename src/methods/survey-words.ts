import { compare, one, zero, isZero, type Rational } from '../rational.ts'
import { text, type Text, type Tongue } from '../text.ts'
import { counting, isEven, weighed, type Questionnaire, type SurveyGroup } from './questionnaire.ts'

/** How counted answers become points, to a person. */
export const countedSaid = (asked: Questionnaire, max: Rational): Text =>
  text(t => sentence(asked, max, t, vi), t => sentence(asked, max, t, en))

interface Phrases {
  readonly all: string
  readonly byGroup: string
  readonly leftOut: string
  groupLeftOut(names: string): string
  underGroup(count: string, group: string): string
  readonly emptyGroup: string
  under(count: string): string
}

const vi: Phrases = {
  all: 'Bình quân các phiếu', byGroup: 'Bình quân của từng nhóm đối tượng, gộp', leftOut: 'không tính', groupLeftOut: names => `không tính nhóm ${names}`,
  underGroup: (count, group) => `nhóm ${group} dưới ${count} phiếu thì không tính điểm`,
  emptyGroup: 'nhóm không có phiếu thì không tính điểm', under: count => `dưới ${count} phiếu thì không tính điểm`,
}
const en: Phrases = {
  all: 'Mean of the answers', byGroup: 'Mean of each group of respondents, taken', leftOut: 'left out', groupLeftOut: names => `the group ${names} is left out`,
  underGroup: (count, group) => `not scored when ${group} gave under ${count} answers`,
  emptyGroup: 'not scored when a group gave none', under: count => `not scored under ${count} answers`,
}

function sentence(asked: Questionnaire, max: Rational, t: Tongue, say: Phrases): string {
  const left = asked.options.filter(option => option.percent === undefined)
  const options = counting(asked).map(option => `${t.say(option.name)} ${t.percent(option.percent ?? zero)}`).join('; ')
  const further = [
    ...(left.length === 0 ? [] : [`${say.leftOut}: ${t.list(left.map(option => t.say(option.name)))}`]),
    ...groupRules(asked, t, say),
    ...(asked.leastSample === undefined ? [] : [say.under(t.number(asked.leastSample))]),
  ]
  return `${average(asked, t, say)} × ${t.number(max)}: ${[options, ...further].join('; ')}.`
}

function average(asked: Questionnaire, t: Tongue, say: Phrases): string {
  const groups = weighed(asked)
  if (groups.length === 0) return say.all
  const even = isEven(groups)
  const named = groups.map(group => `${t.say(group.name)}${even ? '' : ` × ${t.number(group.weight)}`}`)
  return `${say.byGroup} ${even ? (t.lang === 'vi' ? 'đều nhau' : 'alike') : t.lang === 'vi' ? 'theo trọng số' : 'by weight'} (${named.join('; ')})`
}

function groupRules(asked: Questionnaire, t: Tongue, say: Phrases): readonly string[] {
  const idle = asked.groups.filter(group => isZero(group.weight))
  const isStrict = (group: SurveyGroup): boolean => compare(group.leastSample, one) > 0
  const groups = weighed(asked)
  return [
    ...(idle.length === 0 ? [] : [say.groupLeftOut(t.list(idle.map(group => t.say(group.name))))]),
    ...groups.filter(isStrict).map(group => say.underGroup(t.number(group.leastSample), t.say(group.name))),
    ...(groups.length > 0 && !groups.every(isStrict) ? [say.emptyGroup] : []),
  ]
}
