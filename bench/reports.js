// Bao lâu và bao nhiêu bộ nhớ để ghi lại các báo cáo của 150 đơn vị từ ket-qua.json: mỗi loại một tiến trình riêng, so với việc chỉ mở tệp.
// `npm run bench:reports`; tùy chọn: số đơn vị.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const count = Number(process.argv[2] ?? 150)
const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'))

/** Chạy một dòng lệnh trong tiến trình riêng; giây CPU và MB cao nhất. */
function measured(args) {
  const code = `import { run } from ${JSON.stringify(join(root, 'dist/cli.js'))}; process.exitCode = await run({ ...process, argv: ['node', 'cchc', ...${JSON.stringify(args)}], env: process.env, cwd: () => ${JSON.stringify(folder)}, stdout: { columns: 100, write() {} }, stderr: { columns: 100, write: text => process.stderr.write(text) } }); const use = process.resourceUsage(); console.log(JSON.stringify({ cpu: (use.userCPUTime + use.systemCPUTime) / 1e6, mb: use.maxRSS / 1024 }))`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

/** Kết quả của nhiều đơn vị: mười một đơn vị mẫu chép lại dưới tên khác, chấm lại cho đúng hạng. */
async function many() {
  spawnSync(process.execPath, [join(root, 'bin/cchc.js'), 'score', join(root, 'examples/xa-mau-2025'), '--out', folder], { encoding: 'utf8' })
  const world = { cwd: folder, lang: 'vi', columns: 100, colour: false, out() {}, err() {} }
  const [{ openResult }, { scoreGroup }, { resultJson }] = await Promise.all(['commands/open-result.js', 'scoring/group.js', 'report/json.js'].map(file => import(join(root, 'dist', file))))
  const opened = await openResult(join(folder, 'ket-qua.json'), world)
  const [{ name, set, dossiers }] = opened.groups
  const copies = Array.from({ length: count }, (_, at) => {
    const from = dossiers[at % dossiers.length]
    return { ...from, unit: { ...from.unit, id: `${from.unit.id}-${at}`, name: `${from.unit.name} ${at}` } }
  })
  writeFileSync(join(folder, 'nhieu.json'), resultJson({ ...opened, groups: [scoreGroup(name, set, copies)], findings: [] }, 'vi'))
}

try {
  await many()
  const size = readFileSync(join(folder, 'nhieu.json')).length
  const open = measured(['explain', 'nhieu.json', 'phuong-hoa-nang-0', '1.1.1'])
  process.stdout.write(`${count} đơn vị, ket-qua.json ${(size / 1e6).toFixed(1)} MB; mở và giải thích một mục: ${open.cpu.toFixed(1)} s CPU, ${open.mb.toFixed(0)} MB\n`)
  for (const kind of ['slips', 'xlsx', 'html', 'docx', 'csv']) {
    const { cpu, mb } = measured(['report', 'nhieu.json', '--to', kind, '--out', kind])
    process.stdout.write(`${kind.padEnd(6)} ${cpu.toFixed(1).padStart(6)} s CPU  ${mb.toFixed(0).padStart(5)} MB   ${(cpu / open.cpu).toFixed(2)} × mở tệp\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
