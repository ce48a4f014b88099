import type { Page, PageRow } from '../../page.ts'
import { toDouble, type Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import { alikeAbout } from '../alike.ts'
import { otherTitles } from './heading.ts'
import { formatted, heads, looks, word } from './looks.ts'
import { titleLines, type Plan } from './plan.ts'

const across = 4
const head = titleLines + 1

/** "Tiêu chí mới, bỏ": the components that only one of the two sets has, by name. They move the published index and have no say in what is compared like for like. */
export function yearsCriteriaPage(plan: Plan): Page {
  const { group, group: { past, set }, t, tabs: { yearsCriteria: name } } = plan
  const line = (code: string, named: Text, max: Rational, is: Text): PageRow => ({ boxes: [word(t.say(is), looks.word), word(code, looks.centre), word(t.say(named)), { value: toDouble(max), look: formatted(looks.number, '0.####') }] })
  return {
    name, columns: [16, 12, 84, 14].map(width => ({ width })),
    rows: [
      ...otherTitles(words.title, group, across, t), heads([words.is, words.code, words.name, words.max].map(t.say)),
      ...set.components.filter(({ code }) => past?.fresh.includes(code)).map(each => line(each.code, each.name, each.max, words.fresh)),
      ...(past?.ended ?? []).map(each => line(each.code, each.name, each.max, words.ended)),
      { boxes: [{ value: t.say(alikeAbout), across, look: looks.footnote }] },
    ],
    freeze: { rows: head, columns: 0 }, print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
  }
}

const words = {
  title: text(() => 'TIÊU CHÍ CHỈ CÓ Ở MỘT TRONG HAI KỲ', () => 'COMPONENTS THAT ONLY ONE OF THE TWO SETS HAS'),
  is: text(() => 'Thay đổi', () => 'Change'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Tiêu chí thành phần', () => 'Component'), max: text(() => 'Điểm tối đa', () => 'Maximum'),
  fresh: text(() => 'Mới', () => 'New'), ended: text(() => 'Đã bỏ', () => 'Gone'),
}
