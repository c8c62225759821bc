/** Full-width letters, digits, signs and the ideographic space in their half-width form, as NFKC has them; Chinese characters and punctuation that has no half-width letter form stay. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** White space at the ends removed and runs of it made one space; control and zero-width characters dropped. */
export function squish(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A text as XML can hold it: without control characters (tab and line ends stay) and without halves of characters. */
export function storableInXml(text: string): string {
  let kept = ''
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13
    if (!isControl && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)) kept += character
  }
  return kept
}
