import { storableInXml } from '#kernel/text.ts'
import { FileRefused } from './refusal.ts'

/** What an XML text is made of, in its order. Names come without their prefix; attributes as they stand, for `attributeOf`. */
export type XmlEvents = {
  open?: (name: string, attributes: string) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** No tag and no text of a workbook is longer; a longer one is damage, or someone's trap. */
const LONGEST_PART = 2_000_000

/**
 * Reads XML piece by piece, as much of the language as the parts of a workbook use. A document type declaration, which a
 * workbook never has and which could define endless entities, is refused. Throws `FileRefused` (`workbook-damaged`).
 */
export function xmlReader(events: XmlEvents): { write(piece: string): void; end(): void } {
  let rest = ''
  let depth = 0

  function element(tag: string): void {
    if (tag.startsWith('/')) {
      depth -= 1
      events.close?.(localName(tag.slice(1).trim()))
      return
    }
    const closed = tag.endsWith('/')
    const body = closed ? tag.slice(0, -1) : tag
    const nameEnds = body.search(/\s/)
    const name = localName(nameEnds < 0 ? body : body.slice(0, nameEnds))
    events.open?.(name, nameEnds < 0 ? '' : body.slice(nameEnds))
    if (closed) events.close?.(name)
    else depth += 1
  }

  /** Takes one whole part from `at`; answers where the next begins, or -1 when this one has not wholly come yet. */
  function part(source: string, at: number): number {
    if (source[at] !== '<') {
      const ends = source.indexOf('<', at)
      if (ends < 0) return -1
      if (depth > 0) events.text?.(withoutEntities(source.slice(at, ends)))
      return ends
    }
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4)
    if (source.startsWith('<?', at)) return after(source, '?>', at + 2)
    if (source.startsWith('<![CDATA[', at)) {
      const ends = source.indexOf(']]>', at + 9)
      if (ends >= 0) events.text?.(source.slice(at + 9, ends))
      return ends < 0 ? -1 : ends + 3
    }
    if (source[at + 1] === '!') {
      if (source.length < at + 9) return -1
      throw damaged()
    }
    const ends = endOfTag(source, at)
    if (ends < 0) return -1
    element(source.slice(at + 1, ends))
    return ends + 1
  }

  return {
    write(piece) {
      const source = rest + piece
      let at = 0
      while (at < source.length) {
        const next = part(source, at)
        if (next < 0) break
        at = next
      }
      rest = source.slice(at)
      if (rest.length > LONGEST_PART) throw damaged()
    },
    end() {
      if (depth !== 0 || rest.trim() !== '') throw damaged()
    },
  }
}

/** The `>` that ends a tag: one inside quotation marks does not. */
function endOfTag(source: string, at: number): number {
  let quote = ''
  for (let index = at + 1; index < source.length; index += 1) {
    const character = source[index] as string
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '>') return index
    else if (character === '"' || character === "'") quote = character
  }
  return -1
}

function after(source: string, mark: string, from: number): number {
  const ends = source.indexOf(mark, from)
  return ends < 0 ? -1 : ends + mark.length
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute, with or without a prefix before its name; `undefined` when the tag has none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(attributes)
  return match ? withoutEntities(match[1] ?? match[2] ?? '') : undefined
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? storableInXml(String.fromCodePoint(code)) : ''
  })
}

function damaged(): FileRefused {
  return new FileRefused('workbook-damaged')
}
