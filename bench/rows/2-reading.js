import { side } from '../sides/commands.js'

const reading = { group: 'read-300', figure: 'time', needs: ['forms-300'], ours: dirs => side('read-forms.js', dirs['forms-300']) }

export default [
  { ...reading, id: 'read-300-exceljs', what: 'reading 300 forms ÷ exceljs `readFile`', goal: 0.3, theirs: dirs => side('exceljs-forms.js', dirs['forms-300']) },
  { ...reading, id: 'read-300-sheetjs', what: 'reading 300 forms ÷ @e965/xlsx', goal: 0.5, theirs: dirs => side('sheetjs-forms.js', dirs['forms-300']) },
  { ...reading, id: 'read-300-scan', what: 'reading 300 forms ÷ a bare zip-and-scan floor', goal: 3, theirs: dirs => side('scan-forms.js', dirs['forms-300']) },
]
