const time = ms => (ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(0)} ms`)
const memory = megabytes => `${megabytes.toFixed(0)} MB`
const between = (spread, shown) => (spread === undefined ? '–' : `${shown(spread.median)} (${shown(spread.least)}–${shown(spread.most)})`)
const verdict = ({ row, met, differs }) => [met === undefined ? 'no goal' : met ? 'met' : 'missed', ...(row.rounds === undefined ? [] : [`at most ${row.rounds} rounds`]), ...(differs === undefined ? [] : [differs])].join('; ')
const goalOf = ({ goal, mostMegabytes }) => [goal === undefined ? '–' : `≤ ${goal}`, ...(mostMegabytes === undefined ? [] : [`≤ ${mostMegabytes} MB`])].join(', ')
const busy = ({ row, processor }) => (row.figure === 'memory' || Number.isNaN(processor) ? '–' : processor.toFixed(2))
const timeOrMemory = ({ figure }) => (figure === 'memory' ? ['megabytes', memory] : ['ms', time])

/** One line for the terminal. */
export function tableLine(result) {
  const { row, ours, theirs, ratio, failed } = result
  if (failed !== undefined) return `${row.what}\n    no figure (goal ${goalOf(row)}): ${failed}`
  const [key, shown] = timeOrMemory(row)
  const peak = row.mostMegabytes === undefined ? '' : `, ${memory(ours.megabytes.most)}`
  return `${row.what}\n    ${ratio.toFixed(2)} (goal ${goalOf(row)}: ${verdict(result)})   ${between(ours[key], shown)}${peak} ÷ ${between(theirs[key], shown)}   processor time ${busy(result)}`
}

/** The page of results: versions and machine, then a line a row. */
export function markdown(results, machine, { rounds, quick }) {
  const lines = results.map(result => {
    const { row, ours, theirs, ratio, failed } = result
    if (failed !== undefined) return `| ${row.what} | ${goalOf(row)} | – | – | – | – | – | ${failed} |`
    const peaks = [ours, theirs].map(side => (side.megabytes === undefined ? '–' : memory(side.megabytes.most))).join(' ÷ ')
    return `| ${row.what} | ${goalOf(row)} | **${ratio.toFixed(2)}** | ${busy(result)} | ${between(ours.ms, time)} | ${between(theirs.ms, time)} | ${peaks} | ${verdict(result)} |`
  })
  const told = results.filter(({ ours }) => ours?.found !== undefined).map(({ row, ours }) => `- ${row.what}: answered by \`${ours.found}\``)
  return [
    '# What it costs', '',
    `Written by \`npm run bench\`: ${rounds} rounds, both sides of a row in processes of their own that take turns. A ratio is the least of one side over the least of the other;`,
    'beside it stand the same of the processor time of all rounds (it says more where the machine does other work), the medians (least–most) and the highest peak of memory. The same program varies by a fifth from run to run: differences below that say nothing.',
    'What is ours is bundled as it ships; peers are loaded as the packages that they are.',
    ...(quick ? ['', '**A quick run: a tenth of every size, one round. These are no measurements.**'] : []), '',
    machine.map(([what, which]) => `${what} ${which}`).join(' · '), '',
    '| what, ours ÷ theirs | goal | ratio | by processor time | ours | theirs | peak memory | |', '| --- | --- | --- | --- | --- | --- | --- | --- |', ...lines,
    ...(told.length === 0 ? [] : ['', ...told]), '',
  ].join('\n')
}
