import { expect, test } from 'vitest'
import { cleanName, contentDisposition } from './names.ts'

test.each([
  ['評估報告.pdf', 'pdf', '評估報告.pdf'],
  ['C:\\Users\\ho\\報告 2026.PDF', 'pdf', '報告 2026.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['page.html', 'png', 'page.html.png'],
  ['report\u202Efdp.exe', 'pdf', 'reportfdp.exe.pdf'],
  ['a\r\nSet-Cookie: b.pdf', 'pdf', 'aSet-Cookie_ b.pdf'],
  ['照片.jpeg', 'jpeg', '照片.jpeg'],
  ['...', 'word', 'file.docx'],
  ['', 'word', 'file.docx'],
] as const)('the name %j of a %s is kept as %s', (name, kind, kept) => {
  expect(cleanName(name, kind)).toBe(kept)
})

test('a long name is cut before its ending, and never within a character', () => {
  const name = cleanName(`${'𨋢'.repeat(300)}.pdf`, 'pdf')
  expect([...name]).toHaveLength(120)
  expect(name.endsWith('𨋢.pdf')).toBe(true)
})

test('the header that names a file says Chinese exactly and cannot be broken out of', () => {
  expect(contentDisposition('attachment', '評估(1).pdf')).toBe(
    `attachment; filename="__(1).pdf"; filename*=UTF-8''%E8%A9%95%E4%BC%B0%281%29.pdf`,
  )
  expect(contentDisposition('inline', 'a"; x="b\\%41.png')).toMatch(
    /^inline; filename="a_; x=_b__41\.png"; filename\*=/,
  )
})
