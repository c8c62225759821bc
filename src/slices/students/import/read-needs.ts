import { squish, toHalfWidth } from '#kernel/text.ts'
import type { Certainty, NeedType } from '../model.ts'
import type { ListedNeed, SchoolLevel } from './model.ts'
import { type Read, readCertainty, readYesNo, saysNothing, type Unread, unread } from './values.ts'

/** What schools write for each type, in half width and small letters, separated by `|`. */
const wordsOfType: Record<NeedType, string> = {
  SpLD: 'spld|sp.l.d.|sp ld|spld (r/w)|spld(r/w)|spld r/w|specific learning difficulties|specific learning difficulty|specific learning disabilities|specific learning disability|dyslexia|dyslexic|特殊學習困難|特殊學習障礙|讀寫障礙|讀寫困難|中文讀寫障礙|中文讀寫困難|英文讀寫障礙|英文讀寫困難|中英文讀寫障礙|中英文讀寫困難|讀障|讀寫',
  ID: 'id|i.d.|intellectual disability|intellectual disabilities|intellectually disabled|mental handicap|mentally handicapped|mental retardation|智障|智力障礙|智能障礙|弱智',
  ASD: 'asd|autism spectrum disorder|autism spectrum disorders|autistic spectrum disorder|autism spectrum|autism|autistic|asperger syndrome|asperger|pdd-nos|pdd|自閉症譜系障礙|自閉症譜系|自閉譜系障礙|自閉譜系|自閉症|自閉|亞氏保加症|亞氏保加|阿斯伯格症|泛自閉症障礙',
  ADHD: 'ad/hd|adhd|ad-hd|ad hd|a.d.h.d.|attention deficit/hyperactivity disorder|attention deficit / hyperactivity disorder|attention deficit hyperactivity disorder|attention deficit and hyperactivity disorder|attention-deficit/hyperactivity disorder|attention deficit disorder|add|注意力不足/過度活躍症|注意力不足 / 過度活躍症|注意力不足及過度活躍症|注意力不足過度活躍症|注意力不足/過度活躍|注意力不足及過度活躍|注意力缺乏/過度活躍症|注意力缺乏過度活躍症|注意力缺乏症|專注力不足/過度活躍症|專注力不足 / 過度活躍症|專注力不足及過度活躍症|專注力不足過度活躍症|專注力不足/過度活躍|專注力失調/過度活躍症|專注力失調及過度活躍症|專注力失調過度活躍症|專注力失調|專注不足/過度活躍症|過度活躍症|過度活躍|過動症',
  PD: 'pd|p.d.|physical disability|physical disabilities|physically disabled|physical handicap|physically handicapped|肢體傷殘|肢體障礙|肢體殘障|肢體殘疾|肢體弱能|肢障|身體弱能',
  VI: 'vi|v.i.|visual impairment|visually impaired|blind|low vision|視覺障礙|視力障礙|視覺受損|視障|弱視|失明|低視力',
  HI: 'hi|h.i.|hearing impairment|hearing impaired|deaf|hard of hearing|聽力障礙|聽覺障礙|聽覺受損|聽力受損|聽障|弱聽|失聰',
  SLI: 'sli|s.l.i.|speech and language impairment|speech & language impairment|speech/language impairment|speech and language disorder|speech impairment|language impairment|developmental language disorder|dld|言語障礙|語言障礙|發展性語言障礙|言語及語言障礙|語障',
  MI: 'mi|m.i.|mental illness|mental illnesses|精神病患|精神病',
  ALA: 'ala|a.l.a.|academic low achievers|academic low achiever|academic low achievement|low academic achiever|low academic achievers|low achievers|low achiever|成績稍遜學生|成績稍遜|學習成績稍遜|學業成績稍遜|成績稍遜生',
}

/** What people write that may be a type and may be less: which it is, only they can say. For what is none of the nine types none is proposed. */
const unclearWords: readonly (readonly [words: string, mayBe: NeedType | ''])[] = [
  [
    '情緒問題|情緒困擾|情緒障礙|情緒病|情緒|精神健康問題|精神健康|抑鬱症|抑鬱|焦慮症|焦慮|躁鬱症|強迫症|思覺失調|emotional problems|emotional problem|emotional difficulties|emotional|emotion|depression|anxiety disorder|anxiety|mental health problem|mental health',
    'MI',
  ],
  ['行為問題|行為情緒問題|behavioural problems|behavioural problem|behaviour problem|behavior problem|behavioural', ''],
  ['學習困難|學習障礙|學障|有學習困難|learning difficulties|learning difficulty|learning disability|ld|sld', 'SpLD'],
  ['有限智能|有限智力|邊緣智力|邊緣智能|智力稍低|limited intelligence|borderline intelligence|borderline|li', ''],
  ['發展遲緩|發展障礙|全面發展遲緩|developmental delay|global developmental delay|gdd', ''],
  ['語言發展遲緩|語言遲緩|發音問題|口吃|language delay|speech delay|stuttering', 'SLI'],
  ['專注力不足|專注力弱|注意力不足|專注力|inattention|attention problem|attention problems', 'ADHD'],
]

