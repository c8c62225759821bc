import { describe, expect, test } from 'vitest'
import { projectFiles, textOf } from './harness/files.ts'
import { MOST_LINES, whatIsWrong } from './harness/house.ts'

const shortcuts: Record<string, string> = JSON.parse(textOf('package.json')).imports

/** What is wrong with a small made-up tree. */
function wrongIn(files: Record<string, string>): string[] {
  return whatIsWrong(new Map(Object.entries(files)), shortcuts)
}

describe('the house stands as ARCHITECTURE.md draws it', () => {
  const itself = /^tests\/(architecture\.test|harness\/house)\.ts$/
  const sources = projectFiles().filter((file) => /^(src|demo|bench|tests)\/.*\.tsx?$/.test(file) && !itself.test(file))
  const tree = new Map(sources.map((file) => [file, textOf(file)]))

  test('the walk finds the house', () => {
    expect(tree.size).toBeGreaterThan(10)
    expect([...tree.keys()]).toContain('src/kernel/dates.ts')
  })

  test('every import runs downwards, and nothing is switched off or left open', () => {
    expect(whatIsWrong(tree, shortcuts)).toEqual([])
  })
})

describe('a wrong import is found', () => {
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['the kernel uses a package', { 'src/kernel/a.ts': `import { z } from 'zod'` }, /the kernel stands on nothing/],
    [
      'the kernel uses the platform',
      { 'src/kernel/a.ts': `import { b } from '#platform/b.ts'`, 'src/platform/b.ts': '' },
      /kernel/,
    ],
    ['the kernel knows a word of the field', { 'src/kernel/a.ts': 'export const SENCO = 1' }, /says "SENCO"/],
    [
      'the platform knows a slice',
      { 'src/platform/a.ts': `import '#slices/students/index.ts'`, 'src/slices/students/index.ts': '' },
      /platform knows no slice/,
    ],
    [
      'the platform re-exports a slice',
      { 'src/platform/a.ts': `export * from '../slices/students/index.ts'` },
      /platform knows no slice/,
    ],
    [
      'a lower slice knows a higher one',
      { 'src/slices/students/work.ts': `import { x } from '#slices/funding/index.ts'` },
      /students stands below funding/,
    ],
    [
      'a slice is entered by its store',
      { 'src/slices/funding/work.ts': `import { x } from '#slices/students/store.ts'` },
      /by its index\.ts/,
    ],
    [
      'a slice is entered by its model from a store',
      { 'src/slices/funding/store.ts': `import { x } from '../students/model.ts'` },
      /by its index\.ts/,
    ],
    [
      'an unknown slice',
      { 'src/slices/gossip/work.ts': `import { x } from '#slices/students/index.ts'` },
      /gossip has no place/,
    ],
    ['rules read files', { 'src/slices/plans/rules.ts': `import { readFileSync } from 'node:fs'` }, /touch nothing/],
    [
      'rules take types from the store',
      { 'src/slices/plans/rules.ts': `import type { Row } from './store.ts'` },
      /touch nothing/,
    ],
    [
      'a file in a folder of rules reads the database',
      { 'src/slices/plans/rules/due.ts': `import { eq } from 'drizzle-orm'` },
      /touch nothing/,
    ],
    [
      'a contract reaches the database round a corner',
      {
        'src/slices/plans/contract.ts': `import { a } from './helper.ts'`,
        'src/slices/plans/helper.ts': `import { b } from '#platform/database/open.ts'`,
        'src/platform/database/open.ts': '',
      },
      /contract\.ts → .*helper\.ts → .*open\.ts: what is pure/,
    ],
    [
      'rules know the web',
      { 'src/slices/plans/rules.ts': `import { Page } from '#web/ui/page.tsx'` },
      /only pages know the web/,
    ],
    [
      'a page knows the shell',
      { 'src/slices/plans/pages/a.page.tsx': `import { s } from '#web/shell/rail.tsx'` },
      /only #web\/api\.ts/,
    ],
    [
      'a page reaches its own store',
      { 'src/slices/plans/pages/a.page.tsx': `import { s } from '../store.ts'` },
      /only what is pure/,
    ],
    [
      "a page reaches another slice's index",
      { 'src/slices/plans/pages/a.page.tsx': `import { s } from '#slices/students/index.ts'` },
      /only contract, model/,
    ],
    [
      'a page loads a node: module through the kernel',
      {
        'src/slices/plans/pages/a.page.tsx': `import { s } from '#kernel/ids.ts'`,
        'src/kernel/ids.ts': `import { randomBytes } from 'node:crypto'`,
      },
      /in the browser must not load/,
    ],
    [
      'a lazy page counts',
      { 'src/platform/a.ts': `const page = () => import('#slices/plans/pages/a.page.tsx')` },
      /platform knows no slice/,
    ],
    ['work draws', { 'src/slices/plans/work.ts': `import { useState } from 'react'` }, /only pages and src\/web draw/],
    ['a .tsx on the server', { 'src/slices/plans/work.tsx': '' }, /cannot read it/],
    [
      'the web reaches a store',
      { 'src/web/router.tsx': `import { s } from '#slices/students/store.ts'` },
      /web reaches a slice only/,
    ],
    [
      'src leans on the tests',
      { 'src/platform/a.ts': `import { a } from '../../tests/harness/a.ts'` },
      /does not lean on tests/,
    ],
    [
      'a ring',
      { 'src/platform/a.ts': `import './b.ts'`, 'src/platform/b.ts': `import type { A } from './a.ts'` },
      /a\.ts → src\/platform\/b\.ts → src\/platform\/a\.ts: a ring/,
    ],
    [
      'an import over several lines',
      { 'src/platform/a.ts': `import {\n  one,\n  type Two,\n} from '#slices/plans/index.ts'` },
      /platform knows no slice/,
    ],
    [
      'words in one language',
      { 'src/slices/plans/words.en.ts': 'export const en = {}' },
      /has no src\/slices\/plans\/words\.zh\.ts/,
    ],
    [
      'words of a folder in one language',
      { 'src/slices/plans/words.zh/list.ts': '' },
      /has no src\/slices\/plans\/words\.en\/list\.ts/,
    ],
    ['a file too long', { 'src/platform/a.ts': 'a\n'.repeat(MOST_LINES + 1) }, /more than/],
    ['any', { 'src/platform/a.ts': 'export const a = (b: any) => b' }, /a\.ts:1 says any/],
    ['a check switched off', { 'src/platform/a.ts': '\n// @ts-ignore' }, /a\.ts:2 switches a check off/],
    ['a test left out', { 'src/platform/a.test.ts': `test.skip('x', () => {})` }, /leaves a test out/],
    ['a mock of our own code', { 'src/platform/a.test.ts': `vi.mock('./a.ts')` }, /replaces our own code/],
  ]

  test.each(wrong)('%s', (_name, files, sentence) => {
    const sentences = wrongIn(files)
    expect(sentences.join('\n')).toMatch(sentence)
  })
})

