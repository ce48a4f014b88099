import { describe, expect, it } from 'vitest'
import type { Answer, Dossier, Layer } from '../../../src/evidence/answer.ts'
import { explainFormats } from '../../../src/report/explain/formats.ts'
import type { Explained } from '../../../src/report/explain/view.ts'
import { exact } from '../../../src/rational.ts'
import { layer } from '../../scoring/build.ts'
import { randomUnit } from '../../scoring/plan/rounds.ts'
import { examples, explained, scored, written } from './rounds.ts'

const screen = { lang: 'vi', columns: 100, colour: false } as const

/** Each way to print it, in both tongues, as chains and as a slip. */
const printed = (each: Explained): readonly string[] => [false, true].flatMap(isSlip => (['vi', 'en'] as const).flatMap(lang =>
  Object.values(explainFormats).map(format => format({ ...each, isSlip }, { lang, columns: 100, colour: false }))))

/** The unit gives half as its share of files handed in online, which is measured against the others. */
const withRate = (dossier: Dossier): Dossier => ({ ...dossier, layers: [...dossier.layers, layer('table', { online_rate: '0.5' })] })

const filesOf = ({ layers }: Dossier): readonly string[] =>
  layers.flatMap(layer => [...layer.answers.values(), ...layer.proofs.values(), ...(layer.verdicts?.values() ?? [])].map(each => each.from.file))

describe('a unit is told nothing of another but counts', () => {
  it.each(examples)('no name, no id, no file of another: %s', async round => {
    const path = await scored(round)
    const whole = await explained(path)
    const ahead = await explained(path, component => /^(2\.2|A)\./.test(component.code) || component.list === 'penalty', true)
    expect(ahead.length).toBeGreaterThan(4)
    for (const [index, each] of ahead.entries()) {
      const own = each.group.dossiers.find(dossier => dossier.unit.id === each.unit.unit.id)
      const others = each.group.dossiers.filter(dossier => dossier !== own)
      const ownFiles = new Set(own === undefined ? [] : filesOf(own))
      const secrets = [...new Set(others.flatMap(({ unit, ...dossier }) => [unit.id, unit.name, ...unit.predecessors, ...filesOf({ unit, ...dossier }).filter(file => !ownFiles.has(file))]))].filter(word => word.length > 3)
      const all = whole[index] ?? each
      const pages = [...printed(each), explainFormats.json(all, screen), explainFormats.markdown({ ...all, isSlip: true }, screen)].map(page => page.replaceAll(each.unit.unit.id, '').replaceAll(each.unit.unit.name, ''))
      for (const page of pages) expect(secrets.filter(secret => page.includes(secret))).toEqual([])
    }
  }, 300_000)

  it('no figure of another; of a comparison the best one, without its owner', async () => {
    const path = written('xa-2025', yaml => yaml, set => {
      const marked = (dossier: Dossier): Dossier => ({ ...dossier, layers: dossier.layers.map((layer): Layer => ({ ...layer, answers: new Map([...layer.answers].map(([id, answer]): [string, Answer] =>
        [id, answer.value?.is === 'number' ? { ...answer, value: { is: 'number', number: exact('77317731') }, from: { ...answer.from, cell: 'ZZ99' } } : answer])) })) })
      return [withRate(randomUnit(set, 'a', 5)), marked(randomUnit(set, 'khac', 6)), marked(randomUnit(set, 'nua', 8))]
    })
    const [own, ...others] = (await explained(path)).filter(each => each.unit.unit.id === 'a')
    expect(others).toEqual([])
    if (own === undefined) throw new Error('no unit')
    const relative = own.group.set.components.filter(({ method }) => method === 'relative').map(({ code }) => code)
    const isComparing = (chain: Explained['chains'][number]): boolean => relative.includes(chain.component.code)
    for (const page of printed({ ...own, chains: own.chains.filter(chain => !isComparing(chain)) })) {
      expect(page.replaceAll(/[.,\s]/g, '')).not.toContain('77317731')
      expect(page).not.toContain('ZZ99')
    }
    const comparing = printed({ ...own, chains: own.chains.filter(isComparing) })
    expect(comparing.some(page => page.replaceAll(/[.,]/g, '').includes('77317731'))).toBe(true)
    expect(comparing.filter(page => page.includes('ZZ99'))).toEqual([])
  })
})

describe('a page stays within its screen', () => {
  it.each([80, 120])('%i columns, both tongues', async columns => {
    const all = await explained(await scored('xa-mau-2025'))
    const long = all.filter((_each, index) => index % 2 === 0).flatMap(each => [false, true].flatMap(isSlip => (['vi', 'en'] as const).flatMap(lang =>
      explainFormats.text({ ...each, isSlip }, { lang, columns, colour: false }).split('\n').filter(line => [...line].length > columns && !line.startsWith('  cchc explain ')))))
    expect(long).toEqual([])
  }, 60_000)
})
