import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../../src/rational.ts'
import type { RoundResult } from '../../../src/report/json.ts'
import { resultHtml } from '../../../src/report/web/page.ts'
import { inOrder, type Lang } from '../../../src/text.ts'
import { openBrowser } from '../../browser.ts'
import { roundOf } from './results.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands on each sheet of a PDF, as poppler reads it. */
const textOf = (pdf: Buffer): readonly string[] => execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').filter(sheet => sheet.trim() !== '')

/** Waits until something holds in the page. What its policy forbids is asked from outside, each time anew: a page waits for no text of ours. */
const until = (page: Page, holds: string): Promise<void> => expect.poll(() => page.evaluate(holds), { timeout: 20_000 }).toBe(true)

describe('ket-qua.html in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-trang-'))
  const pages = new Map<Lang, string>()
  /** Ranked, incomplete and not submitted: what stands for all where a look at every page would take too long. */
  const few: readonly string[] = ['xa-may-trang', 'xa-ba-nguon', 'xa-doi-gio']
  let browser: Browser
  let result: RoundResult

  beforeAll(async () => {
    const [started, vi, en] = await Promise.all([openBrowser(), roundOf('xa-mau-2025/giua-ky', 'vi'), roundOf('xa-mau-2025', 'en')])
    browser = started
    result = vi
    for (const [lang, each] of [['vi', vi], ['en', en]] as const) {
      const file = join(folder, `ket-qua-${lang}.html`)
      writeFileSync(file, resultHtml(each, lang))
      pages.set(lang, pathToFileURL(file).href)
      const short = { ...each, groups: each.groups.map(group => ({ ...group, units: group.units.filter(({ unit }) => few.includes(unit.id)) })) }
      writeFileSync(file.replace('ket-qua', 'few'), resultHtml(short, lang))
    }
  })
  afterAll(async () => { await browser.close(); rmSync(folder, { recursive: true, force: true }) })

  /** Opens the page; whatever it says to the console or asks of anyone but its own file is kept. */
  async function opened(lang: Lang, hash = '', how: BrowserContextOptions = {}, which = 'ket-qua'): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
    const address = pages.get(lang)?.replace('ket-qua', which) ?? ''
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...how })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', message => said.push(`console: ${message.text()}`))
    page.on('pageerror', error => said.push(`error: ${error.message}`))
    page.on('request', request => { if (!request.url().startsWith(address)) said.push(`request: ${request.url()}`) })
    await page.goto(`${address}${hash}`)
    return { page, said }
  }

  const namesIn = (page: Page, table: string): Promise<readonly string[]> => page.locator(`table.${table} tbody tr:visible th a`).allInnerTexts()
  const units = () => result.groups[0]?.units ?? []
  const head = (page: Page, table: string, name: string) => page.locator(`table.${table} thead th`, { hasText: name })

  it('asks for nothing and says nothing amiss, whatever is opened', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const { page, said } = await opened(lang)
      await page.locator('table.ranking tbody a').first().click()
      await page.goBack()
      await page.locator('#tim').fill('xa')
      for (const button of await page.locator('thead button').all()) await button.click()
      expect(said).toEqual([])
      await page.context().close()
    }
  })

  it('sorts by index and back, by name, and keeps units without a rank below; the head says how', async () => {
    const { page } = await opened('vi')
    const ranked = units().filter(unit => unit.status === 'ranked')
    const rest = units().filter(unit => unit.status !== 'ranked').map(unit => unit.unit.name)
    const worstFirst = [...ranked].sort((a, b) => compare(a.index, b.index)).map(unit => unit.unit.name)
    expect(await namesIn(page, 'ranking')).toEqual(units().map(unit => unit.unit.name))
    const index = head(page, 'ranking', 'Chỉ số (%)')
    await index.getByRole('button').click()
    expect([await namesIn(page, 'ranking'), await index.getAttribute('aria-sort')]).toEqual([[...worstFirst.toReversed(), ...rest], 'descending'])
    await index.getByRole('button').click()
    expect([await namesIn(page, 'ranking'), await index.getAttribute('aria-sort')]).toEqual([[...worstFirst, ...rest], 'ascending'])
    await head(page, 'ranking', 'Đơn vị').getByRole('button').click()
    expect(await namesIn(page, 'ranking')).toEqual(units().map(unit => unit.unit.name).sort(inOrder))
    expect(await page.locator('table.ranking th[aria-sort]').count()).toBe(1)
    await page.context().close()
  })

  it('sorts the heat map by the share of a field, by keys alone', async () => {
    const { page } = await opened('vi')
    const column = page.locator('table.heat thead th').nth(3)
    await column.getByRole('button').focus()
    await page.keyboard.press('Enter')
    const cells = await page.locator('table.heat tbody tr td:nth-child(4) small').allInnerTexts()
    const shares = cells.map(text => Number(text.replace('%', '').replace(',', '.')))
    expect(shares.length).toBe(11)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(new Set(shares).size).toBeGreaterThan(8)
    await page.context().close()
  })

  it('finds units by the beginnings of their words, with or without accents, in both tables, and says how many', async () => {
    const { page } = await opened('vi')
    const cases: readonly (readonly [asked: string, found: readonly string[]])[] = [
      ['hoa nang', ['Phường Hoa Nắng']], ['HOA NẮNG', ['Phường Hoa Nắng']], ['nang hoa', ['Phường Hoa Nắng']], ['đặc khu', ['Đặc khu Đảo Sao']], ['dao', ['Đặc khu Đảo Sao']],
      ['đá ngân', ['Xã Đá Biếc']], ['thung la', ['Xã Thung Xanh']], ['maiy', []], ['oa', []], ['phuong', ['Phường Hoa Nắng', 'Phường Bến Trăng', 'Phường Cầu Vồng']],
    ]
    for (const [asked, found] of cases) {
      await page.locator('#tim').fill(asked)
      expect([asked, await namesIn(page, 'ranking'), await namesIn(page, 'heat')]).toEqual([asked, found, found])
      expect(await page.getByRole('status').innerText()).toBe(`Thấy ${found.length} trong 12 đơn vị.`)
    }
    await page.locator('#tim').fill('')
    expect([(await namesIn(page, 'ranking')).length, await page.getByRole('status').innerText()]).toEqual([12, ''])
    await page.context().close()
  })

  it('opens a unit, tells so to those who hear the page, and leads back to where one was', async () => {
    const { page } = await opened('vi')
    const title = await page.title()
    await page.evaluate('window.scrollTo(0, 320)')
    await until(page, 'window.scrollY === 320')
    const link = page.locator('table.heat a', { hasText: 'Xã Mây Trắng' })
    await link.evaluate((each: { click: () => void }) => each.click())
    await until(page, `document.title !== ${JSON.stringify(title)}`)
    expect(page.url()).toMatch(/#dv-xa-may-trang$/)
    expect(await page.locator('article:visible').count()).toBe(1)
    expect(await page.locator('#tong-quan').isVisible()).toBe(false)
    expect(await page.evaluate('[document.activeElement.textContent, window.scrollY]')).toEqual(['Xã Mây Trắng', 0])
    expect(await page.title()).toBe(`Xã Mây Trắng – ${title}`)
    await page.goBack()
    await until(page, `document.title === ${JSON.stringify(title)}`)
    expect(await page.locator('article:visible').count()).toBe(0)
    expect(await page.evaluate('[document.activeElement.textContent, window.scrollY]')).toEqual(['Xã Mây Trắng', 320])
    await page.context().close()
  })

  it('opens at once what the address names, and goes from unit to unit by keys', async () => {
    const { page } = await opened('vi', '#dv-xa-may-trang')
    expect(await page.locator('article:visible h2').allInnerTexts()).toEqual(['Xã Mây Trắng'])
    const next = units()[units().findIndex(unit => unit.unit.name === 'Xã Mây Trắng') + 1]?.unit.name ?? ''
    await page.locator('article:visible nav a').last().focus()
    await page.keyboard.press('Enter')
    await until(page, `document.activeElement.textContent === ${JSON.stringify(next)}`)
    expect(await page.locator('article:visible h2').allInnerTexts()).toEqual([next])
    await page.locator('article:visible nav a').first().click()
    await page.locator('#tong-quan').waitFor()
    expect(await page.locator('article:visible').count()).toBe(0)
    await page.context().close()
  })

  it('goes to the first unit that was found on Enter', async () => {
    const { page } = await opened('vi')
    await page.locator('#tim').fill('ba nguon')
    await page.keyboard.press('Enter')
    await until(page, 'location.hash === "#dv-xa-ba-nguon"')
    expect(await page.locator('article:visible h2').allInnerTexts()).toEqual(['Xã Ba Nguồn'])
    await page.context().close()
  })

  it('without a script everything can be read, and nothing stands there that would not work', async () => {
    const { page } = await opened('vi', '', { javaScriptEnabled: false })
    expect(await page.locator('article:visible').count()).toBe(12)
    expect(await page.locator('table.ranking tbody tr:visible').count()).toBe(12)
    expect([await page.locator('button').count(), await page.locator('#tim').isVisible()]).toEqual([0, false])
    await page.context().close()
  })

  it('is printed on A4, across where its tables are wide, with heads that repeat (a button would not), and what cannot be used left out', async () => {
    const { page } = await opened('vi')
    const sizes = (pdf: Buffer): readonly string[] => [...new Set([...pdf.toString('latin1').matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(match => (match[1] ?? '').trim().split(/\s+/).slice(2).map(each => Math.round(Number(each))).join('×')))].sort()
    const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length
    const overview = await page.pdf({ preferCSSPageSize: true })
    expect(overview.subarray(0, 5).toString()).toBe('%PDF-')
    expect(sizes(overview)).toEqual(['842×595'])
    await page.emulateMedia({ media: 'print' })
    const display = (query: string): Promise<unknown> => page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(query)})).display`)
    expect([await display('thead'), await display('.search'), await display('article')]).toEqual(['table-header-group', 'none', 'none'])
    expect(await display('thead button')).toBe('contents')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate('location.hash = "dv-xa-may-trang"')
    await until(page, 'document.querySelector("article.here") !== null')
    const unit = await page.pdf({ preferCSSPageSize: true })
    expect(sizes(unit)).toEqual(['595×842'])
    expect(pagesOf(unit)).toBeGreaterThanOrEqual(2)
    expect(pagesOf(unit)).toBeLessThan(12)
    await page.context().close()
  })

  it('without a script units follow one another on paper: no sheet between the ranking and the last is nearly empty', async () => {
    const { page } = await opened('vi', '', { javaScriptEnabled: false })
    const sheets = textOf(await page.pdf({ preferCSSPageSize: true })).map(sheet => sheet.split('\n').filter(line => line.trim() !== '').length)
    expect(sheets.slice(4, -1).filter(lines => lines < 25)).toEqual([])
    await page.context().close()
  })

  it('repeats the words of its heads on every sheet', async () => {
    const { page } = await opened('vi')
    await page.locator('.ranking thead button').first().click()
    await page.evaluate('(body => { for (let times = 0; times < 3; times++) for (const row of [...body.rows]) body.append(row.cloneNode(true)) })(document.querySelector(".ranking tbody"))')
    const sheets = textOf(await page.pdf({ preferCSSPageSize: true }))
    const ofRanking = sheets.slice(0, sheets.findIndex(sheet => sheet.includes('Điểm theo lĩnh vực: ')) + 1)
    expect(ofRanking.length).toBeGreaterThan(2)
    expect(ofRanking.filter(sheet => !/Đơn vị .*Xếp loại .*Ghi chú/.test(sheet))).toEqual([])
    await page.context().close()
  })

  it.each([390, 320])('at %i px the page itself never scrolls sideways, in any view', async width => {
    const { page } = await opened('vi', '', { viewport: { width, height: 800 } })
    for (const hash of ['', ...units().map(unit => `#dv-${unit.unit.id}`)]) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
      expect([hash, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([hash, width])
    }
    await page.context().close()
  })

  it('a table wider than the screen can be reached and scrolled by keys', async () => {
    const { page } = await opened('vi', '', { viewport: { width: 390, height: 800 } })
    const box = page.getByRole('group', { name: 'Điểm theo lĩnh vực' })
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await until(page, 'document.activeElement.scrollLeft > 0')
    expect(await box.getAttribute('tabindex')).toBe('0')
    await page.context().close()
  })

  it.each(['vi', 'en'] as const)('axe finds nothing at all amiss, light or dark (%s)', async lang => {
    const { page } = await opened(lang, '', {}, 'few')
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const hash of ['', ...few.map(id => `#dv-${id}`)]) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
        await until(page, `(document.querySelector('article.here') || { id: '' }).id === ${JSON.stringify(hash.slice(1))}`)
        const faults = await page.evaluate(`axe.run(${colorScheme === 'dark' ? '{ runOnly: ["color-contrast"] }' : ''}).then(({ violations }) => violations.map(({ id, impact, nodes }) => \`\${impact} \${id}: \${nodes[0].html} \${nodes[0].failureSummary}\`))`)
        expect([colorScheme, hash, faults]).toEqual([colorScheme, hash, []])
      }
    }
    await page.context().close()
  })
})