describe('a right import is left in peace', () => {
  const right: [string, Record<string, string>][] = [
    [
      'a slice enters an earlier one by its index.ts',
      { 'src/slices/funding/work.ts': `import { x } from '#slices/students/index.ts'` },
    ],
    [
      'rules use the model of an earlier slice',
      { 'src/slices/funding/rules.ts': `import type { Tier } from '#slices/students/model.ts'` },
    ],
    [
      'a page uses the api, the ui and pure files',
      {
        'src/slices/funding/pages/a.page.tsx': `import { api } from '#web/api.ts'\nimport { Page } from '#web/ui/page.tsx'\nimport { rule } from '#slices/students/rules.ts'\nimport { useState } from 'react'\nimport { mine } from './part.tsx'`,
      },
    ],
    ['the web knows every contract', { 'src/web/api.ts': `import { contract } from '../contract.ts'` }],
    ['the web draws pages', { 'src/web/router.tsx': `import { routes } from '#slices/funding/pages/routes.tsx'` }],
    [
      'types of a store load nothing in the browser',
      {
        'src/slices/plans/pages/a.page.tsx': `import { a } from '../contract.ts'`,
        'src/slices/plans/contract.ts': `import { z } from 'zod'\nimport type { Kind } from '#platform/http/kind.ts'`,
        'src/platform/http/kind.ts': `import { pool } from 'pg'\nexport type Kind = typeof pool`,
      },
    ],
    [
      'a test beside its file may import anything',
      {
        'src/platform/a.test.ts': `import { a } from '#demo/school.ts'\nimport { b } from '../../tests/harness/database.ts'`,
      },
    ],
    [
      'main may import everything',
      { 'src/main.ts': `import { a } from '#demo/school.ts'\nimport '#slices/plans/index.ts'` },
    ],
    [
      'what is commented out imports nothing',
      { 'src/kernel/a.ts': `// import { z } from 'zod'\n/** import('zod')\n * import z from 'zod'\n */` },
    ],
    [
      'any is a word of English too',
      { 'src/platform/a.ts': `/** As any person may: any, at any time. */\nexport const a = 'as any school would'` },
    ],
    ['both languages', { 'src/slices/plans/words.en.ts': '', 'src/slices/plans/words.zh.ts': '' }],
  ]

  test.each(right)('%s', (_name, files) => {
    expect(wrongIn(files)).toEqual([])
  })
})
