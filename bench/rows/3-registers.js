import { cchc, side } from '../sides/commands.js'

/** The whole command, from its start to what it prints. */
const reading = name => dirs => cchc('read', `${dirs[name]}/cchc.yaml`)
const counting = name => dirs => side('count-register.js', dirs[name])
const xlsx = { group: 'register-200k', needs: ['register-200k.xlsx'], ours: counting('register-200k.xlsx'), theirs: dirs => side('exceljs-register.js', dirs['register-200k.xlsx']) }
const smaller = { group: 'register-200k', needs: ['register-200k.xlsx', 'register-20k.xlsx'], work: 10, ours: reading('register-200k.xlsx'), theirs: reading('register-20k.xlsx') }
const shared = { group: 'register-200k-shared', needs: ['register-200k-shared.xlsx'], ours: counting('register-200k-shared.xlsx'), theirs: dirs => side('exceljs-register.js', dirs['register-200k-shared.xlsx']) }
const csv = { group: 'register-1m', needs: ['register-1m.csv'], ours: counting('register-1m.csv') }
const shorter = { ...csv, needs: ['register-1m.csv', 'register-100k.csv'], work: 10, ours: reading('register-1m.csv'), theirs: reading('register-100k.csv') }

export default [
  { ...xlsx, id: 'register-200k-time', what: 'register of 200,000 rows in xlsx ÷ exceljs `readFile`', figure: 'time', goal: 0.3 },
  { ...xlsx, id: 'register-200k-memory', what: 'the same, peak memory', figure: 'memory', goal: 0.2 },
  { ...shared, id: 'register-shared-time', what: 'the same register as Excel saves it, each text once ÷ exceljs `readFile`', figure: 'time', goal: 0.3 },
  { ...shared, id: 'register-shared-memory', what: 'the same, peak memory', figure: 'memory', goal: 0.2 },
  { ...smaller, id: 'register-200k-grows-time', what: '`cchc read` of a register of 200,000 rows in xlsx ÷ 20,000 rows', figure: 'time', goal: 11 },
  { ...smaller, id: 'register-200k-grows-memory', what: 'the same, peak memory', figure: 'memory', goal: 1.2 },
  { ...csv, id: 'register-1m-time', what: 'register of 1,000,000 rows in csv ÷ readline + split', figure: 'time', goal: 1.5, theirs: dirs => side('readline-register.js', dirs['register-1m.csv']) },
  { ...shorter, id: 'register-1m-grows-time', what: '`cchc read` of a register of 1,000,000 rows in csv ÷ 100,000 rows', figure: 'time', goal: 11 },
  { ...shorter, id: 'register-1m-grows-memory', what: 'the same, peak memory', figure: 'memory', goal: 1.2 },
]
