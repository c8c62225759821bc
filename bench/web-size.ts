import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const web = fileURLToPath(new URL('../dist/web', import.meta.url))

/** JavaScript that a first visit loads, in kB compressed by gzip: what the page itself names, and what the first room adds. */
export type WebSize = { shell: number; firstRoom: string; withFirstRoom: number }

/** Measures the built web, or `null` when it is not built. The first room is the register, or else the largest page. */
export async function measureWeb(): Promise<WebSize | null> {
  const page = await readFile(join(web, 'index.html'), 'utf8').catch(() => null)
  if (page === null) return null
  const named = [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*?(?:src|href)="([^"]+\.js)"/g)]
  const shell = await withImports(named.map(([, path]) => path as string))
  const rooms = (await readdir(join(web, 'assets'))).filter((name) => /\.page-.*\.js$/.test(name))
  const sized = await Promise.all(rooms.map(async (name) => ({ name, files: await withImports([`/assets/${name}`]) })))
  const first = sized.find(({ name }) => name.startsWith('register.page')) ?? sized[0]
  const whole = new Map([...shell, ...(first?.files ?? [])])
  return {
    shell: total(shell),
    firstRoom: first?.name.split('.page')[0] ?? 'none',
    withFirstRoom: total(whole),
  }
}

/** Files by path with their compressed size in bytes, and all that they import from the start. */
async function withImports(paths: string[], found = new Map<string, number>()): Promise<Map<string, number>> {
  for (const path of paths) {
    if (found.has(path)) continue
    const text = await readFile(join(web, path))
    found.set(path, gzipSync(text, { level: 9 }).length)
    const imports = [...text.toString().matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)]
    await withImports(
      imports.map(([, name]) => `/assets/${name}`),
      found,
    )
  }
  return found
}

function total(files: Map<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000
}
