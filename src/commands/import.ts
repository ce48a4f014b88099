import { basename, dirname, resolve } from 'node:path'
import { loadCriteria } from '../criteria/load.ts'
import { readAnnex } from '../evidence/annex.ts'
import { givenInstead } from '../evidence/annex/fallback.ts'
import { branches, type Skeleton } from '../evidence/annex/skeleton.ts'
import { isAtLeast, Refusal, type Finding } from '../finding.ts'
import { exists } from '../io/files.ts'
import { writeFiles } from '../io/write-files.ts'
import { readTables } from '../io/read-tables.ts'
import { readYaml } from '../io/yaml.ts'
import { skeletonYaml, type Naming } from '../report/annex/skeleton-yaml.ts'
import { findingsJson } from '../report/findings/json.ts'
import { findingsText } from '../report/findings/text.ts'
import { bare, tongues, text } from '../text.ts'
import { shownPath } from './open-set.ts'
import type { World } from './world.ts'

/** How `cchc import` was called. */
export interface ImportArgs {
  readonly table: string
  readonly out: string | undefined
  readonly id: string | undefined
  readonly year: string | undefined
  readonly sheet: string | undefined
  readonly force: boolean
  readonly format: 'text' | 'json'
  readonly failOn: 'error' | 'warning'
}

/** `cchc import`: a criteria table of an office as the skeleton of a set, on stdout or in a file, and what is to be settled in it. */
export async function importTable(args: ImportArgs, world: World): Promise<number> {
  await mayWrite(args, world)
  const shown = args.table.replaceAll('\\', '/')
  const { skeleton, findings } = await skeletonOf(args, shown, world)
  const naming = namingOf(skeleton, args, shown)
  const { yaml, more } = settled(skeleton, naming, shown, args, world)
  const all = [...findings, ...more]
  if (args.out === undefined) world.out(yaml)
  else await writeFiles(dirname(resolve(world.cwd, args.out)), [{ name: basename(args.out), bytes: Buffer.from(yaml) }])
  if (args.format === 'json') world.out(findingsJson(all, world.lang))
  else if (all.length > 0) world.err(findingsText(all, [], world))
  world.err(tongues[world.lang].say(counted(skeleton, args, world)))
  return all.some(finding => isAtLeast(finding.severity, args.failOn)) ? 1 : 0
}

/** Nobody's edited file is overwritten unasked. */
async function mayWrite({ out, force, format }: ImportArgs, world: World): Promise<void> {
  if (out === undefined && format === 'json') {
    throw new Refusal(text(() => 'Với --json cần --out <tệp.yaml>: hai thứ không in chung được.', () => '--json needs --out <file.yaml>: the two cannot be printed together.'))
  }
  if (out === undefined || force || !await exists(resolve(world.cwd, out))) return
  throw new Refusal(text(
    () => `Đã có tệp ${out}; chưa ghi gì. Chọn tên khác ở --out, hoặc thêm --force để ghi đè.`,
    () => `${out} is there already; nothing was written. Choose another --out, or add --force to overwrite it.`))
}

async function skeletonOf(args: ImportArgs, shown: string, world: World): Promise<{ readonly skeleton: Skeleton; readonly findings: readonly Finding[] }> {
  const read = await readTables(resolve(world.cwd, args.table), shown)
  const sheets = args.sheet === undefined ? read.workbook?.sheets : read.workbook?.sheets.filter(sheet => sheet.name === args.sheet)
  const about = { title: basename(shown).replace(/\.[^.]+$/, ''), year: yearOf(args.year) }
  const { skeleton, findings } = read.workbook === undefined ? { findings: [] } : readAnnex({ ...read.workbook, sheets: sheets ?? [] }, about)
  if (skeleton !== undefined && skeleton.fields.length > 0) return { skeleton, findings: [...read.findings, ...findings] }
  const fault = read.workbook === undefined ? read.findings[0] : undefined
  if (fault !== undefined) throw new Refusal(text(t => `${shown}: ${t.say(fault.message)} ${t.say(fault.fix ?? fault.message)}`, t => `${shown}: ${t.say(fault.message)} ${t.say(fault.fix ?? fault.message)}`), read.findings)
  throw new Refusal(text(
    () => `Không thấy bảng tiêu chí trong ${shown}${args.sheet === undefined ? '' : ` (trang “${args.sheet}”)`}: cần một bảng có cột tên tiêu chí (Tiêu chí, Nội dung…) và cột Điểm tối đa, và ít nhất một tiêu chí.`,
    () => `There is no criteria table in ${shown}${args.sheet === undefined ? '' : ` (sheet “${args.sheet}”)`}: a table is needed with a column of names (Tiêu chí, Nội dung …) and one of maxima (Điểm tối đa), and at least one criterion.`), read.findings)
}

function yearOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (/^20\d\d$/.test(given)) return Number(given)
  throw new Refusal(text(() => `--year: “${given}” không phải một năm (ví dụ 2025).`, () => `--year: “${given}” is no year (such as 2025).`))
}

function namingOf({ identity }: Skeleton, args: ImportArgs, shown: string): Naming {
  const year = yearOf(args.year) ?? identity.year
  if (year === undefined) {
    throw new Refusal(text(() => 'Bảng không ghi năm. Thêm --year, ví dụ --year 2025.', () => 'The table names no year. Add --year, such as --year 2025.'))
  }
  const stem = basename(args.out ?? shown).replace(/\.[^.]+$/, '').replace(/^phu-luc-/, '')
  const id = args.id ?? (bare(stem).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || `bo-tieu-chi-${year}`)
  if (/^[a-z0-9][a-z0-9_-]*$/.test(id)) return { id, year, from: basename(shown) }
  throw new Refusal(text(() => `--id: “${id}” không dùng được; chỉ gồm chữ thường không dấu, số và gạch nối.`, () => `--id: “${id}” is not accepted; small letters, digits and hyphens only.`))
}

/** Sums that do not hold, and maxima that no answer reaches; the rest of what `check` says is for the finished set. */
const ofTheTable = /^(criteria\/(sum|scale|extra-max)|rule\/max-unreached)$/

/** How often a draft is loaded again: the schema hides what the methods themselves would say. */
const turns = 3

/** The text, loaded to see that it holds; a rule that does not is taken back to `given`, and told. */
function settled(skeleton: Skeleton, naming: Naming, shown: string, args: ImportArgs, world: World): { readonly yaml: string; readonly more: readonly Finding[] } {
  const file = args.out?.replaceAll('\\', '/') ?? `${naming.id}.yaml`
  let [current, told]: [Skeleton, readonly Finding[]] = [skeleton, []]
  for (let turn = 1; ; turn++) {
    const yaml = skeletonYaml(current, naming, world.lang)
    const found = loadCriteria(readYaml(Buffer.from(yaml), file)).findings
    const wrong = found.filter(({ severity, path }) => severity === 'error' && path?.includes('rule') === true)
    if (wrong.length === 0 || turn > turns) return { yaml, more: [...told, ...found.filter(({ code, severity }) => severity === 'error' || ofTheTable.test(code))] }
    const { skeleton: again, findings } = givenInstead(current, wrong, shown)
    current = again
    told = [...told, ...findings]
  }
}

function counted({ fields, bonus, penalty }: Skeleton, { out }: ImportArgs, world: World) {
  const leaves = [...branches([...fields, ...(bonus?.components ?? []), ...(penalty?.components ?? [])])].filter(branch => branch.scoring !== undefined)
  const open = leaves.filter(({ scoring }) => (scoring?.todo.length ?? 0) > 0).length
  const to = out === undefined ? '' : `${shownPath(resolve(world.cwd, out), world.cwd)}: `
  return text(
    () => `${to}${leaves.length} tiêu chí chấm điểm, ${open} tiêu chí cần xem lại cách tính. Kiểm tra: cchc check ${out ?? '<tệp>'}\n`,
    () => `${to}${leaves.length} scored components, ${open} with a rule to settle. Check: cchc check ${out ?? '<file>'}\n`)
}
