import { text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import { measureKey, measuresOf, measureWords, type Measure } from '../measures.ts'
import type { Difference, Edition } from './change.ts'

/** What changed of how figures are counted from a register; `ids` leads from an old figure to the new one. */
export function* measureDifferences(old: Edition, now: Edition, ids: ReadonlyMap<string, string>): Iterable<Difference> {
  const olds = new Map(measuresOf(old.data).map(measure => [ids.get(measure.figure) ?? measure.figure, measure]))
  const news = new Map(measuresOf(now.data).map(measure => [measure.figure, measure]))
  for (const [id, was] of olds) if (!news.has(id)) yield { kind: 'measure/removed', subject: subjectOf(was, old), before: measureWords(was), oldPath: was.path }
  for (const [id, is] of news) {
    const was = olds.get(id)
    if (was === undefined) yield { kind: 'measure/added', subject: subjectOf(is, now), after: measureWords(is), newPath: is.path }
    else if (measureKey(was) !== measureKey(is)) yield { kind: 'measure/changed', subject: subjectOf(is, now), before: measureWords(was), after: measureWords(is), oldPath: was.path, newPath: is.path }
  }
}

const subjectOf = ({ figure }: Measure, { data }: Edition): Text => {
  const name = textOf(data.figures?.[figure]?.name ?? figure)
  return text(t => `Số liệu ${figure} (${t.say(name)})`, t => `Figure ${figure} (${t.say(name)})`)
}
