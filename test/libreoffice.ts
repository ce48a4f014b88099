import { execFile } from 'node:child_process'
import { access, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const perCall = 200

/** 0: formulas of xlsx and ods files are always calculated anew on load, whatever results are stored beside them. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

/**
 * The workbooks as LibreOffice recalculates and saves them: one path in `outDir` for each file, in their order, under the
 * same base name (a name met before gets its position in front). Throws with LibreOffice's own words when a file is missing.
 */
export async function recalculate(files: readonly string[], outDir: string): Promise<string[]> {
  return inHome(async home => {
    await mkdir(outDir, { recursive: true })
    for (let first = 0; first < files.length; first += perCall) await convert(files.slice(first, first + perCall), first, home)
    return collect(files, home, outDir)
  })
}

/** A file as LibreOffice opens it and saves it in another form, or in the same. */
export async function saved(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  return inHome(async home => readFile(await savedIn(home, bytes, from, to)))
}

/** The pages of a Word document as LibreOffice prints them, each as its lines of text (pdftotext of poppler reads them off the PDF). */
export async function printed(bytes: Uint8Array): Promise<readonly string[]> {
  return inHome(async home => {
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', await savedIn(home, bytes, 'docx', 'pdf'), '-'], { maxBuffer: 1 << 26 })
    return stdout.replace(/\f$/, '').split('\f')
  })
}

async function savedIn(home: string, bytes: Uint8Array, from: string, to: string): Promise<string> {
  const [file, made] = [join(home, 'in', `x.${from}`), join(home, 'out', `x.${to}`)]
  await writeFile(file, bytes)
  const said = await soffice([file], home, to)
  await access(made).catch(() => { throw new Error(`LibreOffice wrote nothing: ${said}`) })
  return made
}

async function inHome<Made>(work: (home: string) => Promise<Made>): Promise<Made> {
  const home = await mkdtemp(join(tmpdir(), 'cchc-soffice-'))
  try {
    await prepare(home)
    return await work(home)
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The path of a workbook as LibreOffice saves it in another format, in `outDir` under the same base name. */
export async function saveAs(file: string, format: 'xls' | 'ods', outDir: string): Promise<string> {
  const result = join(outDir, basename(file).replace(/\.xlsx$/, `.${format}`))
  await mkdir(outDir, { recursive: true })
  await writeFile(result, await saved(await readFile(file), 'xlsx', format))
  return result
}

async function prepare(home: string): Promise<void> {
  for (const folder of ['profile/user', 'in', 'out']) await mkdir(join(home, folder), { recursive: true })
  await writeFile(join(home, 'profile/user/registrymodifications.xcu'), settings)
}

/** Plain names, so that neither a Vietnamese name under LANG=C nor two files of one name go astray. */
async function convert(files: readonly string[], first: number, home: string): Promise<void> {
  const staged = files.map((_, index) => join(home, 'in', `${String(first + index)}.xlsx`))
  await Promise.all(files.map((file, index) => copyFile(file, staged[index] ?? '')))
  const said = await soffice(staged, home)
  for (const [index, file] of files.entries()) {
    await access(join(home, 'out', `${String(first + index)}.xlsx`)).catch(() => {
      throw new Error(`LibreOffice wrote nothing for ${file}: ${said}`)
    })
  }
}

async function soffice(staged: readonly string[], home: string, format = 'xlsx:Calc MS Excel 2007 XML'): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`
  const args = [profile, '--headless', '--norestore', '--nolockcheck', '--convert-to', format, '--outdir', join(home, 'out'), ...staged]
  const options = { timeout: 240_000, maxBuffer: 1 << 26, env: { ...process.env, HOME: home, SAL_USE_VCLPLUGIN: 'svp' } }
  const { stdout, stderr } = await run('soffice', args, options)
  return `${stdout}${stderr}`.trim()
}

async function collect(files: readonly string[], home: string, outDir: string): Promise<string[]> {
  const results: string[] = []
  for (const [index, file] of files.entries()) {
    const plain = join(outDir, basename(file))
    const result = results.includes(plain) ? join(outDir, `${String(index)}-${basename(file)}`) : plain
    await move(join(home, 'out', `${String(index)}.xlsx`), result)
    results.push(result)
  }
  return results
}

/** `outDir` may lie on another device than the temporary folder. */
const move = (from: string, to: string): Promise<void> => rename(from, to).catch(() => copyFile(from, to))
