import { type Import, importGraph, loadedWith, rings, type Shortcuts, type Tree } from './imports.ts'

/** The rooms of the house from the ground to the roof: each may look into those before it, never into those after it. */
export const slices = [
  'access',
  'school',
  'students',
  'identification',
  'plans',
  'provision',
  'timetable',
  'funding',
  'team',
  'home',
  'training',
  'evaluation',
  'handbook',
  'today',
]

/** No file of src has more lines than this: beyond it, it holds more than one subject. */
export const MOST_LINES = 400

type Place = { layer: 'kernel' | 'platform' | 'slice' | 'web' | 'top' | 'outside'; slice: string; inside: string[] }

function placeOf(path: string): Place {
  const [root, layer = '', ...inside] = path.split('/')
  if (root !== 'src') return { layer: 'outside', slice: '', inside: [] }
  if (layer === 'kernel' || layer === 'platform' || layer === 'web') return { layer, slice: '', inside }
  if (layer === 'slices') return { layer: 'slice', slice: inside[0] ?? '', inside: inside.slice(1) }
  return { layer: 'top', slice: '', inside: [] }
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Rules, models, contracts (and the `operation` they begin with), words and papers, as a file (also `import-contract.ts`) or as a folder of that name: they decide and describe, and touch nothing. */
export function isPure(path: string): boolean {
  if (isTest(path) || !path.startsWith('src/')) return false
  return path
    .split('/')
    .some((part) => /^([a-z-]+-)?(rules|model|contract|operation|papers|words|words\.(en|zh))(\.ts)?$/.test(part))
}

const isPage = (path: string) => placeOf(path).layer === 'slice' && placeOf(path).inside[0] === 'pages'

/** True for what may not be loaded where nothing but memory may be touched: files, sockets, the database, the doings of a slice. */
function touchesTheWorld(target: string): boolean {
  if (
    /^node:/.test(target) ||
    /^(pg|pg-copy-streams|drizzle-orm|nodemailer|pino|@hono\/node-server)(\/|$)/.test(target)
  )
    return true
  return target.startsWith('src/platform/database/') || /^(store|work|routes|tables)(\.ts$|\/)/.test(serverPart(target))
}

/** The part of a path in which `store`, `work`, `routes` and `tables` mean the server's files: a page's `routes.tsx` is none. */
function serverPart(path: string): string {
  const place = placeOf(path)
  return place.layer === 'slice' && place.inside[0] !== 'pages' ? place.inside.join('/') : ''
}

const drawing = /^(react|react-dom|react-router|@mantine\/[^/]+|@tabler\/icons-react)(\/|$)/

/** What is wrong with one import, in a sentence, or `null`. */
function wrongImport(file: string, { specifier, path }: Import): string | null {
  const from = placeOf(file)
  if (from.layer === 'outside' || from.layer === 'top' || isTest(file)) return null
  if (path === null) {
    if (from.layer === 'kernel' && !specifier.startsWith('node:'))
      return 'the kernel stands on nothing but node: and itself'
    if (drawing.test(specifier) && from.layer !== 'web' && !isPage(file)) return 'only pages and src/web draw'
    if (isPure(file) && touchesTheWorld(specifier)) return 'rules, models, contracts, words and papers touch nothing'
    return null
  }
  const to = placeOf(path)
  if (to.layer === 'outside')
    return path.startsWith('..') ? 'it lies outside the checkout' : 'src does not lean on tests, demo, bench or scripts'
  if (to.layer === 'top')
    return path === 'src/contract.ts' && from.layer === 'web' ? null : 'nothing imports the command line'
  if (from.layer === 'kernel') return to.layer === 'kernel' ? null : 'the kernel stands on nothing but node: and itself'
  if (from.layer === 'platform')
    return to.layer === 'slice' || to.layer === 'web' ? 'the platform knows no slice and no page' : null
  if (isPure(file) && touchesTheWorld(path)) return 'rules, models, contracts, words and papers touch nothing'
  if (from.layer === 'web') {
    if (to.layer !== 'slice' || to.inside[0] === 'pages' || (isPure(path) && !/papers/.test(path))) return null
    return 'the web reaches a slice only through its pages, contract, model, rules and words'
  }
  if (to.layer === 'web') {
    if (!isPage(file)) return 'only pages know the web'
    return to.inside[0] === 'ui' || path === 'src/web/api.ts'
      ? null
      : 'a page knows of the web only #web/api.ts and #web/ui/'
  }
  if (to.layer !== 'slice') return null
  if (isPage(file) && to.slice === from.slice && !isPage(path) && !isPure(path))
    return 'a page stands in the browser: of its slice it reaches only what is pure'
  return to.slice === from.slice ? null : wrongNeighbour(file, from, path, to)
}

function wrongNeighbour(file: string, from: Place, path: string, to: Place): string | null {
  const [fromIndex, toIndex] = [slices.indexOf(from.slice), slices.indexOf(to.slice)]
  if (fromIndex < 0 || toIndex < 0)
    return `${fromIndex < 0 ? from.slice : to.slice} has no place in the order of the slices`
  if (toIndex > fromIndex) return `${from.slice} stands below ${to.slice}`
  if (isPage(file))
    return isPure(path)
      ? null
      : 'a page stands in the browser: of another slice it reaches only contract, model, rules and words'
  // What is pure cannot take the other slice's index.ts, which brings its store along.
  if (isPure(file) && isPure(path)) return null
  return to.inside.join('/') === 'index.ts'
    ? null
    : 'another slice is entered by its index.ts; only what is pure (a file of rules, say) may take its model'
}

/** Words of the field, which the kernel does not know. */
const fieldWords = /\b(SENCO|SEN|IEP|SpLD|tiers?|students?|pupils?|disabilit\w*)\b|特殊教育|融合教育|學生/i

const switchedOff = [
  [/@ts-(ignore|expect-error|nocheck)|biome-ignore/, 'switches a check off'],
  [/(:|\bas|<|\|)\s*any\b(?=\s*([;,)\]}>=|[]|as\b|$))/, 'says any: name the type, or unknown'],
  [/\b(it|test|describe|journey)\.(skip|only|todo|skipIf|runIf)\b/, 'leaves a test out'],
  [/\b(TODO|FIXME|XXX)\b/, 'leaves something open'],
  [/\bvi\.(mock|doMock)\s*\(/, 'replaces our own code by a mock'],
] as const

