const widest = 160

/** A value as JSON, two spaces a level; what fits on a line stands on one. What is undefined is left out, as JSON does. */
export const jsonText = (value: unknown): string => lines(value, 0)

function lines(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const indent = '  '.repeat(depth + 1)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const parts = Array.isArray(value) ? value.map(each => lines(each, depth + 1)) : Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [`${JSON.stringify(key)}: ${lines(each, depth + 1)}`]))
  if (parts.length === 0) return open + close
  const isShort = parts.every(part => !part.includes('\n')) && parts.reduce((sum, part) => sum + part.length + 2, indent.length) <= widest
  if (!isShort) return `${open}\n${parts.map(part => indent + part).join(',\n')}\n${'  '.repeat(depth)}${close}`
  return open === '[' ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}
