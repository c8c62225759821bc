import { toHalfWidth } from '#kernel/text.ts'
import { type NeedType, needTypes } from '../model.ts'
import { plainHeading } from './headings.ts'
import type { FieldKey } from './kinds.ts'
import type { TableKind } from './model.ts'
import { readYesNo } from './values.ts'

/** A heading that means one thing in one school and another in the next: what stands beneath decides. */
type UnclearHeading = {
  kinds: readonly TableKind[]
  headings: string
  /** The fields that it may be, the likeliest first; one that a clearer heading has taken is passed over. */
  choose: (values: readonly string[]) => readonly FieldKey[]
}

const most = (values: readonly string[], fits: (value: string) => boolean) =>
  values.length > 0 && values.filter(fits).length * 2 > values.length
const isChinese = (value: string) => /\p{Script=Han}/u.test(value)
const isSeatNumber = (value: string) => /^#?\d{1,3}號?$/.test(toHalfWidth(value).trim())
const isMark = (value: string) => 'value' in readYesNo(value)
/** A staff code is short, of capital letters and digits, without spaces. */
const isCode = (value: string) => /^[A-Z0-9]{1,8}(?:[\s,、/&]+[A-Z0-9]{1,8})*$/.test(value.trim())

/** A column under the name of one type holds ticks or remarks on how sure it is; what is no tick is then asked about. */
function tickColumn(type: NeedType, values: readonly string[]): readonly FieldKey[] {
  return values.every((value) => value.length <= 12) ? [`tick${type}`] : []
}

const tickedHeadings: Record<NeedType, string> = {
  SpLD: '特殊學習困難|讀寫障礙',
  ID: '智障',
  ASD: '自閉症|自閉症譜系障礙',
  PD: '肢體傷殘',
  VI: '視障',
  HI: '聽障',
  SLI: '言語障礙|語障',
  MI: '精神病',
  ADHD: 'ad/hd|注意力不足過度活躍症|過度活躍症',
  ALA: '成績稍遜學生|成績稍遜|academic low achiever|academic low achievers',
}

const unclear: readonly UnclearHeading[] = [
  {
    kinds: ['students', 'sen', 'staff'],
    headings:
      '姓名|名稱|名字|全名|name|names|full name|學生姓名|學生名稱|student name|name of student|教師姓名|老師姓名|職員姓名|教職員姓名|教師|老師|職員|teacher name|staff name|teacher|staff',
    choose: (values) => [most(values, isChinese) ? 'nameChinese' : 'nameEnglish'],
  },
  {
    kinds: ['students', 'sen'],
    headings: '學號|學生號',
    choose: (values) => (most(values, isSeatNumber) ? ['classNumber', 'registerNumber'] : ['registerNumber']),
  },
  { kinds: ['students', 'sen'], headings: '學生編號', choose: () => ['strn', 'registerNumber'] },
  {
    kinds: ['students'],
    headings: '電郵|電郵地址|電子郵件|email|e mail|email address',
    choose: () => ['guardianEmail'],
  },
  {
    kinds: ['classes'],
    headings: '班主任|class teacher|class teachers|ct',
    choose: (values) => [most(values, isMark) ? 'isClassTeacher' : 'classTeacher'],
  },
  {
    kinds: ['classes'],
    headings: '教師|老師|任教老師|任教教師|科任老師|科任教師|任教|teacher|teachers|subject teacher|staff',
    choose: (values) => [most(values, isCode) ? 'teacherStaffCode' : 'teacherName'],
  },
  {
    kinds: ['sen'],
    headings: 'sen|特殊教育需要|特殊教育需要sen|特殊學習困難類別|special educational needs|special education needs',
    choose: (values) => (most(values, isMark) ? [] : ['senTypes']),
  },
  ...needTypes.map(
    (type): UnclearHeading => ({
      kinds: ['sen'],
      headings: `${type}|${tickedHeadings[type]}`,
      choose: (values) => tickColumn(type, values),
    }),
  ),
  {
    kinds: ['sen'],
    headings: 'level|級別|級',
    choose: (values) =>
      values.length > 0 && values.every((value) => /^[123]$/.test(toHalfWidth(value))) ? ['tier'] : [],
  },
]

/** What a heading may mean in the light of the values beneath it; empty for a heading that is not of this sort. */
export function unclearFields(
  forms: readonly string[],
  kind: TableKind,
  values: readonly string[],
): readonly FieldKey[] {
  for (const form of forms) {
    const found = unclear.find((one) => one.kinds.includes(kind) && plainOf(one).includes(form))
    if (found) return found.choose(values)
  }
  return []
}

const plain = new Map<UnclearHeading, string[]>()

function plainOf(one: UnclearHeading): string[] {
  const known = plain.get(one) ?? one.headings.split('|').map(plainHeading)
  plain.set(one, known)
  return known
}
