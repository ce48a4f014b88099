/** Loaded before a side that is measured: at its end it writes the most memory that the process held, in kilobytes. */
const { readFileSync, writeFileSync } = require('node:fs')

const { CCHC_BENCH_PEAK: file } = process.env

/** Of this program alone: what `resourceUsage` tells may still be that of the process which started it. */
function peak() {
  try {
    return /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {
    return String(process.resourceUsage().maxRSS)
  }
}

if (require('node:worker_threads').isMainThread) process.once('exit', () => writeFileSync(file, peak()))
