import type { Component } from '../../../criteria/criteria.ts'
import { quoted } from '../../../formula/excel.ts'
import type { Level, Stair } from '../../../scoring/levels/levels.ts'
import { levelText, worthOf } from '../../level-words.ts'
import type { Ground } from '../cells.ts'

/** What a level takes and what it is worth, as a formula of Excel and as the text that it shows: `từ 95%: 1,5 điểm`. */
export interface GoalText { readonly formula: string; readonly text: string }

/** A level in words. The name of an option is taken from the list that it is picked from. */
export function goalText(component: Component, stair: Stair, level: Level, ground: Ground): GoalText {
  const { of } = stair
  const { lang, lists } = ground
  const worth = `: ${worthOf(component, level.points)[lang]}`
  if (level.goal.is !== 'option') {
    const said = levelText(component, stair, level)[lang]
    return { formula: quoted(said), text: said }
  }
  const { option } = level.goal
  const name = of.input.options?.find(each => each.id === option)?.name[lang] ?? option
  return { formula: `${lists.option(of.input, option)}&${quoted(worth)}`, text: name + worth }
}