function wrongLines(file: string, source: string): string[] {
  const lines = source.split('\n')
  const long =
    file.startsWith('src/') && lines.length - 1 > MOST_LINES
      ? [`${file} has ${lines.length - 1} lines, more than ${MOST_LINES}.`]
      : []
  const forbidden = lines.flatMap((line, index) => {
    const code = line.replace(/^\s*(\/\/|\*|\/\*).*$/, (comment) =>
      /@ts-|biome-|TODO|FIXME|XXX/.test(comment) ? comment : '',
    )
    return switchedOff.filter(([pattern]) => pattern.test(code)).map(([, why]) => `${file}:${index + 1} ${why}.`)
  })
  const knowing = placeOf(file).layer === 'kernel' && !isTest(file) ? (fieldWords.exec(source)?.[0] ?? null) : null
  return [
    ...long,
    ...forbidden,
    ...(knowing ? [`${file} says "${knowing}": the kernel knows no word of the field.`] : []),
  ]
}

function wrongPairs(tree: Tree): string[] {
  return [...tree.keys()].flatMap((file) => {
    const language = /(?<=words\.|\.)(en|zh)(?=\.ts$|\/)/.exec(file)?.[1]
    if (!language || !file.startsWith('src/')) return []
    const twin = file.replace(/(?<=\.)(en|zh)(?=\.ts$|\/)/, language === 'en' ? 'zh' : 'en')
    return tree.has(twin) ? [] : [`${file} has no ${twin}: both languages are equal.`]
  })
}

/** Whatever must stay clean all the way down: what is pure, and what the browser loads. */
function wrongLoads(graph: ReadonlyMap<string, Import[]>): string[] {
  return [...graph.keys()].flatMap((file) => {
    const inBrowser = !isTest(file) && (isPage(file) || placeOf(file).layer === 'web')
    if (!inBrowser && !isPure(file)) return []
    return [...loadedWith(file, graph)]
      .filter(([target, way]) => way.length > 2 && touchesTheWorld(target))
      .map(([, way]) => `${way.join(' → ')}: what is ${inBrowser ? 'in the browser' : 'pure'} must not load this.`)
  })
}

/** Everything in a tree that breaks the plan of the house (ARCHITECTURE.md), a sentence each; empty when it stands. */
export function whatIsWrong(tree: Tree, shortcuts: Shortcuts): string[] {
  const graph = importGraph(tree, shortcuts)
  const imports = [...graph].flatMap(([file, all]) =>
    all.flatMap((one) => {
      const why = wrongImport(file, one)
      return why ? [`${file} imports ${one.specifier}: ${why}.`] : []
    }),
  )
  const drawn = [...tree.keys()]
    .filter(
      (file) => file.startsWith('src/') && file.endsWith('.tsx') && !isPage(file) && placeOf(file).layer !== 'web',
    )
    .map((file) => `${file} is a .tsx outside pages/ and src/web: the server runs from source and cannot read it.`)
  const ringed = rings(new Map([...graph].filter(([file]) => file.startsWith('src/')))).map(
    (ring) => `${ring.join(' → ')}: a ring of imports.`,
  )
  const lines = [...tree].flatMap(([file, source]) => wrongLines(file, source))
  return [...imports, ...drawn, ...wrongLoads(graph), ...ringed, ...wrongPairs(tree), ...lines]
}
