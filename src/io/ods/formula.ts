const piece = /"(?:[^"]|"")*"|\[([^\]]*)\]|;/g

const quoted = (sheet: string): string => (/^'.*'$/.test(sheet) || /^[\p{L}\w.]+$/u.test(sheet) ? sheet : `'${sheet}'`)

/** `$'Biểu 1'.A1` as Excel writes it. */
function place(reference: string): string {
  const at = reference.lastIndexOf('.')
  const sheet = reference.slice(0, Math.max(at, 0)).replace(/^\$/, '')
  return (sheet === '' ? '' : `${quoted(sheet)}!`) + reference.slice(at + 1)
}

/** A formula of OpenDocument in Excel's spelling, without `=`: `of:=SUM([.A1:.B2];1)` is `SUM(A1:B2,1)`. */
export const excelFormula = (stored: string): string =>
  stored.replace(/^(\w+:)?=/, '').replace(piece, (whole: string, reference?: string) =>
    (reference !== undefined ? reference.split(':').map(place).join(':') : whole === ';' ? ',' : whole)).normalize('NFC')
