import type { Box, Look } from '../../page.ts'

const line = { style: 'thin' as const, color: { argb: 'FF808080' } }
const edges = { top: line, left: line, bottom: line, right: line }
/** A colour RRGGBB as exceljs wants it. */
export const argb = (rgb: string): { readonly argb: string } => ({ argb: `FF${rgb.replace('#', '').toUpperCase()}` })

/** The font of every cell; Vietnamese offices are bound to it by decree 30/2020/NĐ-CP. */
export const fontName = 'Times New Roman'
export const fontSize = 11

/** A look as exceljs wants it, for cells. */
export function styleOf(look: Look, open: boolean) {
  return {
    font: { name: fontName, family: 1, size: look.size ?? fontSize, bold: look.bold ?? false, italic: look.italic ?? false, ...(look.colour === undefined ? {} : { color: argb(look.colour) }) },
    alignment: {
      vertical: look.top === true ? 'top' as const : 'middle' as const,
      wrapText: look.wrap ?? false,
      ...(look.align === undefined ? {} : { horizontal: look.align }),
      ...(look.indent === undefined ? {} : { indent: look.indent, horizontal: look.align ?? 'left' as const }),
    },
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: argb(look.fill) } }),
    ...(look.border === true ? { border: edges } : {}),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
    protection: { locked: !open },
  }
}

/** A conditional look: only what it changes; its solid fill is written as a background, as Excel has it. */
export function conditionalStyle(look: Look) {
  const font = { ...(look.bold === undefined ? {} : { bold: look.bold }), ...(look.italic === undefined ? {} : { italic: look.italic }), ...(look.colour === undefined ? {} : { color: argb(look.colour) }) }
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(look.fill) } }),
    ...(look.border === true ? { border: edges } : {}),
  }
}

const plain: Look = {}

type Style = ReturnType<typeof styleOf>

/** The number that exceljs gives a style: each new one the next, from 1, in the order in which it meets them. Styles that say the same share a number. */
export function numbering(): (style: Style) => number {
  const byStyle = new Map<Style, number>()
  const byWords = new Map<string, number>()
  return style => {
    const known = byStyle.get(style)
    if (known !== undefined) return known
    const words = wordsOf(style)
    const number = byWords.get(words) ?? byWords.size + 1
    byWords.set(words, number)
    byStyle.set(style, number)
    return number
  }
}

/** An indent of nothing is not written; the format of a cell without one is called General. */
const wordsOf = ({ font, alignment: { vertical, wrapText, horizontal, indent = 0 }, fill, border, numFmt = 'General', protection }: Style): string =>
  JSON.stringify([font, vertical, wrapText, horizontal, indent, fill, border === undefined, numFmt, protection])

/** The styles of one workbook: boxes that look alike share one object, which keeps a big sheet small. */
export function wardrobe(): (box: Box) => Style {
  const known = new Map<string, Style>()
  const seen = [new WeakMap<Look, Style>(), new WeakMap<Look, Style>()] as const
  const styled = (look: Look, open: boolean): Style => {
    const key = JSON.stringify([look, open])
    const style = known.get(key) ?? styleOf(look, open)
    known.set(key, style)
    return style
  }
  return ({ look = plain, open = false }) => {
    const own = seen[open ? 1 : 0]
    const style = own.get(look) ?? styled(look, open)
    own.set(look, style)
    return style
  }
}
