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
