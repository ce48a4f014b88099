import type { Change } from '../../criteria/diff/change.ts'
import { weightNames, weights, type Weight } from '../../criteria/diff/weight.ts'
import { text, tongues, type Tongue } from '../../text.ts'
import { paint } from '../paint.ts'
import { paragraph } from '../wrapped.ts'
import { clean } from './clean.ts'
import { effectText } from './effect-words.ts'
import { changedMaxima, type Weighed } from './maxima.ts'
import { replayText } from './replay-text.ts'
import type { Compared, View } from './view.ts'
import { bySubject, countsText, linesText, weightMeanings, whatText } from './words.ts'

/** Changes for a terminal, heaviest first, each under what it is about, then what they do to a round. Nothing for two sets that say the same. */
export function diffText(compared: Compared, view: View): string {
  const { diff, oldFile, newFile, replays } = compared
  const t = tongues[view.lang]
  const pen = paint(view.colour)
  const parts = diff.changes.length === 0 ? [] : [
    [pen.bold(`${oldFile} → ${newFile}`), `${t.say(countsText(diff.changes))}.`].join('\n'),
    ...weights.flatMap(weight => weightPart(weight, compared, view)),
    ...maximaPart(changedMaxima(diff), t, view.columns),
  ]
  return [...parts, ...replays.map(replay => replayText(replay, view))].map(part => `${part}\n`).join('\n')
}

const colours = { nang: 'red', vua: 'yellow', nhe: 'cyan' } as const

function weightPart(weight: Weight, compared: Compared, view: View): readonly string[] {
  const subjects = bySubject(compared.diff.changes, weight)
  if (subjects.length === 0) return []
  const t = tongues[view.lang]
  const head = paint(view.colour)[colours[weight]].bold(t.say(weightNames[weight]).toUpperCase())
  const entries = subjects.flatMap(changes => [
    ...changes.slice(0, 1).map(({ subject }) => paragraph(clean(t.say(subject)), view.columns, '  ')),
    ...changes.flatMap(change => changeLines(change, compared, view)),
  ])
  return [[`${head}: ${t.say(weightMeanings[weight])}`, ...entries].join('\n')]
}

function changeLines(change: Change, compared: Compared, { lang, columns }: View): readonly string[] {
  const t = tongues[lang]
  const effect = effectText(change, compared)
  return [
    paragraph(clean(`${t.say(whatText(change))} [${t.say(linesText(change))}]`), columns, '    '),
    ...(effect === undefined ? [] : [paragraph(clean(t.say(effect)), columns, '      ⇒ ')]),
  ]
}

function maximaPart(changed: readonly Weighed[], t: Tongue, columns: number): readonly string[] {
  if (changed.length === 0) return []
  const shown = changed.map(({ code, name, before, after }) =>
    `${code === '' ? t.say(name).toLowerCase() : code} ${[before, after].map(points => (points === undefined ? '–' : t.number(points))).join(' → ')}`)
  const head = t.say(text(() => 'Điểm tối đa các lĩnh vực', () => 'Maxima of the fields'))
  return [paragraph(clean(`${head}: ${shown.join('; ')}.`), columns)]
}
