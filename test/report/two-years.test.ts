import { describe, expect, it } from 'vitest'
import { resultHtml } from '../../src/report/web/page.ts'
import { twoYears } from './two-years.ts'
import { resultOf } from './web/results.ts'

const html = resultHtml(resultOf(twoYears), 'vi')
const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/gu, ' ')
const article = (name: string): string => plain(html.split('<article').find(each => each.includes(`tabindex="-1">${name}</h2>`)) ?? expect.fail(`no page of ${name}`))

describe('a unit that was renamed or parted', () => {
  it('is called so at the head of its page too, not merged', () => {
    expect(article('Xã Bách')).toContain('· trước là Xã B ')
    expect(article('Xã D Đông')).toContain('· tách từ Xã D ')
    expect(html).not.toContain('sáp nhập')
  })
})
