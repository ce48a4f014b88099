const sorted = numbers => [...numbers].sort((a, b) => a - b)
const median = numbers => {
  const all = sorted(numbers)
  const half = all.length >> 1
  return all.length % 2 === 1 ? all[half] : (all[half - 1] + all[half]) / 2
}
const spread = numbers => ({ least: Math.min(...numbers), median: median(numbers), most: Math.max(...numbers) })

/** A row with what was measured: times and peaks of both sides, the ratio of the least, whether the goal is met, and what spoils the comparison. */
export function judged(row, runs) {
  const failed = runs.flat().find(each => each.failed !== undefined)?.failed
  if (failed !== undefined) return { row, failed }
  const [ours, theirs] = runs.map(all => ({
    ms: spread(all.map(each => each.ms)), processor: all.reduce((sum, each) => sum + each.processor, 0),
    megabytes: all.some(each => each.megabytes === undefined) ? undefined : spread(all.map(each => each.megabytes)),
    sums: [...new Set(all.map(each => each.sum))], said: all[0].said,
  }))
  const of = side => (row.figure === 'memory' ? side.megabytes : side.ms).least
  const ratio = of(ours) / of(theirs)
  const fits = row.mostMegabytes === undefined || ours.megabytes.most <= row.mostMegabytes
  return { row, ours, theirs, ratio, processor: ours.processor / theirs.processor, met: row.goal === undefined ? undefined : ratio <= row.goal && fits, differs: difference(row, ours, theirs) }
}

/** Sides of the same work (`same: false` says that they are not) must find the same; a side must find the same each time. */
function difference(row, ours, theirs) {
  if (ours.sums.length > 1 || theirs.sums.length > 1) return 'a side finds something else each time'
  const [[a], [b]] = [ours.sums, theirs.sums]
  return row.work === undefined && row.same !== false && a !== undefined && b !== undefined && a !== b ? `the sides differ: ${a} / ${b}` : undefined
}
