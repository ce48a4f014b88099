import { cchc, nothing } from '../sides/commands.js'

const hostile = (id, what, args) => ({
  group: 'hostile', id: `hostile-${id}`, what: `${what} ÷ \`node -e 0\``, figure: 'time', goal: 20, mostMegabytes: 250, same: false, needs: ['hostile'],
  ours: dirs => cchc(...args(name => `${dirs.hostile}/${name}`)), theirs: () => nothing,
})

export default [
  hostile('bomb', '`read` of a workbook that unpacks to 700 MB', file => ['read', '--criteria', 'criteria/xa-2025.yaml', file('bom.xlsx')]),
  hostile('columns', '`read` of a workbook with validations of whole columns', file => ['read', '--criteria', 'criteria/xa-2025.yaml', file('ca-cot.xlsx')]),
  hostile('aliases', '`check` of a set of nested aliases', file => ['check', file('bi-danh.yaml')]),
  hostile('brackets', '`check` of a formula of 20,000 parentheses', file => ['check', file('ngoac.yaml')]),
  hostile('lists', '`check` of 50,000 opened lists', file => ['check', file('ngoac-vuong.yaml')]),
]
