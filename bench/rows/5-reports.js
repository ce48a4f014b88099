import { cchc, side } from '../sides/commands.js'

const book = { group: 'workbook', ours: () => side('write-ranked.js', '3321'), theirs: () => side('exceljs-ranked.js', '3321') }
const report = (kind, goal) => ({
  group: 'report-150', id: `report-150-${kind}`, what: `\`report --to ${kind}\` of 150 units ÷ opening the result (\`explain\` of one component)`, figure: 'time', goal, needs: ['result-150'], same: false,
  ours: dirs => cchc('report', `${dirs['result-150']}/ket-qua.json`, '--to', kind, '--out', `${dirs['result-150']}/bao-cao`), theirs: dirs => cchc('explain', `${dirs['result-150']}/ket-qua.json`, 'dv-00001', '1.1.1'),
})

export default [
  { ...book, id: 'workbook-3321-time', what: 'result workbook of 3,321 × 100 ÷ exceljs writing the same cells', figure: 'time', goal: 1.3 },
  { ...book, id: 'workbook-3321-memory', what: 'the same, peak memory', figure: 'memory' },
  ...['xlsx', 'slips', 'html', 'docx', 'csv'].map(kind => report(kind)),
  { id: 'form-30', what: '`form` for 300 units ÷ 30 units', figure: 'time', work: 10, goal: 11, needs: ['forms-300', 'forms-30'], ours: dirs => forms(dirs['forms-300']), theirs: dirs => forms(dirs['forms-30']) },
]

const forms = folder => cchc('form', `${folder}/bo-tieu-chi.yaml`, '--units', `${folder}/don-vi.csv`, '--out', `${folder}/phieu-trong`)
