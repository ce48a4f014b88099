#!/usr/bin/env node
import { run } from '../program/cli.js'

try {
  process.exitCode = await run(process)
} catch (bug) {
  const { inSource } = await import('./in-source.js')
  throw inSource(bug)
}
