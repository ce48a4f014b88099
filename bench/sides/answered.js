import { answersFor } from '../data/answers.js'
import { chance } from '../data/chance.js'
import { opened } from '../data/opened.js'
import { setText } from '../data/set.js'
import { units } from '../data/units.js'
import { exact } from '../../dist/rational.js'

export const set = opened(setText(), 'bo-tieu-chi.yaml')

const valueOf = answer => (typeof answer === 'number' ? { is: 'number', number: exact(answer) } : 'date' in answer ? { is: 'date', date: answer.date } : { is: 'option', option: answer.option })

/** The dossiers of so many units with answers of their own, as forms would have given them. */
export const answered = count => units(count).map((unit, at) => {
  const from = id => ({ file: `phieu/${unit.id}.xlsx`, sheet: 'Tự chấm', cell: `D${9 + id.length}` })
  const answers = [...answersFor(set, chance(at + 1))].map(([id, answer]) => [id, { id, state: 'given', value: valueOf(answer), from: from(id), read: String(answer.name ?? answer.date ?? answer) }])
  const proofs = set.components.map(({ code }) => [code, { proof: `Kế hoạch số ${at + 1}/KH-UBND`, explanation: '', from: from(code) }])
  return { unit: { ...unit, predecessors: [], notApplicable: [] }, submitted: true, layers: [{ kind: 'form', name: `phieu/${unit.id}.xlsx`, answers: new Map(answers), proofs: new Map(proofs) }] }
})
