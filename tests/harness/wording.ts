/** A text that the workbench brings, and where it stands. */
export type BroughtText = { where: string; zh: string; en: string }

/** Where a pattern is found, with what was found, so that a failure says what to change. */
export function foundIn(among: readonly BroughtText[], language: 'zh' | 'en', pattern: RegExp): string[] {
  return among.flatMap((text) => {
    const hit = pattern.exec(text[language])
    return hit ? [`${text.where}: ${hit[0]}`] : []
  })
}

const simplified =
  '们这说时学写读题长个为来动对开关间问车书东乐习买卖图体发头实应听词语数记认识让请谁谈论课讲话试验评师级团组织线红绿检样标贴给结续练经过还进远运选边达连迟难离电视觉观现场环节总众会议设计划备条处务业产专严亲爱气员质贵费赛赞吗么显静单张两几当号带报补脸脑办'

/** What no text of ours holds in Chinese, by what is wrong with it. */
const neverInChinese: Readonly<Record<string, RegExp>> = {
  'half-width punctuation beside Chinese':
    /[一-鿿「」（），。、；：？！…][,.;:?!()"'/~-]|[,.;:?!()"'/~-][一-鿿「」（），。、；：？！…]/,
  'punctuation, spaces or letters of the wrong width': /[,;:?!()"']|\s|[“”‘’]|[０-９Ａ-Ｚａ-ｚ]/,
  'simplified characters': new RegExp(`[${simplified}]`),
  'words of the Mainland or of Taiwan':
    /視頻|音頻|質量|軟體|硬體|網路|教室|電梯|班級|作業|橡皮擦|鼠標|信息|反饋|簡訊|便利貼|文字題|隨身碟|計程車|出租車|特教|資源班|國小|國中|麥克風|短信|同桌|用走的|裡|甚麽|什麼|看著|指著|跟著/,
  'labels before persons':
    /自閉症?(學生|兒|童)|過度活躍症?學生|弱智|智障學生|傷殘學生|聽障(生|學生)|視障(生|學生)|語障生|患者|病人|正常(學生|人|兒童)|問題學生|懶|蠢/,
}

/** What no text of ours holds in English. */
const neverInEnglish: Readonly<Record<string, RegExp>> = {
  'American spelling': /\b(color|behavior|organiz|recogniz|center|gray|favorite|practicing|math\b)\w*/i,
  'labels before persons':
    /\b(suffer\w*|autistic|dyslexic|disabled|handicap\w*|retard\w*|victims?|normal|pupils?|(?<!pencil )cases?|lazy)\b/i,
}

/** What in these texts is not as a Hong Kong teacher writes it, in sentences; empty when all is well. */
export function wordingProblems(texts: readonly BroughtText[]): string[] {
  const of = (language: 'zh' | 'en', never: Readonly<Record<string, RegExp>>) =>
    Object.entries(never).flatMap(([what, pattern]) =>
      foundIn(texts, language, pattern).map((found) => `${what}: ${found}`),
    )
  return [...of('zh', neverInChinese), ...of('en', neverInEnglish), ...texts.filter(isLeftOpen).map(leftOpen)]
}

const leftOpen = ({ where }: BroughtText) => `a quotation or bracket left open: ${where}`

function isLeftOpen({ zh, en }: BroughtText): boolean {
  const times = (text: string, part: string) => text.split(part).length
  return (
    times(zh, '「') !== times(zh, '」') ||
    times(zh, '（') !== times(zh, '）') ||
    times(en, '(') !== times(en, ')') ||
    times(en, '"') % 2 === 0
  )
}
