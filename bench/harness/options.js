import { parseArgs } from 'node:util'

/** What a run of the bench was asked for. A run of some rows, or a quick one, writes no results unless it is told where. */
export function options(args) {
  const { values } = parseArgs({ args, options: {
    rounds: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false }, cache: { type: 'string' }, out: { type: 'string' },
  } })
  const { only, quick, cache } = values
  return {
    rounds: Number(values.rounds ?? (quick ? 1 : 5)), quick, cache,
    only: only?.split(',').filter(word => word !== ''),
    out: values.out ?? (quick || only !== undefined ? undefined : 'bench/results.md'),
  }
}
