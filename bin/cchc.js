#!/usr/bin/env node
import { run } from '../program/cli.js'

// A command line lives for a second or two: usually V8 would spend a quarter of it on optimising what hardly runs again
// (its own budget is 132 kB of bytecode run by a function). What runs long is optimised all the same, a little later;
// what looks at no more than a criteria set hardly runs so long.
const command = process.argv[2]
if (command !== undefined && !command.startsWith('-')) {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(`--interrupt-budget=${['check', 'test'].includes(command) ? 2_000_000 : 1_000_000}`)
}
try {
  process.exitCode = await run(process)
} catch (bug) {
  const { inSource } = await import('./in-source.js')
  throw inSource(bug)
}
