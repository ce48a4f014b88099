/** The data of the bench by name: the file of this folder that makes them, and with what. Each becomes a folder; sizes shrink in a quick run. */
export const catalogue = {
  'forms-30': { by: 'forms.js', units: 30 },
  'forms-150': { by: 'forms.js', units: 150 },
  'forms-300': { by: 'forms.js', units: 300 },
  'forms-3321': { by: 'forms.js', units: 3321 },
  'result-150': { by: 'result.js', units: 150 },
  'register-20k.xlsx': { by: 'register.js', rows: 20_000, kind: 'xlsx' },
  'register-200k.xlsx': { by: 'register.js', rows: 200_000, kind: 'xlsx' },
  'register-100k.csv': { by: 'register.js', rows: 100_000, kind: 'csv' },
  'register-1m.csv': { by: 'register.js', rows: 1_000_000, kind: 'csv' },
}
