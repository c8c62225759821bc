import type { Language } from '#kernel/language.ts'
import type { Instead, Mark } from '../model.ts'
import { inOrder, marksOf } from './marks.ts'

type Label = readonly [pattern: string, instead: Instead]

const zhOne = '(?:學生|兒童|孩子|同學|小朋友|學童|小孩)'

const chinese: readonly Label[] = [
  [`(?<!有)自閉症?(?:仔|囡|童|兒(?!童)|患者|${zhOne})|孤獨症${zhOne}`, 'autism'],
  [
    `(?<!有)(?:過度活躍症?|專注力不足症?)(?:仔|童|患者|${zhOne})|(?<![A-Za-z有])(?:AD\\/?HD|ADD)(?:仔|童|患者|${zhOne})`,
    'adhd',
  ],
  [`弱智(?:仔|兒)?|低能(?!量|見)(?:仔|兒)?|智障(?:仔|童|${zhOne})`, 'intellectual'],
  [`讀障(?:仔|生(?!字)|${zhOne})|(?<!有)讀寫(?:障礙|困難)(?:患者|${zhOne})|(?<!有)SpLD(?:仔|生|${zhOne})`, 'reading'],
  [`聾啞|聾仔|聾人(?!手語)|(?<!有)聽障(?:仔|生|${zhOne})|弱聽(?:仔|生|${zhOne})`, 'hearing'],
  [`盲仔|盲眼|(?<!有)視障(?:仔|生|${zhOne})`, 'sight'],
  [`啞仔|(?<!有)(?:語障|言障)(?:仔|生|${zhOne})|漏口`, 'speech'],
  [`殘廢|跛(?:仔|腳)|(?<!有)(?:傷殘|殘疾|殘障|肢障)(?:仔|生(?!活)|${zhOne})`, 'physical'],
  ['精神病(?:患者|人)|神經病|黐線|癲(?!癇)|白痴|白癡', 'mental'],
  [`(?<![A-Za-z])SEN(?:仔|生|童|${zhOne})|(?<!有)特殊(?:仔|兒童|生(?![活命物日涯態理產效])|學生|學童)`, 'sen'],
  [`(?<!不)正常(?:的)?(?:人|${zhOne})`, 'others'],
  ['(?:患|罹患|患上)有?(?=自閉|過度活躍|專注力|讀寫|讀障|智障|言語障|亞氏|特殊)', 'has'],
  [
    '(?<![樹偷])懶(?!人包|音|懶)(?:惰|散|蟲|鬼)?|偷懶|蠢(?:仔|材|鈍)?|愚蠢|(?<!粗)笨(?!重|豬)(?:蛋)?|(?<!搖)曳(?!引|光)|百厭|頑皮|頑劣|無心向學|[沒冇無]心機|不聽話|死性不改|無可救藥|搞事|怪人|怪胎',
    'seen',
  ],
  [
    '(?<![條道題個些])問題(?:學生|兒童|少年)(?![都答回說能會做想要寫可先自一])|壞學生|(?<![誤時偏落溫反視參])差生(?![活成產理態物])',
    'seen',
  ],
]

const enOne = '(?:kids?|child|children|boys?|girls?|students?|pupils?|learners?|youngsters?|ones?)'

const english: readonly Label[] = [
  [`autistics?(?: ${enOne})?(?! spectrum)|aspies?`, 'autism'],
  [`(?:AD\\/?HD|ADD|hyperactive) ${enOne}`, 'adhd'],
  [
    `retard(?:s|ed)?|mentally (?:retarded|handicapped)|(?:slow|backward) ${enOne}|low[- ]functioning|mentally disabled`,
    'intellectual',
  ],
  [`dyslexics?(?: ${enOne})?|SpLD ${enOne}`, 'reading'],
  ['deaf and dumb|deaf[- ]mutes?|the deaf', 'hearing'],
  ['the blind(?! spot)', 'sight'],
  [
    '(?:handicapped|crippled?s?)|the disabled|spastics?(?! (?:diplegia|cerebral|quadriplegia|hemiplegia|muscle))',
    'physical',
  ],
  ['the mentally ill|psychos?|lunatics?|crazy|insane', 'mental'],
  [`(?:SEN|special[- ]needs?|special) ${enOne}`, 'sen'],
  [`normal (?:${enOne}|people|peers?|classmates?)`, 'others'],
  ['suffer(?:s|ing|ed)? from|afflicted (?:with|by)|victims? of', 'has'],
  ['wheelchair[- ]bound|confined to (?:a|his|her|their|the) wheelchair', 'wheelchair'],
  [
    'lazy(?! eye)|laziness|naughty|stupid|dumb|disobedient|uncooperative|unmotivated|hopeless|weirdo?|trouble-?makers?|attention[- ]seek(?:ing|ers?)|manipulative(?! (?:materials?|objects?|toys?|tools?|skills?))|(?<!oppositional )defiant',
    'seen',
  ],
  ['(?:problem|bad|difficult) (?:kids?|child|children|boys?|girls?|students?|pupils?)', 'seen'],
]

const compile = (labels: readonly Label[], english: boolean) =>
  labels.map(([pattern, instead]) => ({
    pattern: english ? new RegExp(`\\b(?:${pattern})(?![\\w-])`, 'gi') : new RegExp(pattern, 'g'),
    instead,
  }))

const labels = { zh: compile(chinese, false), en: compile(english, true) } as const

/** Words that put a label before the person, or judge instead of telling what was seen, each with what could be said instead. */
export function labelsIn(text: string, language: Language): Mark[] {
  return inOrder(
    labels[language].flatMap(({ pattern, instead }) => marksOf(text, pattern).map((mark) => ({ ...mark, instead }))),
  )
}
