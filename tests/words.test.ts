import { expect, test } from 'vitest'
import { projectFiles, textOf } from './harness/files.ts'

/** The lines of our words in a language that match, as `file:line`. */
function linesWith(language: 'zh' | 'en', pattern: RegExp): string[] {
  return projectFiles()
    .filter((file) => new RegExp(`words\\.${language}(\\.ts$|/)`).test(file))
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    )
}

test.each([
  ['a student is counted by 名', 'zh', /位學生/],
  ['a teacher is 教師, but in posts and where students speak', 'zh', /(?<!支援|輔導|等)老師/],
  ['a student is no pupil', 'en', /(?<![.{])\bpupils?\b(?!:)/i],
  [
    'no space stands between Chinese and figures',
    'zh',
    /\p{Script=Han} \$\{(count|n|row|day)\b|\$\{(count|n|row|year|day)\} \p{Script=Han}/u,
  ],
  ['no space stands before the sign of a share', 'en', /[\d}] %/],
] as const)('%s', (_, language, pattern) => {
  expect(linesWith(language, pattern)).toEqual([])
})
