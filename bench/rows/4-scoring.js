import { cchc, side } from '../sides/commands.js'

const scoring = name => dirs => side('score-forms.js', dirs[name])
const growing = { group: 'grows-units', needs: ['forms-300', 'forms-30'], work: 10, ours: scoring('forms-300'), theirs: scoring('forms-30') }

export default [
  { id: 'score-150', what: '`score` of 150 forms, the whole command ÷ merely reading them with exceljs', figure: 'time', goal: 1, needs: ['forms-150'], same: false, ours: dirs => cchc('score', dirs['forms-150'], '--out', `${dirs['forms-150']}/ket-qua`), theirs: dirs => side('exceljs-forms.js', dirs['forms-150']) },
  { ...growing, id: 'grows-units-time', what: 'read, score and rank 300 units ÷ 30 units', figure: 'time', goal: 11 },
  { ...growing, id: 'grows-units-memory', what: 'the same, peak memory', figure: 'memory' },
]
