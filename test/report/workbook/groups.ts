import type { CriteriaSet, Grade } from '../../../src/criteria/criteria.ts'
import type { Answer, Dossier } from '../../../src/evidence/answer.ts'
import { exact } from '../../../src/rational.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { everyMethod, shipped } from '../form-sets.ts'
import { dice, randomAnswers } from '../random-answers.ts'
import { absent, dossier, fiveGrades, form, grade, layer, leaf, score, setOf } from '../../scoring/build.ts'

/** Random answers of a unit, all readable, so that it is ranked. */
export function randomUnit(set: CriteriaSet, id: string, seed: number): Dossier {
  const from = { file: 'phieu.xlsx', sheet: 'Tự chấm', cell: 'D9' }
  const answers = [...randomAnswers(set, seed)].map(([key, told]): Answer =>
    (typeof told === 'string' ? { id: key, state: told, from, read: told } : { id: key, state: 'given', value: told, from, read: key }))
  return dossier(id, [{ ...layer('form', {}), answers: new Map(answers.map(each => [each.id, each])) }])
}

/** A random group of a set: several units, two of them alike, one that handed nothing in. */
export const randomGroup = (set: CriteriaSet, seed: number, size = 7): GroupScore =>
  score(set, ...Array.from({ length: size }, (_, index) => randomUnit(set, `u${index}`, seed * 100 + (index === 3 ? 2 : index))), absent('vang'))

const quota = (id: string, from: number, share: string): Grade => grade(id, from, share)
const eighths = ['1.1', '1.2.1', '1.2.2', '2', 'T.1', 'T.2', 'P.1', 'P.2']

/** A set whose rules of counting are drawn: rounding, ties, tie-breaks, ceiling, quotas, caps. Its units hand in points in eighths, ninths and thirds of them. */
export function drawnSet(seed: number): CriteriaSet {
  const roll = dice(seed * 7 + 1)
  const pick = <Each>(...from: readonly [Each, ...Each[]]): Each => from[Math.floor(roll() * from.length)] ?? from[0]
  const components = [
    leaf('1.1', 40, { notArisen: pick('full', 'exclude', 'zero') }), leaf('1.2.1', 10, { notArisen: 'exclude' }), leaf('1.2.2', 10, { notApplicable: pick('exclude', 'full') }), leaf('2', 40, { notArisen: pick('exclude', 'zero') }),
    leaf('T.1', 6, { list: 'bonus' }), leaf('T.2', 6, { list: 'bonus' }), leaf('P.1', 5, { list: 'penalty', capsGrade: pick('tot', 'kha') }), leaf('P.2', 5, { list: 'penalty', lowersGrade: pick(1, 2) }),
  ]
  const ceiling = pick(undefined, exact(95), exact(110))
  return setOf(components, {
    rounding: { to: exact(pick('0.01', '0.1', '0.25', '1', '0.001')), mode: pick('half-up', 'down'), at: pick('total', 'component') },
    ranking: { by: pick('published', 'exact'), ties: pick('competition', 'dense'), tieBreak: pick<readonly string[]>([], ['bonus'], ['bonus', '1.2'], ['2', 'P.1', '1.1']) },
    grades: pick(fiveGrades, [quota('xuat-sac', 60, '0.2'), quota('tot', 50, '0.3'), quota('kha', 40, '0.5'), grade('trung-binh', 30), grade('yeu', 20)]),
    ...(ceiling === undefined ? {} : { ceiling }),
    penalty: { max: exact(pick('20', '4', '7.5')), components: components.filter(({ list }) => list === 'penalty') },
  })
}

/** A group of a drawn set, many of whose units come out alike. */
export function drawnGroup(set: CriteriaSet, seed: number, size = 9): GroupScore {
  const roll = dice(seed * 13 + 5)
  const word = (): string => { const luck = roll(); return luck < 0.05 ? 'not-arisen' : luck < 0.08 ? 'not-applicable' : luck < 0.11 ? 'blank' : String(Math.floor(roll() * 9) * 0.625) }
  const big = (): string => { const luck = roll(); return luck < 0.1 ? 'not-arisen' : String(Math.floor(roll() * 5) * 10 + (roll() < 0.3 ? 0.005 : 0)) }
  const units = Array.from({ length: size }, (_, index) => form(`u${index}`, Object.fromEntries(eighths.map(code => [code, code === '1.1' || code === '2' ? big() : code.startsWith('P') && roll() < 0.6 ? '0' : word()]))))
  return score(set, ...units, ...(roll() < 0.5 ? [absent('vang')] : []))
}

/** Every set that ships, and the small one of every method. */
export const sets: readonly (readonly [name: string, set: CriteriaSet])[] = [
  ...['co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025', 'hdnd-xa-thanh-hoa', 'xa-2016', 'xa-2025', 'xa-2026'].map(name => [name, shipped(`${name}.yaml`)] as const),
  ['every method', everyMethod('')], ['every method, cut, exact, dense', everyMethod('rounding: { to: 0.01, mode: down, at: total }\nranking: { by: exact, ties: dense, tieBreak: [bonus, B] }\nnotArisen: exclude')],
  ['every method, in steps at the component', everyMethod('rounding: { to: 0.25, mode: half-up, at: component }\nceiling: 25\nnotApplicable: full')],
]
