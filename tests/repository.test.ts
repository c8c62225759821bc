import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { projectFiles, root, textOf } from './harness/files.ts'

const files = projectFiles()
const binary = /\.(png|jpe?g|ico|xlsx|docx|pptx|pdf|zip|woff2?|gz)$/
const texts = files.filter(
  (file) => !binary.test(file) && file !== 'package-lock.json' && file !== 'tests/repository.test.ts',
)

/** The lines of the project's text files that match, as `file:line`. */
function linesWith(pattern: RegExp, among: string[] = texts): string[] {
  return among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  )
}

describe('what is kept can be given to anybody', () => {
  test('no path of one machine is written down', () => {
    expect(linesWith(/(^|[\s"'`(=])\/(work|farm|tmp\/[A-Za-z]|home\/[a-z]|Users\/[A-Za-z]|root\/)/)).toEqual([])
  })

  test('no secret is written down', () => {
    const secrets = [
      /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
      /\bAKIA[0-9A-Z]{16}\b/,
      /\bgh[pousr]_[A-Za-z0-9]{30,}/,
      /\b(sk|pk|rk)_(live|test)_[A-Za-z0-9]{16,}/,
      /\bnpm_[A-Za-z0-9]{36}\b/,
      /\bxox[baprs]-[A-Za-z0-9-]{10,}/,
      /:\/\/[^\s:/@'"`$<>{}]+:(?!password@|\*+@)[^\s/@'"`$<>{}]{12,}@/,
    ]
    expect(secrets.flatMap((secret) => linesWith(secret))).toEqual([])
  })

  test('packages are named by version and checksum, not by the address they came from', () => {
    const lock = textOf('package-lock.json')
    expect(lock).not.toMatch(/"resolved"\s*:/)
    expect(lock).toMatch(/"integrity"\s*:\s*"sha512-/)
  })

  test('every package has an exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json'))
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
  })

  test('nothing large is kept', () => {
    const large = files.filter((file) => file !== 'package-lock.json' && textOf(file).length > 4_000_000)
    expect(large).toEqual([])
  })
})

describe('what a newcomer needs is there', () => {
  test('CI can run its script, and it runs the same command as anybody', () => {
    const [mode] = execFileSync('git', ['ls-files', '-s', '.ci/run'], { cwd: root, encoding: 'utf8' }).split(' ')
    expect(mode).toBe('100755')
    expect(textOf('.ci/run')).toMatch(/^npm test$/m)
  })

  test('the README names both commands', () => {
    const readme = textOf('README.md')
    expect(readme).toContain('npm start')
    expect(readme).toContain('npm test')
  })

  test('every migration begins by saying why, and is numbered without a gap', () => {
    const migrations = files.filter((file) => file.startsWith('migrations/'))
    expect(migrations.length).toBeGreaterThan(0)
    expect(migrations.filter((file) => !/^-- \S.{20,}/.test(textOf(file)))).toEqual([])
    const numbers = migrations.map((file) => Number(/(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]))
    expect(numbers).toEqual(migrations.map((_, index) => index + 1))
  })

  test('every slice says in half a screen what it is', () => {
    const slices = new Set(files.flatMap((file) => /^src\/slices\/[^/]+/.exec(file)?.[0] ?? []))
    expect([...slices].filter((slice) => !files.includes(`${slice}/README.md`))).toEqual([])
  })
})