const giftedWords = '資優|資優生|高智商|gifted|giftedness|gift'
/** Conditions that are none of the nine types and are not taken for one: they are left out and said, as giftedness is. */
const otherConditionWords =
  "妥瑞症|妥瑞氏症|妥瑞綜合症|妥瑞氏綜合症|抽動症|tourette syndrome|tourette's syndrome|tourette|選擇性緘默症|選擇性緘默|selective mutism|動作協調障礙|動作協調困難|發展性協調障礙|發展性動作協調障礙|developmental coordination disorder|dcd|dyspraxia"
/** Said before or after a type, without changing which it is. */
const passingWords =
  'sen|type|types|of|with|and|have|student|mild|moderate|severe|profound|grade|degree|high functioning|tendency to|輕度|中度|嚴重|輕微|深度|高功能|低功能|chinese|english|chi|eng|reading|writing|reading and writing|中文|英文|中英文|閱讀|書寫|傾向|特徵|學生|患有|患|有|類|型|主要|次要|其他|tier 1|tier 2|tier 3'
const suspectedWords =
  'suspected of|suspected|suspect|susp.|susp|possible|probable|query|to be assessed|pending assessment|pending|unconfirmed|not confirmed|懷疑有|懷疑患有|懷疑|疑似|疑有|疑|待確診|未確診|待評估|評估中|輪候評估|?'
const confirmedWords = 'confirmed|formally diagnosed|diagnosed|assessed|已確診|確診|已評估|已診斷'

type Token =
  | { is: 'type'; type: NeedType }
  | { is: 'unclear'; mayBe: NeedType | '' }
  | { is: 'certainty'; certainty: Certainty; letter?: true }
  | { is: 'gifted' | 'otherCondition' | 'passing' }

const vocabulary: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...entries(passingWords, () => ({ is: 'passing' })),
  ...entries(giftedWords, () => ({ is: 'gifted' })),
  ...entries(otherConditionWords, () => ({ is: 'otherCondition' })),
  ...entries(suspectedWords, () => ({ is: 'certainty', certainty: 'suspected' })),
  ...entries(confirmedWords, () => ({ is: 'certainty', certainty: 'confirmed' })),
  ['(s)', { is: 'certainty', certainty: 'suspected', letter: true }],
  ...unclearWords.flatMap(([words, mayBe]) => entries(words, () => ({ is: 'unclear', mayBe }))),
  ...Object.entries(wordsOfType).flatMap(([type, words]) =>
    entries(words, () => ({ is: 'type', type: type as NeedType })),
  ),
])
/** Longest first, so that a word is never found inside a longer one that means something else. */
const words = [...vocabulary.keys()].sort((one, other) => other.length - one.length)
const wordsByStart = Map.groupBy(words, (word) => word[0] as string)

function entries(list: string, token: () => Token): [string, Token][] {
  return list.split('|').map((word) => [word, token()])
}

const isLatin = (character: string | undefined) => character !== undefined && /[a-z0-9]/.test(character)
const isBetween = (character: string) =>
  /[\s、,;，；+&/|・·.:：()[\]{}（）「」【】\-–—_*。及和與或暨同]/u.test(character)
const endsPart = (character: string) => /[、,;，；+&/|・·\n及和與或暨同]/u.test(character)

/** The word of the vocabulary that starts at a place; Latin words must stand alone, Chinese ones need not. */
function wordAt(text: string, at: number): string | undefined {
  return wordsByStart.get(text[at] as string)?.find((word) => {
    if (!text.startsWith(word, at)) return false
    const startsAlone = !isLatin(word[0]) || !isLatin(text[at - 1])
    const endsAlone = !isLatin(word.at(-1)) || !isLatin(text[at + word.length])
    return startsAlone && endsAlone && !(isRemark(word) && reachesIntoNext(text, at, word))
  })
}

/** True for a word that only says something of a condition. */
function isRemark(word: string): boolean {
  const { is } = vocabulary.get(word) as Token
  return is === 'passing' || is === 'certainty'
}

/** Whether the end of a remark is the beginning of the condition that it is about: 懷疑有限智力 is 懷疑 and 有限智力. */
function reachesIntoNext(text: string, at: number, remark: string): boolean {
  return [...remark].some((_, place) => {
    const next = place > 0 ? wordAt(text, at + place) : undefined
    return next !== undefined && !isRemark(next) && place + next.length > remark.length
  })
}

type Found = {
  needs: ListedNeed[]
  unknown: string[]
  unclear: { text: string; mayBe: NeedType | '' }[]
  gifted: boolean
  otherConditions: string[]
  /** True where (S) stands beside ID, whose degrees are written by letters too: suspected or severe. */
  letterUnclear: boolean
}

