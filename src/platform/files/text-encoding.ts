import iconv from 'iconv-lite'

/** The encodings in which Hong Kong schools have text files. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5-hkscs'

/**
 * The text of a file, its encoding found by looking at the bytes: a byte order mark; zero bytes, which only UTF-16 has,
 * on the even or the odd places; then strict UTF-8; then Big5 with the Hong Kong characters. `null` when it is no text
 * in any of these. A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): { encoding: TextEncodingName; text: string } | null {
  const marked = markedEncoding(bytes)
  if (marked) return decodedAs(marked, bytes)
  const zeros = countZeros(bytes)
  if (zeros.even + zeros.odd > 0) return decodedAs(zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be', bytes)
  return decodedAs('utf-8', bytes) ?? decodedAs('big5-hkscs', bytes)
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0 && even + odd < 10_000; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  return { even, odd }
}

function decodedAs(encoding: TextEncodingName, bytes: Uint8Array): { encoding: TextEncodingName; text: string } | null {
  const text = encoding === 'big5-hkscs' ? decodeBig5(bytes) : decodeUnicode(encoding, bytes)
  if (text === null) return null
  // Old programs end a file with Ctrl-Z.
  const whole = text.endsWith('\x1a') ? text.slice(0, -1) : text
  return hasControls(whole) ? null : { encoding, text: whole }
}

function decodeUnicode(encoding: TextEncodingName, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeBig5(bytes: Uint8Array): string | null {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5-hkscs')
  return text.includes('\ufffd') || looksLikeAnotherEncoding(bytes) ? null : text
}

/**
 * Big5 puts the 5,401 everyday characters first (lead bytes A4 to C6) and the seldom ones after them (C9 to F9). Chinese
 * text has few seldom ones; text of another double-byte encoding read as Big5 has very many.
 */
function looksLikeAnotherEncoding(bytes: Uint8Array): boolean {
  let characters = 0
  let seldom = 0
  for (let at = 0; at < bytes.length && characters < 20_000; at += 1) {
    const lead = bytes[at] as number
    if (lead < 0x81) continue
    characters += 1
    if (lead >= 0xc9 && lead <= 0xf9) seldom += 1
    at += 1
  }
  return characters >= 30 && seldom / characters > 0.3
}

/** Control characters, other than tab, line and page ends, do not occur in text. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && !(code >= 9 && code <= 13)) return true
    if (code === 0xfffe || code === 0xffff) return true
  }
  return false
}
