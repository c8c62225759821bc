import { expect, test } from 'vitest'
import { aPng } from '#slices/identification/attachments/examples.ts'
import { aJpeg, aWebp, exifOf } from '../attachments/examples.ts'
import { openZip } from '../files/zip.ts'
import type { PaperPictures } from './docx-pictures.ts'
import type { Paper } from './model.ts'
import { onOneLine, written } from './rules.ts'
import { writeDocx } from './write-docx.ts'

const paper: Paper = {
  language: 'both',
  title: { zh: '支援計劃', en: 'Support plan' },
  about: '陳小明 Chan Siu Ming',
  school: { zh: '示範小學', en: 'Example School' },
  madeOn: '2026-11-23',
  madeBy: { nameZh: '李老師', nameEn: 'Ms Lee' },
  blocks: [
    { is: 'heading', level: 1, text: { zh: '目標', en: 'Targets' } },
    { is: 'paragraph', text: { zh: '坐𨋢落樓，唔該晒嘅 <b> & "甲"\n第二行', en: '' } },
    { is: 'list', mark: 'dot', items: [{ zh: '坐前排', en: 'Sits in front' }] },
    { is: 'list', mark: 'box', items: [{ zh: '會出席', en: 'We shall come' }] },
    { is: 'facts', facts: [{ label: { zh: '班別', en: 'Class' }, value: '3B' }] },
    {
      is: 'table',
      columns: [
        { head: { zh: '姓名', en: 'Name' }, share: 1 },
        { head: { zh: '安排', en: 'Arrangements' }, share: 2 },
      ],
      rows: [['陳小明\u0000\u000b', '']],
    },
    { is: 'signatures', lines: [{ zh: '家長', en: 'Parent' }] },
    { is: 'cut' },
    { is: 'page-break' },
  ],
}

async function partsOf(of: Paper, pictures?: PaperPictures) {
  const zip = await openZip(await writeDocx(of, pictures))
  const read = async (name: string) => Buffer.from(await zip.read(name)).toString('utf8')
  const parts = zip.names.filter((name) => /word\/(header|footer)\d\.xml/.test(name))
  return {
    document: await read('word/document.xml'),
    styles: await read('word/styles.xml'),
    names: zip.names,
    edges: (await Promise.all(parts.map(read))).join(''),
  }
}

test('a Word file holds every text, with signs and characters that XML or a computer easily loses', async () => {
  const { document } = await partsOf(paper)
  expect(document).toContain('坐𨋢落樓，唔該晒嘅 &lt;b&gt; &amp; &quot;甲&quot;')
  for (const text of ['支援計劃', 'Support plan', '第二行', 'Sits in front', '☐ ', '陳小明', 'Arrangements', '家長'])
    expect(document).toContain(text)
  for (const control of ['\u0000', '\u000b']) expect(document).not.toContain(control)
})

test('what has not been translated is marked, never silently missing', async () => {
  expect((await partsOf(paper)).document).toContain('(not translated yet)')
  const english = await partsOf({ ...paper, language: 'en' })
  expect(english.document).toMatch(/唔該晒嘅[\s\S]*\(not translated yet\)/)
  expect(english.document).not.toContain('坐前排')
  expect(written({ zh: '', en: 'Draws' }, 'zh')).toEqual([
    { side: 'zh', spoken: 'en', text: 'Draws', mark: '（未有中譯）' },
  ])
  expect(onOneLine({ zh: '畫畫', en: '' }, 'en')).toBe('畫畫 (not translated yet)')
})

test('each text is under its language, so that it is checked and read aloud rightly', async () => {
  const { document } = await partsOf(paper)
  expect(document).toMatch(/w:lang w:val="zh-HK"[^>]*\/><\/w:rPr><w:t[^>]*>支援計劃/)
  expect(document).toMatch(/w:lang w:val="en-GB"[^>]*\/><\/w:rPr><w:t[^>]*>Support plan/)
})