/** `text` is in small letters, `written` the same as it was written, for naming what is not known. */
function findNeeds(text: string, written: string): Found {
  const found: Found = { needs: [], unknown: [], unclear: [], gifted: false, otherConditions: [], letterUnclear: false }
  let part: ListedNeed[] = []
  let certainty: Certainty | null = null
  let byLetter = false
  let stray = ''
  /** Passing words right before this place: of what is not known they are a part. */
  let passing = ''
  const endStray = () => {
    if (stray.trim()) found.unknown.push(stray.trim())
    stray = ''
    passing = ''
  }
  const endPart = () => {
    found.needs.push(...part.map((need) => ({ ...need, certainty })))
    if (byLetter && part.some(({ type }) => type === 'ID')) found.letterUnclear = true
    part = []
    certainty = null
    byLetter = false
  }
  for (let at = 0; at < text.length; ) {
    const word = stray && isLatin(text[at - 1]) && isLatin(text[at]) ? undefined : wordAt(text, at)
    if (word === undefined) {
      const character = text[at] as string
      if (isBetween(character)) endStray()
      else {
        stray += passing + (written[at] ?? character)
        passing = ''
      }
      if (endsPart(character)) endPart()
      at += 1
      continue
    }
    const token = vocabulary.get(word) as Token
    if (token.is === 'passing') passing += written.slice(at, at + word.length)
    else endStray()
    if (token.is === 'type') part.push({ type: token.type, certainty: null })
    else if (token.is === 'certainty') [certainty, byLetter] = [token.certainty, byLetter || token.letter === true]
    else if (token.is === 'unclear') found.unclear.push({ text: word, mayBe: token.mayBe })
    else if (token.is === 'gifted') found.gifted = true
    else if (token.is === 'otherCondition') found.otherConditions.push(written.slice(at, at + word.length))
    at += word.length
  }
  endStray()
  endPart()
  return found
}

/** What a cell of needs gave: the needs that are sure, and what was left aside with the reason. */
export type NeedsRead = Read<ListedNeed[]> & { notices: Unread[] }

/**
 * The types of SEN in a cell: Chinese names, English names and abbreviations, several of them in any of the everyday ways
 * (、 , ; / + & 及, new lines, numbered), each with a remark such as (懷疑) or (S). What is not surely a type is named and never guessed:
 * `need-unknown`, `need-unclear` where it may be one, or `need-letter-unclear` where its remark may say two things. Nothing but 無 or a dash is an empty list.
 */
export function readNeeds(text: string, school: SchoolLevel): NeedsRead {
  if (saysNothing(text)) return { value: [], notices: [] }
  const lines = toHalfWidth(text)
    .split(/\r\n?|\n/)
    .map(squish)
    .join('\n')
    .replace(/\bAD\s*\/\s*HD\b/gi, 'AD/HD')
    .replace(/(?:\(\d{1,2}\)|(?<=^|[\s、,;/&+])(?<!tier )\d{1,2}[.)])\s*(?=\p{L})/gimu, '\n')
    .replace(/[([]\s*([sc])\s*[)\]]/gi, (_, letter) => (/s/i.test(letter) ? '(s)' : '(confirmed)'))
  const found = findNeeds(lines.toLowerCase().replaceAll('’', "'"), lines)
  const notices = [
    ...(found.gifted ? [unread('need-gifted', text)] : []),
    ...found.otherConditions.map((condition) => unread('need-other-condition', condition)),
  ]
  const [unclear] = found.unclear
  // An unclear word beside the type that it may mean only explains it: "SpLD (學習困難)".
  const explained = (mayBe: NeedType | '') => found.needs.some(({ type }) => type === mayBe)
  const open = found.unclear.find(({ mayBe }) => !explained(mayBe))
  if (found.unknown.length > 0) return { ...unread('need-unknown', found.unknown.join(', ')), notices }
  if (open) return { ...unread('need-unclear', open.text, { mayBe: open.mayBe }), notices }
  if (found.letterUnclear) return { ...unread('need-letter-unclear', text), notices }
  const needs = new Map<NeedType, ListedNeed>()
  for (const need of found.needs) {
    const known = needs.get(need.type)
    needs.set(need.type, { type: need.type, certainty: known?.certainty ?? need.certainty })
  }
  if (needs.size === 0 && notices.length === 0) return { ...unread('need-unknown', unclear?.text ?? text), notices }
  if (school === 'secondary' && needs.has('ALA')) return { ...unread('need-primary-only', text), notices }
  return { value: [...needs.values()], notices }
}

/** A cell in the column of one type: a tick, a remark that says how sure it is, or the type itself; `null` where it says no. */
export function readTick(text: string, type: NeedType, school: SchoolLevel): Read<ListedNeed | null> {
  if (saysNothing(text)) return { value: null }
  const yes = readYesNo(text)
  const certainty = readCertainty(text)
  const named = readNeeds(text, school)
  if (type === 'ALA' && school === 'secondary') return unread('need-primary-only', text)
  if ('value' in yes) return { value: yes.value ? { type, certainty: null } : null }
  if (type === 'ID' && /^\W*s\W*$/i.test(toHalfWidth(text))) return unread('need-letter-unclear', text)
  if ('problem' in named && named.problem === 'need-letter-unclear') return named
  if ('value' in certainty) return { value: { type, certainty: certainty.value } }
  const [need] = 'value' in named ? named.value : []
  return need?.type === type ? { value: need } : unread('yes-no-unknown', text)
}
