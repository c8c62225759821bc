import type { Language } from '#kernel/language.ts'
import type { Mark } from '../model.ts'
import { marksOf } from './marks.ts'

const patterns: Readonly<Record<Language, RegExp>> = {
  zh: /(?:並且|而且|以及|同時|並|亦|也|又|且|及)(?:會|可以|能夠|能(?![力量源]))|；(?=\s*[^\s])(?!(?:需要|如|若|遇|未|不|有|想)[^；。]{0,12})|[。！？](?=\s*[^\s」』）])|(?<![\d０-９])(?:[2-9２-９]|二|（二）|\(2\))[.．、)）](?=\s*[^\s\d])/g,
  en: /\b(?:and|as well as|plus)(?: also| then)? (?:will|can|is able to|be able to|should)\b|\band also\b|\bas well as \w+ing\b|;(?=\s*\S)|(?<!\d)[.!?](?=\s+["“]?[A-Z])|(?<![\d.])[2-9][.)](?= [A-Za-z])/g,
}

/**
 * Where a second target begins in the same text: 並能, "and can", a semicolon, a second sentence, a second number of a list. What is done
 * in another case (；需要離開時…) belongs to the same target.
 */
export function secondTargetsIn(text: string, language: Language): Mark[] {
  return marksOf(text, patterns[language])
}
