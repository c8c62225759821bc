import type { Language } from '#kernel/language.ts'
import { enDoing, zhDoing } from './doings.ts'
import { lengthOf } from './length.ts'
import { withoutQuotes } from './marks.ts'

/** Words that hold the sign of a doing without being one: 數學 is no counting. */
const zhNoDoing =
  /概念|觀念|達到|社交|分數|小數|數目|數字|次數|等級|同等|相等|平等|系列|聽力|存在|數學|讀寫|聽說|閱讀(?:能力|理解|興趣|水平|表現|[及和與、]寫作)|寫作(?:能力|興趣|表現)|說話(?:能力|技巧)|行為|走廊|操場|做人|開心|開始時|指示|指引|坐姿|打算|說明書|畫面|排名|動機|活動|運動|主動|自動|情緒|聽覺|感到|用心|作用|使用權|問題|交際|轉變|回憶|取態|記憶|唱歌比賽|合作|工作/g
const zhInner =
  /明白|理解|了解|瞭解|認識|知道|懂得|學會|掌握|欣賞|感受|意識|體會|建立|培養|發展|養成|享受|關注|重視|喜歡|適應|投入|專心|專注|自信|能力|興趣|態度|動機|水平|表現/g

/** Skills and habits that are called after a doing. */
const enNoDoing =
  /\b(?:reading|writing|speaking|listening|spelling|playing|sharing|counting|working|organising|planning|learning|drawing) (?:skills?|abilit(?:y|ies)|levels?|comprehension|habits?|confidence|interest|attitude)\b|\bwork (?:attitude|habits?)\b/gi
const enHas = /\bhas\b.*\b(?:on|in|out|ready|packed) /i
const enInner =
  /\b(?:understand|know|appreciate|enjoy|realise|value|grasp|master|aware|awareness|believe|skills?|ability|abilities|confidence|confident|interest|attitude|motivation|motivated|behaviour|concentration|level|focus(?:ed)?|attentive|responsible|respect(?:s|ful)?|develop\w*)\w*\b/gi

const zhSituation =
  /(?<![準按及隨])時|[之以]?[前後]|[內裏]|在|遇到|[聽看見收感]到|面對|當|每|從|由|於|(?<![功家])課(?!室(?:規則|秩序)|本|文|程)|小息|午膳|午飯|堂|家中|星期|分鐘|秒|天|學期|月|給|向|與|和|跟|按|(?<![常使有作運適費信實利])用|把|(?<![做達得感想])到|輪到|逢|如果|若|一邊|中(?!文|學|國)|[桌紙圖表簿板牆地卡網車路椅線床]上/
const enSituation =
  /\b(?:when(?:ever)?|while|during|after|before|until|once|if|given|on (?!time\b)\w+|in (?!time\b)\w+|at (?:the|a|an|each|every|home|school|lunch|recess|\w+ing|\w+ time)|within|from|with(?! (?:no|little|more|less)\b)|each|every|under|meeting|telling|looking|hearing|seeing|using|asked|between)\b/i

/** How short a text may be and still hold a situation besides what is done. */
const shortest: Readonly<Record<Language, number>> = { zh: 14, en: 9 }

/**
 * True when a text names nothing that anybody could see or hear somebody do: it speaks of understanding, attitude, ability, or of no
 * doing at all.
 */
export function isNotObservable(text: string, language: Language): boolean {
  const plain = withoutQuotes(text)
  if (language === 'en') {
    const doings = plain.replace(enNoDoing, ' ').replace(enInner, ' ')
    return !enDoing.test(doings) && !enHas.test(doings)
  }
  return !zhDoing.test(plain.replace(zhNoDoing, ' ').replace(zhInner, ' '))
}

/** True when a text is short and says neither when nor where nor with what. */
export function hasNoSituation(text: string, language: Language): boolean {
  if (lengthOf(text, language) >= shortest[language]) return false
  return !(language === 'zh' ? zhSituation : enSituation).test(withoutQuotes(text))
}