test('a paper with wide tables stands on its side, with tables as wide as the page', async () => {
  const { document, edges } = await partsOf({ ...paper, landscape: true })
  expect(document).toMatch(/w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  expect(document).toMatch(/<w:tblW w:type="dxa" w:w="145(69|7\d)"\/>/)
  expect(edges).toContain('w:pos="14570"')
})

test('it stands on A4, with real headings, repeated table heads, the school, the page of how many, and who made it when', async () => {
  const { document, styles, edges } = await partsOf(paper)
  expect(document).toMatch(/w:pgSz w:w="11906" w:h="16838"/)
  expect(document).toContain('w:pStyle w:val="Heading1"')
  expect(document).toContain('w:pStyle w:val="Heading2"')
  expect(document).toContain('w:tblHeader')
  expect(styles).toContain('w:eastAsia="Microsoft JhengHei"')
  for (const text of ['示範小學', 'NUMPAGES', '李老師', '2026年11月23日(一)']) expect(edges).toContain(text)
})

test('side by side, an item of a numbered list has the same number in both languages', async () => {
  const items = [
    { zh: '先舉手', en: 'Raises a hand' },
    { zh: '再發言', en: 'Then speaks' },
  ]
  const { document } = await partsOf({ ...paper, blocks: [{ is: 'list', mark: 'number', items }] })
  const text = document.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('1. 先舉手 1. Raises a hand 2. 再發言 2. Then speaks')
  const alone = await partsOf({ ...paper, language: 'en', blocks: [{ is: 'list', mark: 'number', items }] })
  expect(alone.document).toContain('w:numPr')
})

test('lines to sign stand on one page, and what is cut off and handed back is one piece with its dashed line', async () => {
  const lines = ['家長', '學生', '校長']
  const together = ({ document }: { document: string }) => document.match(/<w:keepNext\/>/g)?.length ?? 0
  const of = (blocks: Paper['blocks']) => partsOf({ ...paper, language: 'zh', blocks })
  // Four cells in each line but the last.
  expect(together(await of([{ is: 'signatures', lines }]))).toBe(8)
  const slip: Paper['blocks'] = [
    { is: 'paragraph', text: '致：何老師' },
    { is: 'list', mark: 'box', items: ['同意', '想談'] },
  ]
  expect(together(await of(slip))).toBe(0)
  expect(together(await of([{ is: 'cut' }, ...slip, { is: 'signatures', lines: ['家長'] }]))).toBe(4)
})

test('of a bilingual paper, school, page and who made it stand at the edge in both languages', async () => {
  const { edges } = await partsOf(paper)
  for (const text of ['示範小學', 'Example School', '由李老師於', 'Made by Ms Lee on', '頁，共', ' of '])
    expect(edges).toContain(text)
})

test('pictures are in the file, no wider than its text and not distorted, with what is said of them; what Word cannot hold is named', async () => {
  const files = {
    small: Buffer.from(aPng({ width: 200, height: 120 })),
    wide: aJpeg(4000, 1000),
    turned: aJpeg(4000, 3000, exifOf(6)),
    webp: aWebp(640, 480),
  }
  const pictures = ['small', 'wide', 'turned', 'webp', 'gone'].map((address) => ({
    address,
    text: { zh: `圖片${address}`, en: `Picture ${address}` },
  }))
  const blocks: Paper['blocks'] = [{ is: 'pictures', pictures }]
  const { document, names } = await partsOf({ ...paper, blocks }, new Map(Object.entries(files)))
  expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
  const sizes = [...document.matchAll(/wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, ...of]) =>
    of.map((emu) => Number(emu) / 9525),
  )
  expect(sizes).toEqual([
    [200, 120],
    [604, 151],
  ])
  expect(document).toMatch(/w:lineRule="auto"[^>]*\/><\/w:pPr><w:r><w:drawing>/)
  expect(document).toContain('descr="圖片wide Picture wide"')
  for (const which of ['turned', 'webp', 'gone']) {
    expect(document).toContain(`「圖片${which}」未能放進這個檔案`)
    expect(document).toContain(`“Picture ${which}” could not be put into this file`)
  }
  expect(document).not.toContain('“Picture small”')
})
