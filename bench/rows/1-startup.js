import { cchc, nothing } from '../sides/commands.js'

const bare = { group: 'startup', figure: 'time', bare: true, theirs: () => nothing }

export default [
  { ...bare, id: 'startup-help', what: '`--help` ÷ `node -e 0`', goal: 1.35, ours: () => cchc('--help') },
  { ...bare, id: 'startup-version', what: '`--version` ÷ `node -e 0`', goal: 1.35, ours: () => cchc('--version') },
  { ...bare, id: 'startup-check', what: '`check` of the 85-component set ÷ `node -e 0`', goal: 3, ours: () => cchc('check', 'criteria/xa-2025.yaml') },
]
