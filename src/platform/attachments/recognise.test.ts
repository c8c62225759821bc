import { expect, test } from 'vitest'
import { aPdf, aPng, aWordDocument, wordParts } from '#slices/identification/attachments/examples.ts'
import { zipOf } from '../files/examples.ts'
import { aJpeg, aWebp } from './examples.ts'
import { largestFile } from './limits.ts'
import { recogniseFile } from './recognise.ts'

const text = (words: string) => Buffer.from(words)
const with0 = (bytes: Uint8Array, at: number) =>
  Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0xff : byte))

test('PDF, PNG, JPEG, WebP and Word are known by what they hold', async () => {
  expect(await recogniseFile(aPdf())).toBe('pdf')
  expect(await recogniseFile(aPng())).toBe('png')
  expect(await recogniseFile(aJpeg(640, 480))).toBe('jpeg')
  expect(await recogniseFile(Buffer.concat([aJpeg(640, 480), text('what a telephone writes behind it')]))).toBe('jpeg')
  expect(await recogniseFile(aWebp(640, 480))).toBe('webp')
  expect(await recogniseFile(aWordDocument())).toBe('word')
})

const macros = { 'word/vbaProject.bin': 'x' }
const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/x/${type}" Target="${target}" TargetMode="External"/></Relationships>`

const refused: [string, () => Uint8Array, string][] = [
  ['an empty file', () => text(''), 'attachment-empty'],
  ['a file beyond the limit', () => Buffer.alloc(largestFile + 1, 0x20), 'attachment-too-big'],
  ['a page of the web', () => text('<!doctype html><script>alert(1)</script>'), 'attachment-not-allowed'],
  [
    'a drawing that can hold scripts',
    () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'attachment-not-allowed',
  ],
  ['a program', () => text('MZ\x90\x00'), 'attachment-not-allowed'],
  ['a PDF that does not begin as one', () => Buffer.concat([text('<html>'), aPdf()]), 'attachment-not-allowed'],
  ['a PDF that is cut off', () => aPdf().subarray(0, -40), 'pdf-damaged'],
  ['an old or protected Word document', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'attachment-old-or-protected'],
  ['a workbook', () => zipOf({ 'xl/workbook.xml': '', '[Content_Types].xml': '' }), 'attachment-not-allowed'],
  [
    'a zip that calls itself a document',
    () => zipOf({ ...wordParts, '[Content_Types].xml': '<Types/>' }),
    'attachment-not-allowed',
  ],
  ['a Word document with macros', () => aWordDocument(macros), 'word-with-macros'],
  [
    'a Word document with macros under another name',
    () =>
      aWordDocument({
        '[Content_Types].xml': `${wordParts['[Content_Types].xml']} application/vnd.ms-office.vbaProject`,
      }),
    'word-with-macros',
  ],
  ['a Word document with active controls', () => aWordDocument({ 'word/activeX/a.bin': '' }), 'word-with-macros'],
  [
    'a Word document with a template from elsewhere',
    () =>
      aWordDocument({
        'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://elsewhere.example/t.dotm'),
      }),
    'word-loads-from-elsewhere',
  ],
  [
    'a Word document that swells',
    () => aWordDocument({ 'word/a.xml': Buffer.alloc(30 * 1024 * 1024) }),
    'word-too-big',
  ],
  [
    'a Word document that lies about its size',
    () => zipOf({ ...wordParts, 'word/a.xml': Buffer.alloc(30 * 1024 * 1024) }, 10),
    'word-damaged',
  ],
  ['a zip that is cut off', () => aWordDocument().subarray(0, -30), 'word-damaged'],
  ['a PNG whose checksum is wrong', () => with0(aPng(), 45), 'picture-damaged'],
  ['a PNG that is cut off', () => aPng().subarray(0, -12), 'picture-damaged'],
  ['a PNG with something behind it', () => Buffer.concat([aPng(), text('PK')]), 'picture-damaged'],
  ['a PNG that unpacks to a wall', () => aPng({ width: 60_000, height: 60_000 }), 'picture-too-large'],
  ['a JPEG that is cut off', () => aJpeg(640, 480).subarray(0, -2), 'picture-damaged'],
  ['a JPEG without a picture', () => Buffer.from('ffd8ffe00004aaaaffd9', 'hex'), 'picture-damaged'],
  ['a JPEG that unpacks to a wall', () => aJpeg(65_000, 65_000), 'picture-too-large'],
  ['a WebP that is cut off', () => aWebp(640, 480).subarray(0, -3), 'picture-damaged'],
  ['a WebP that unpacks to a wall', () => aWebp(16_000, 16_000), 'picture-too-large'],
]
test.each(refused)('%s is refused', async (_name, make, problem) => {
  await expect(recogniseFile(make())).rejects.toMatchObject({ problem })
})

test('a link that people click and a template of the writer’s own machine do not refuse a Word document', async () => {
  const links = relation('hyperlink', 'https://www.edb.gov.hk/')
  const template = relation('attachedTemplate', 'file:///C:/Users/x/Normal.dotm')
  expect(await recogniseFile(aWordDocument({ 'word/_rels/document.xml.rels': links }))).toBe('word')
  expect(await recogniseFile(aWordDocument({ 'word/_rels/settings.xml.rels': template }))).toBe('word')
})
