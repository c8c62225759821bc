import { posix } from 'node:path'

/** Source files by their path from the checkout's root, with `/` between the parts. */
export type Tree = ReadonlyMap<string, string>

/** One import as it stands in a file. `path` is a path in the tree, or `null` for a package or a `node:` module. */
export type Import = { specifier: string; path: string | null; typeOnly: boolean }

/** The `imports` of package.json that begin with `#`, such as `#kernel/*` → `./src/kernel/*`. */
export type Shortcuts = Readonly<Record<string, string>>

const patterns = [
  /^[ \t]*import\s+(?<type>type\s+)?[\w$*{},\s]+?\s*from\s*(['"])(?<specifier>[^'"\n]+)\2/gm,
  /^[ \t]*import\s*(['"])(?<specifier>[^'"\n]+)\1/gm,
  /^[ \t]*export\s+(?<type>type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s*(['"])(?<specifier>[^'"\n]+)\2/gm,
  /(?<![\w$.])import\s*\(\s*(['"])(?<specifier>[^'"\n]+)\1/g,
]

/**
 * What a file imports: `import … from`, `export … from`, a bare `import`, and `import('…')` with a written-out name.
 * Read by pattern and not by a compiler: in this house an import begins its line.
 */
export function importsOf(file: string, source: string, shortcuts: Shortcuts): Import[] {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => {
      const specifier = match.groups?.specifier as string
      return { specifier, path: resolve(file, specifier, shortcuts), typeOnly: match.groups?.type !== undefined }
    }),
  )
}

function resolve(file: string, specifier: string, shortcuts: Shortcuts): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare)
  for (const [pattern, target] of Object.entries(shortcuts)) {
    const prefix = pattern.replace(/\*$/, '')
    if (bare.startsWith(prefix)) return posix.normalize(target.replace('*', bare.slice(prefix.length)))
  }
  return null
}

/** The imports of every file of a tree. */
export function importGraph(tree: Tree, shortcuts: Shortcuts): Map<string, Import[]> {
  return new Map([...tree].map(([file, source]) => [file, importsOf(file, source, shortcuts)]))
}

/**
 * Everything that is loaded with a file, each with the way there (`a → b → c`). Imports of types alone load nothing.
 * Keys are paths of the tree, or names of packages.
 */
export function loadedWith(start: string, graph: ReadonlyMap<string, Import[]>): Map<string, string[]> {
  const ways = new Map<string, string[]>()
  const waiting: string[][] = [[start]]
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    for (const { path, specifier, typeOnly } of graph.get(way.at(-1) as string) ?? []) {
      const target = path ?? specifier
      if (typeOnly || ways.has(target)) continue
      ways.set(target, [...way, target])
      waiting.push([...way, target])
    }
  }
  return ways
}

/** Rings of files that import one another, types included: such files can only be understood all at once. */
export function rings(graph: ReadonlyMap<string, Import[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, way: string[]) => {
    const at = way.indexOf(file)
    if (at >= 0) {
      found.push([...way.slice(at), file])
      return
    }
    if (done.has(file)) return
    for (const { path } of graph.get(file) ?? []) if (path !== null) visit(path, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
