#!/usr/bin/env node
import { run } from '../program/cli.js'

// A command line lives for a second or two: usually V8 would spend a quarter of it on optimising what hardly runs again
// (its own budget is 132 kB of bytecode run by a function). What runs long is optimised all the same, a little later.
if (process.argv[2] !== undefined && !process.argv[2].startsWith('-')) {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--interrupt-budget=1000000')
}
try {
  process.exitCode = await run(process)
} catch (bug) {
  const { inSource } = await import('./in-source.js')
  throw inSource(bug)
}
