import type { GroupScore } from '../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../text.ts'

/** What the groups of a result are called together: by the name of their round, else by the titles of their sets, else as the index that it is; the year is added where these do not say it. */
export function resultTitle(groups: readonly GroupScore[]): Text {
  const years = [...new Set(groups.map(({ set }) => String(set.year)))]
  const called = (t: Tongue): string => [...new Set(groups.map(({ round, set }) => t.say(round ?? set.title).trim()))].filter(name => name !== '').join(' · ')
  const dated = (t: Tongue, index: string): string => {
    const name = called(t)
    return years.length === 0 || years.every(year => name.includes(year)) ? name || index : `${name || index}${t.lang === 'vi' ? ' – năm' : ','} ${t.list(years)}`
  }
  return text(t => dated(t, 'Chỉ số cải cách hành chính'), t => dated(t, 'Public Administration Reform Index'))
}

/** The title of a result with the group that a part of it tells of; where the group bears the name of its round, the title alone. */
export function groupTitle(group: GroupScore): Text {
  const whole = resultTitle([group])
  const part = (t: Tongue): string => (group.round !== undefined && t.say(group.round) === t.say(group.name) ? t.say(whole) : `${t.say(whole)} · ${t.say(group.name)}`)
  return text(part, part)
}
