import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The project's own files by their path from the root, with `/`: what git keeps and what is new and not ignored, unless deleted. */
export function projectFiles(): string[] {
  const git = (...options: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...options], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 })
      .split('\0')
      .filter(Boolean)
  const deleted = new Set(git('--deleted'))
  return git('--cached', '--others', '--exclude-standard')
    .filter((file) => !deleted.has(file))
    .sort()
}

/** The text of one of the project's files. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
