/** The names of the letters from U+00A0 to U+00FF, in their order (HTML 4, 24.2). */
const latin = ('nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml').split(' ')

const others: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•',
  minus: '−', le: '≤', ge: '≥', ne: '≠', rarr: '→', larr: '←', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d',
  Abreve: 'Ă', abreve: 'ă', Dstrok: 'Đ', dstrok: 'đ', Itilde: 'Ĩ', itilde: 'ĩ', Utilde: 'Ũ', utilde: 'ũ', euro: '€', permil: '‰', check: '✓',
}

const named = new Map<string, string>([...Object.entries(others), ...latin.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const)])

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));?/g

/** Numbers 128 to 159 are meant as Windows-1252, as browsers take them. */
function letter(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd'
}

/** A text of HTML with `&ecirc;`, `&#7879;` and `&#x1EC7;` read; a name that is not known stays as it stands. */
export const unescaped = (text: string): string => (!text.includes('&') ? text
  : text.replace(entity, (whole: string, decimal?: string, hex?: string, name = '') =>
    (decimal !== undefined ? letter(Number(decimal)) : hex !== undefined ? letter(Number.parseInt(hex, 16)) : named.get(name) ?? whole)))
