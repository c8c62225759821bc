import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../dist/web', import.meta.url))

/** JavaScript that a first visit loads: what the page itself names, and what the first room adds. */
export type WebSize = { shell: Served; firstRoom: string; withFirstRoom: Served }

/** In kB, as the server hands it out: to a browser on this machine or over HTTPS, and to one that has only HTTP. */
export type Served = { brotli: number; gzip: number }

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

/** Files by path with their sizes, and all that they import from the start. */
async function withImports(paths: string[], found = new Map<string, Served>()): Promise<Map<string, Served>> {
  for (const path of paths) {
    if (found.has(path)) continue
    const text = await readFile(join(web, path), 'utf8')
    found.set(path, { brotli: await sizeOf(`${path}.br`), gzip: await sizeOf(`${path}.gz`) })
    const imports = [...text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)]
    await withImports(
      imports.map(([, name]) => `/assets/${name}`),
      found,
    )
  }
  return found
}

const sizeOf = async (path: string) => (await stat(join(web, path))).size / 1000

function total(files: Map<string, Served>): Served {
  const sum = (way: keyof Served) => [...files.values()].reduce((all, file) => all + file[way], 0)
  return { brotli: sum('brotli'), gzip: sum('gzip') }
}
