import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shown } from '../../../src/commands/rule.ts'
import { pagePath, register } from '../../../src/criteria/rules/register.ts'
import { rulesMarkdown } from '../../../src/report/rules/list.ts'
import { ruleMarkdown } from '../../../src/report/rules/page.ts'

const root = join(import.meta.dirname, '../../..')
const docs = join(root, 'docs/rules')

describe('docs/rules (written anew by: npm run rules)', () => {
  it.each(register)('$code has the page that the register makes', page =>
    expect(ruleMarkdown(shown(page))).toMatchFileSnapshot(join(root, pagePath(page.code))))

  it('has the table of all', () => expect(rulesMarkdown(register)).toMatchFileSnapshot(join(docs, 'README.md')))

  it('has no page of a rule that is gone', () => {
    const files = readdirSync(docs, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      .map(entry => relative(docs, join(entry.parentPath, entry.name)).split(sep).join('/'))
    expect([...files].sort()).toEqual(['README.md', ...register.map(page => `${page.code}.md`)].sort())
  })
})
