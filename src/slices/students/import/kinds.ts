import { type ImportKind, needTypes } from '../model.ts'
import { plainHeading } from './headings.ts'
import type { TableKind } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** A field that a column may be given. Some are only on paper: `classWithNumber` (3A07) becomes a class and a number. */
export type FieldKey = keyof typeof en.fields

/** Headings are found without regard to case, width, spaces and signs; see headings.ts. Separated by `|`. */
const headingsOf: Record<FieldKey, string> = {
  registerNumber:
    '註冊編號|註冊號碼|註冊編碼|註冊號|學籍編號|校內編號|入學編號|學生號碼|學生證號碼|學生註冊編號|學生校內編號|regno|reg no|reg number|register no|register number|registration no|registration number|school registration no|student id|student no|student number|student code|sid|admission no|adm no',
  strn: 'strn|student reference number|student reference no|student ref no|student ref number|教育局學生編號|學生編號strn|edb student no',
  nameEnglish:
    '英文姓名|英文名|英文名稱|英文全名|英文姓名全名|姓名英文|english name|name in english|name english|name eng|eng name|english full name|full name in english|enname|ename|engname|name en|姓名en|英姓名',
  nameChinese:
    '中文姓名|中文名|中文名稱|中文全名|姓名中文|chinese name|name in chinese|name chinese|name chi|chi name|chinese full name|full name in chinese|chname|cname|chiname|name zh|中姓名',
  familyNameEnglish:
    '英文姓|英文姓氏|姓氏英文|surname|last name|family name|english surname|surname in english|surname english|english last name|lastname',
  givenNameEnglish:
    '英文名字|名字英文|first name|given name|given names|other names|english given name|english first name|firstname|givenname|forename',
  sex: '性別|sex|gender|性',
  birthDate: '出生日期|出生年月日|出生|生日|dob|date of birth|birth date|birthday|birthdate|d o b|出生日',
  className:
    '班別|班名|班級|班|所屬班別|就讀班別|現讀班別|現時班別|本年班別|班別名稱|班別代碼|班別代號|class|class name|classcode|class code|class name code|current class|form class|homeroom|cls|class id',
  classNumber:
    '班號|班號碼|班內號碼|班內編號|座號|號數|班號no|class no|class number|class num|classno|cls no|clno|class roll no|seat no|no in class|現時班號',
  classWithNumber:
    '班別班號|班別及班號|班別和班號|班別學號|班別座號|班號班別|班級座號|班級班號|class and no|class and number|class class no|class no and class|classclassno',
  level:
    '級別|年級|級|就讀年級|就讀級別|班級級別|class level|classlevel|form|grade|year level|year group|level|form level',
  homeLanguage:
    '家中語言|家庭語言|家居語言|家中常用語言|家中使用語言|在家使用語言|在家使用的語言|在家中使用的語言|在家常用語言|在家語言|慣用語言|主要語言|常用語言|母語|spoken language at home|language spoken at home|home language|language at home|mother tongue|main language|spoken language',
  nonChineseSpeaking:
    '非華語|非華語學生|非華語生|非華語學童|是否非華語|是否非華語學生|ncs|is ncs|ncs student|non chinese speaking|non chinese speaking student|non chinese speaker',
  guardianName:
    '家長|監護人|家長姓名|監護人姓名|家長監護人|家長監護人姓名|家長或監護人|家長或監護人姓名|主要聯絡人|聯絡人|聯絡人姓名|緊急聯絡人|緊急聯絡人姓名|guardian|guardian name|name of guardian|parent|parent name|name of parent|parent guardian|parent guardian name|name of parent guardian|contact person|emergency contact|emergency contact person',
  guardianRelationship:
    '關係|與學生關係|家長關係|監護人關係|與監護人關係|與家長關係|聯絡人關係|稱謂|relationship|relation|relationship with student|relationship to student|guardian relationship|guardian relation|parent relationship',
  guardianPhone:
    '電話|電話號碼|聯絡電話|聯絡電話號碼|家長電話|家長聯絡電話|家長手提電話|家長手機|監護人電話|監護人聯絡電話|家長監護人電話|家長監護人聯絡電話|手提電話|手機|手機號碼|緊急聯絡電話|住宅電話|phone|phone no|phone number|tel|tel no|telephone|telephone no|mobile|mobile no|mobile phone|contact no|contact number|contact phone|contact tel|guardian phone|guardian tel|guardian mobile|parent phone|parent tel|parent mobile|parent contact no|parent guardian phone|emergency contact no|emergency phone',
  guardianEmail:
    '家長電郵|家長電郵地址|監護人電郵|監護人電郵地址|家長監護人電郵|guardian email|parent email|parent guardian email|guardian email address|parent email address',
  staffCode:
    '職員編號|教職員編號|員工編號|教師編號|老師編號|職員代號|教師代號|教師代碼|老師代號|職員號碼|代號|簡稱|縮寫|staff code|staff no|staff id|staff number|employee no|employee id|teacher code|teacher id|teacher no|initial|initials|teacher initial|teacher initials|code',
  email: '電郵|電郵地址|電子郵件|電子郵箱|學校電郵|學校電郵地址|email|email address|e mail|school email|mail|電郵帳號',
  roles:
    '職位|職銜|職務|職責|職級|角色|崗位|身份|身分|role|roles|post|position|title|job title|duty|duties|rank|appointment|responsibility',
  teacherStaffCode:
    '教師編號|老師編號|職員編號|教職員編號|任教老師編號|任教教師編號|教師代號|老師代號|教師代碼|teacher code|teacher id|teacher no|teacher initial|teacher initials|staff code|staff id|staff no',
  teacherName:
    '教師姓名|老師姓名|教師名稱|任教老師姓名|任教教師姓名|科任老師姓名|教師中文姓名|teacher name|name of teacher|subject teacher name',
  subject: '科目|任教科目|學科|科目名稱|科|subject|subjects|subject name|subject taught',
  isClassTeacher:
    '是否班主任|是否為班主任|is class teacher|class teacher y n|class teacher yes no|班主任標記|班主任是否',
  classTeacher:
    '班主任姓名|班主任編號|正班主任|班主任一|班主任1|第一班主任|class teacher name|name of class teacher|form teacher|homeroom teacher|class teacher 1|form master|form mistress|class master|class mistress|first class teacher',
  secondClassTeacher:
    '副班主任|第二班主任|班主任二|班主任2|協班主任|副班主任姓名|second class teacher|class teacher 2|assistant class teacher|co class teacher|deputy class teacher',
  senTypes:
    'sen類別|sen類型|sen種類|sen項目|sen需要|特殊教育需要類別|特殊教育需要類型|特殊教育需要種類|特殊學習需要|特殊學習需要類別|特殊需要|特殊需要類別|特殊需要類型|需要類別|需要類型|障礙類別|障礙類型|主要類別|主要特殊教育需要|主要sen類別|特殊教育需要類別主要|診斷|診斷結果|評估結果|類別|類型|sen type|sen types|type of sen|types of sen|sen category|sen categories|category of sen|primary sen|primary sen type|primary need|primary category|sen1|sen type 1|sen類別1|sen類別一|類別1|類別一|第一類別|類型1|type 1|main sen type|need|needs|type|category|diagnosis|special educational needs type|type of special educational needs|special needs',
  otherSenTypes:
    '其他類別|次要類別|次要特殊教育需要|其他特殊教育需要|其他sen類別|次要sen類別|sen類別2|sen類別二|類別2|類別二|第二類別|類型2|sen類別3|sen類別三|類別3|類別三|第三類別|類型3|特殊教育需要類別次要|其他需要|other sen type|other sen types|other sen|secondary sen|secondary sen type|secondary need|sen2|sen type 2|type 2|sen3|sen type 3|type 3|additional sen|additional needs|other needs',
  tickSpLD: 'spld tick',
  tickID: 'id tick',
  tickASD: 'asd tick',
  tickADHD: 'adhd tick',
  tickPD: 'pd tick',
  tickVI: 'vi tick',
  tickHI: 'hi tick',
  tickSLI: 'sli tick',
  tickMI: 'mi tick',
  tickALA: 'ala tick',
  tier: '支援層級|支援層次|支援級別|層級|層次|支援層|所屬層級|三層支援|三層支援模式|支援層別|層別|tier|tier of support|support tier|sen tier|tier level|level of support|support level|intervention tier',
  tierFrom:
    '層級生效日期|層級開始日期|支援開始日期|開始支援日期|支援日期|生效日期|開始日期|起始日期|由|tier from|tier since|tier start|tier start date|from|since|from date|start date|effective date|effective from|support start date|support from',
  certainty:
    '懷疑確診|確診懷疑|懷疑或確診|確診或懷疑|確診狀況|確診情況|確診與否|評估狀況|評估狀態|評估情況|診斷狀況|識別狀況|suspected confirmed|confirmed suspected|suspected or confirmed|confirmed or suspected|certainty|diagnosis status|assessment status|identification status|sen status|status|狀況|狀態',
  identifiedBy:
    '評估者|評估人員|評估機構|評估單位|評估專業人員|診斷機構|診斷者|診斷人員|確診機構|識別者|識別機構|由誰識別|由誰評估|報告來源|評估中心|identified by|assessed by|assessor|assessment by|diagnosed by|assessment centre|assessment agency|report by|reported by|source of report',
  reportDate:
    '報告日期|評估報告日期|評估日期|最近評估日期|最新評估日期|最近報告日期|最新報告日期|診斷日期|確診日期|report date|date of report|assessment date|date of assessment|latest report date|latest assessment date|last assessment date|last report date|date of diagnosis|date assessed|report dated',
  strengths: '強項|長處|優點|優勢|學生強項|強弱項強項|能力強項|strength|strengths|talents',
  reason:
    '原因|理由|備註|備註事項|備考|註|說明|附註|支援原因|層級原因|remark|remarks|reason|reasons|note|notes|comment|comments|reason for tier',
}

