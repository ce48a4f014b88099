const written = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Plain digits for a number that JavaScript would write with an exponent. */
function spread(text: string): string {
  const [mantissa = '', power] = text.split('e')
  if (power === undefined) return text
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + decimals
  const point = whole.length + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + (digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
}

/**
 * The shortest decimal of a stored double at the 15 significant digits that Excel knows, never with an exponent:
 * `0.30000000000000004` is `0.3`. Undefined when the text is no finite number.
 */
export function decimalOf(stored: string): string | undefined {
  const text = stored.trim()
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return text
  if (!written.test(text)) return undefined
  const known = Number(Number(text).toPrecision(15))
  return Number.isFinite(known) ? spread(String(known === 0 ? 0 : known)) : undefined
}
