import { type FileKind, fileKinds, longestName } from './limits.ts'

/** Control characters, and those that turn the direction of writing so that an ending looks like another. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * A file's name as it is kept: without folders, unseen characters and what file systems refuse, at most 120 characters, with the
 * ending of what the file really is.
 */
export function cleanName(name: string, kind: FileKind): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [ending] = fileKinds[kind].endings
  const known = fileKinds[kind].endings.find((one) => bare.toLowerCase().endsWith(`.${one}`))
  const stem = known ? bare.slice(0, -known.length - 1) : bare
  const most = longestName - (known ?? ending).length - 1
  return `${[...stem].slice(0, most).join('').trim() || 'file'}.${known ?? ending}`
}

/** The header that names a file (RFC 6266, RFC 5987): to be kept, or to be shown where a page asks for a picture. */
export function contentDisposition(disposition: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${exact}`
}