/** Some lists have a column for each type, and ticks in it. */
export const tickFields = needTypes.map((type) => `tick${type}` as const)

/** What one kind of list may hold, in the order in which people are offered it. */
const fieldsOfKind: Record<TableKind, readonly FieldKey[]> = {
  students: [
    'className',
    'classNumber',
    'classWithNumber',
    'level',
    'nameChinese',
    'nameEnglish',
    'familyNameEnglish',
    'givenNameEnglish',
    'sex',
    'birthDate',
    'registerNumber',
    'strn',
    'homeLanguage',
    'nonChineseSpeaking',
    'guardianName',
    'guardianRelationship',
    'guardianPhone',
    'guardianEmail',
  ],
  staff: ['staffCode', 'nameChinese', 'nameEnglish', 'familyNameEnglish', 'givenNameEnglish', 'email', 'roles'],
  classes: [
    'className',
    'level',
    'classTeacher',
    'secondClassTeacher',
    'teacherStaffCode',
    'teacherName',
    'subject',
    'isClassTeacher',
  ],
  sen: [
    'className',
    'classNumber',
    'classWithNumber',
    'nameChinese',
    'nameEnglish',
    'familyNameEnglish',
    'givenNameEnglish',
    'registerNumber',
    'strn',
    'senTypes',
    'otherSenTypes',
    ...tickFields,
    'certainty',
    'tier',
    'tierFrom',
    'identifiedBy',
    'reportDate',
    'strengths',
    'reason',
  ],
}

