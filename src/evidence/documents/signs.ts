/** Types of documents as their signs abbreviate them. */
export const types: readonly string[] = [
  'TTLT', 'TTr', 'CTr', 'QyĐ', 'QyC', 'BGN', 'BTT', 'BCK', 'GUQ', 'GGT', 'GNP', 'NQ', 'QĐ', 'CT', 'QC', 'TC', 'TB', 'HD', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB',
  'HĐ', 'CĐ', 'GM', 'PG', 'PC', 'PB', 'NĐ', 'TT', 'KL', 'CV',
]

/** Issuers that stand in signs often enough to be known where the hyphen before them was lost. */
export const issuers: readonly string[] = ['UBND', 'HĐND', 'UBMTTQ', 'MTTQ', 'BCĐ', 'BNV', 'SNV', 'TTg', 'TTPVHCC', 'ĐU', 'HU', 'TU', 'TW', 'CP', 'VP']

const above = /^(?:CP|TTg|QH\d*|UBTVQH\d*|TU|TW|HU|VPCP|TTCP|VPUBND|B(?!CĐ|CH|QL|TV|TT$)\p{Lu}{2,}|S\p{Lu}{2,4})$/u

/** Whether a sign names an issuer above the commune: a ministry, a department of the province, the party above. */
export const isFromAbove = (sign: string): boolean =>
  sign.split('/').slice(1).flatMap(part => part.split('-')).some(part => !types.includes(part) && above.test(part))

const superior = /(?:^| )(?:tỉnh|tỉnh ủy|thành phố|tp|thành ủy|huyện|huyện ủy|quận|sở|bộ|chính phủ|thủ tướng|trung ương|quốc hội)(?: |$)/
const communal = /(?:^| )(?:xã|phường|đặc khu|thị trấn)(?: |$)/

/** Whether words, folded, name an issuer above the commune: `ubnd tỉnh`, `sở nội vụ`; a commune of some province is none. */
export const namesSuperior = (issuer: string): boolean => superior.test(issuer) && !communal.test(issuer)
