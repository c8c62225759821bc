import type { Language } from '#kernel/language.ts'
import type { Mark } from '../model.ts'
import { marksOf, withoutQuotes } from './marks.ts'

const zhUnwanted =
  '(?:亂|打人|打同學|打架|動手|罵|推撞|推人|推倒|搶|大叫|大喊|尖叫|叫喊|離座|離開座位|擅自|隨便|插嘴|打斷|騷擾|欺負|發脾氣|說粗口|講粗口|說謊|遲到|欠交|逃避|咬|踢|掟|擲|拋|哭鬧|吵鬧|傷害|走來走去|發呆|分心|玩弄)'
const zhNegative = new RegExp(
  `不再(?!重複)|(?<!要)不要|不應|不准|不得(?![不已分到])|(?:停止|不會|不可|不|沒有)${zhUnwanted}|避免|(?<![和與或、及])減[少低]|戒[除掉]|杜絕|禁止`,
  'g',
)
/** What is done in its place stands there too. */
const zhPositive = /代替|取代|改為|改用|而是|反而/

const enUnwanted =
  '(?:hit|shout|scream|yell|run|call|interrupt|push|kick|bit|swear|talk|disturb|distract|leav|throw|fight|lie|ly|tease|teas|argu|cry|refus|fidget|wander|grab|snatch)\\w*'
const enNegative = new RegExp(
  `\\b(?:(?:does|do|will|should|must|is) ?(?:not|n['’]t)|don['’]t|doesn['’]t|won['’]t|no longer|never|avoids?|avoiding|refrains?|stops? ${enUnwanted}|(?:reduces?|decreases?|cuts? down(?: on)?|fewer|less))\\b`,
  'gi',
)
/** A clause that tells when or what, such as "when they do not understand". */
const enClause = /\b(?:when|whenever|if|where|that|which|who|whom|what|because|until|unless|as|why)\b[^,.;:]*$/i
const enPositive = /\binstead\b|\brather than\b|\bin place of\b|\bbut\b/i

/** Where a target says only what the student shall not do. A clause that tells when (…不明白時) and a text that also says what is done in its place are let alone. */
export function negativesIn(text: string, language: Language): Mark[] {
  if (language === 'zh') {
    if (zhPositive.test(withoutQuotes(text))) return []
    return marksOf(text, zhNegative).filter(({ end }) => !/^[^，。；]{0,8}(?:時|的時候|之後|後)/.test(text.slice(end)))
  }
  if (enPositive.test(withoutQuotes(text))) return []
  return marksOf(text, enNegative).filter(({ start }) => !enClause.test(text.slice(0, start)))
}
