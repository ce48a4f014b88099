import type { Component } from '../../criteria/criteria.ts'
import { describeTest } from '../../formula/describe.ts'
import { compare, exact, floor, type Rational } from '../../rational.ts'
import { goalKinds, shareOf, type Covered, type Goal } from '../../scoring/testing/coverage.ts'
import { same, text, tongues, type Text, type Tongue } from '../../text.ts'
import type { View } from '../findings/formats.ts'
import { stateNames } from '../states.ts'
import { table } from '../table.ts'
import { wrapped } from '../wrapped.ts'

export const goalNames: Readonly<Record<Goal['is'], Text>> = {
  component: text(() => 'Thành phần', () => 'Components'), level: text(() => 'Mức', () => 'Levels'),
  band: text(() => 'Bậc, nhánh', () => 'Bands'), state: text(() => 'Trạng thái', () => 'States'),
}

const words = {
  what: text(() => 'Độ bao phủ', () => 'Coverage'), reached: text(() => 'Đã có', () => 'Reached'), of: text(() => 'Cần', () => 'Of'), share: text(() => 'Tỷ lệ', () => 'Share'),
  all: text(() => 'Tất cả', () => 'All'), missing: text(() => 'Chưa có ví dụ nào cho:', () => 'No case reaches:'), scored: text(() => 'chưa được chấm lần nào', () => 'never scored'),
} satisfies Record<string, Text>

/** Whether the share reached is at least so much; without a limit it always is. */
export const isEnough = (coverage: readonly Covered[], least: Rational | undefined): boolean =>
  least === undefined || compare(shareOf(coverage), least) >= 0

/** The table of a set's coverage, what it lacks of the limit, and all that no case reaches. */
export function coverageText(coverage: readonly Covered[], least: Rational | undefined, view: View): string {
  const t = tongues[view.lang]
  const rows = [...goalKinds.map(kind => row(goalNames[kind], coverage.filter(each => each.goal.is === kind), t)), row(words.all, coverage, t)]
  const width = Math.max(...rows.map(([name = '']) => [...name].length), 12)
  const short = isEnough(coverage, least) || least === undefined ? [] : [t.say(text(
    () => `Độ bao phủ ${shown(shareOf(coverage), tongues.vi)} thấp hơn mức yêu cầu ${tongues.vi.percent(least)}.`,
    () => `Coverage ${shown(shareOf(coverage), tongues.en)} is below the ${tongues.en.percent(least)} asked for.`))]
  return [
    table([{ head: t.say(words.what), align: 'left', width }, { head: t.say(words.reached), align: 'right', width: 8 }, { head: t.say(words.of), align: 'right', width: 8 }, { head: t.say(words.share), align: 'right', width: 8 }], rows),
    ...short, ...missingText(coverage, view),
  ].join('\n\n')
}

/** Never rounded up: 100 % means all. */
const shown = (share: Rational, t: Tongue): string => t.percent(floor(share, exact('0.001')))

const row = (name: Text, of: readonly Covered[], t: Tongue): readonly string[] =>
  [t.say(name), t.number(exact(of.filter(each => each.reached).length)), t.number(exact(of.length)), of.length === 0 ? '' : shown(shareOf(of), t)]

/** By component what it lacks; then, by state, the components that no case shows in it. */
function missingText(coverage: readonly Covered[], view: View): readonly string[] {
  const t = tongues[view.lang]
  const missing = coverage.filter(each => !each.reached)
  if (missing.length === 0) return []
  const line = (head: string, words: readonly string[], by: string): readonly string[] => {
    const lead = `  ${head}: `
    return wrapped(words.join(by), Math.max(40, view.columns - lead.length)).map((part, index) => (index === 0 ? lead : '    ') + part)
  }
  const bare = missing.filter(({ goal }) => goal.is !== 'state')
  const byComponent = [...new Set(bare.map(each => each.component))].flatMap(component =>
    line(component.code, bare.filter(each => each.component === component).map(({ goal }) => t.say(goalText(component, goal))), '; '))
  const states = [...new Set(missing.flatMap(({ goal }) => (goal.is === 'state' ? [goal.state] : [])))]
  const byState = states.flatMap(state => line(t.say(stateNames[state]), missing.filter(({ goal }) => goal.is === 'state' && goal.state === state).map(each => each.component.code), ', '))
  return [[t.say(words.missing), ...byComponent, ...byState].join('\n')]
}

/** What is to be reached, in words: a level by its name, a band by its test, a state by its name. */
export function goalText(component: Component, goal: Goal): Text {
  switch (goal.is) {
    case 'component': return words.scored
    case 'state': return stateNames[goal.state]
    case 'level': return levelText(component, goal)
    case 'band': {
      const test = describeTest(goal.branch.node.test, id => component.inputs.find(input => input.id === id)?.name ?? same(id))
      return goal.branch.holds ? test : text(t => `không đạt ${t.say(test)}`, t => `not ${t.say(test)}`)
    }
  }
}

function levelText(component: Component, { input: id, option }: Extract<Goal, { is: 'level' }>): Text {
  const input = component.inputs.find(each => each.id === id)
  if (input === undefined || id === component.code) return text(t => `mức “${t.say(option.name)}”`, t => `level “${t.say(option.name)}”`)
  return text(t => `“${t.say(input.name)}”: ${t.say(option.name)}`, t => `“${t.say(input.name)}”: ${t.say(option.name)}`)
}
