import type { Language } from '#kernel/language.ts'
import type { Mark } from '../model.ts'
import { inOrder, marksOf } from './marks.ts'

/** A change with a number behind it can be checked: 由40%提升至80%, "improves from 2 to 4". */
const zhWithNumber = '(?!(?:[了]|到)?[至到為]?(?:約|最少|至少)?[\\d０-９一二三四五六七八九十兩百])'
const enWithNumber = '(?!(?: \\w+){0,3} (?:from|to|by|of|above|over) (?:about |at least )?\\d)'

const chinese = [
  '(?<!不)適當(?:時候|的時候|時|地|的)?',
  '適時|適切地?|酌情|視乎(?:情況|需要)|視情況|視需要|因應需要|按需要|必要時|(?<!特殊教育)(?:如)?有需要(?:時|的話|的時候)',
  '[盡儘]量|[盡儘]可能|盡力|努力(?:地|學習|溫習|完成|改善|嘗試)',
  '(?:會|願意|肯)嘗試(?![一二兩三四五六七八九十\\d])',
  `(?:改善|提升)(?!工程|計劃|課程|組|機|器)${zhWithNumber}`,
  `加強(?!支援|輔導|版|班|組|針)${zhWithNumber}|增強(?=能力|自信|信心|學習|社交|專注|溝通)`,
  '(?<![不指預限規約特既固鑑])定期(?!限|間|刊|存款|票|車票|合約|保單|內)',
  '(?:經常|(?<!要)時常|常常|不時)(?!性|費|開支|帳)',
  '(?<![最許很不更太好眾過])多(?:加|(?:舉手|發言|開口|參與|閱讀|陪|鼓勵|讚賞|稱讚|關心|關注|留意|提醒|練習|溝通|觀察)(?![一二兩三四五六七八九十百\\d]))',
  '(?<![變或、個次項])更(?:好|佳|多(?!元)|主動|專心|專注|獨立|流暢|準確|有信心|積極)',
  '積極(?:地|參與|面對|投入|回應|學習|態度)',
  '(?:緊密|密切)(?:的)?(?:聯繫|聯絡|溝通|合作)|靈活(?:地|處理|安排|調整|運用)',
  '良好(?:的)?(?:習慣|態度|行為|關係|表現|溝通|社交)',
]

const english = [
  '(?<!-)(?:in)?appropriate(?:ly)?',
  'regular(?:ly)?(?! (?:class|lesson|classroom|verb|plural|past|polygon|shape|expression|reader|train|bus)(?:e?s)?\\b)|on a regular basis',
  `improv(?:e|es|ed|ing|ement|ements)\\b${enWithNumber}`,
  `(?:enhanc|strengthen|boost)(?:e|es|ed|ing|s)?\\b${enWithNumber}|increas(?:e|es|ed|ing)\\b${enWithNumber}`,
  '(?:try|tries|trying|attempts?) to(?= [a-z])|(?:does|do|did|doing) (?:his|her|their|your|its) best|makes? an effort',
  '(?:if|when|where|whenever|as)(?: and when)? (?:needed|necessary|required|appropriate|possible)|as much as possible|as far as possible',
  '(?<!(?:feels?|felt|feeling|gets?|got|no) )better(?! than \\d)|better(?= at\\b)',
  '(?<!how )(?:more |most )?often(?! enough)|(?:more )?frequently|from time to time|occasionally|sometimes',
  'more (?:independent|careful|confident|active|appropriate|consistent)(?:ly)?',
  '(?:good|positive|better) (?:attitude|behaviour|manners|habits|relationships?)|properly|effectively|adequate(?:ly)?',
]

const patterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(chinese.join('|'), 'g'),
  en: new RegExp(english.map((one) => `\\b(?:${one})(?![\\w-])`).join('|'), 'gi'),
}

/** Words that promise nothing: nobody could say afterwards whether it was done. Words in quotation marks and titles are let alone. */
export function emptyWordsIn(text: string, language: Language): Mark[] {
  return inOrder(marksOf(text, patterns[language]))
}