const names: readonly FieldKey[] = ['nameChinese', 'nameEnglish', 'familyNameEnglish', 'givenNameEnglish']

/** What a list must have: of each group at least one column. */
export const neededColumns: Record<TableKind, readonly (readonly FieldKey[])[]> = {
  students: [names],
  staff: [names],
  classes: [['className']],
  sen: [
    [...names, 'registerNumber', 'strn', 'classNumber', 'classWithNumber'],
    ['senTypes', 'otherSenTypes', 'tier', ...tickFields],
  ],
}

/** A field as a person is offered it for a column. `required` is true where no other field would do. */
export type OfferedField = { key: FieldKey; labelEn: string; labelZh: string; required: boolean }

/** The fields of a kind of list; a OneRoster zip has fixed columns and offers none. */
export function fieldsOf(kind: ImportKind): OfferedField[] {
  if (kind === 'oneroster') return []
  const required = neededColumns[kind].flatMap((group) => (group.length === 1 ? group : []))
  return fieldsOfKind[kind].map((key) => ({
    key,
    labelEn: en.fields[key],
    labelZh: zh.fields[key],
    required: required.includes(key),
  }))
}

/** True for a field that a column of such a list may be given. */
export function isFieldOf(kind: TableKind, field: string): field is FieldKey {
  return (fieldsOfKind[kind] as readonly string[]).includes(field)
}

const indexes = new Map<TableKind, ReadonlyMap<string, FieldKey>>()

/** The fields of a kind by their plain headings. */
export function headingIndex(kind: TableKind): ReadonlyMap<string, FieldKey> {
  let index = indexes.get(kind)
  if (!index) {
    const pairs = fieldsOfKind[kind].flatMap((key) =>
      [...headingsOf[key].split('|'), en.fields[key], zh.fields[key]].map(
        (heading) => [plainHeading(heading), key] as const,
      ),
    )
    // The first of two fields that share a heading keeps it.
    index = new Map(pairs.reverse())
    indexes.set(kind, index)
  }
  return index
}
