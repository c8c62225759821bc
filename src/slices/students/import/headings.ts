import { squish, toHalfWidth } from '#kernel/text.ts'

/** Characters of headings that are written in simplified form now and then, by their traditional form. */
const traditional: ReadonlyMap<string, string> = new Map(
  '号號 级級 别別 学學 编編 册冊 语語 电電 话話 邮郵 监監 护護 关關 系係 层層 类類 师師 职職 员員 报報 评評 证證 备備 联聯 络絡 资資 华華'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
)

/** A heading as it is compared: half width, small letters, traditional characters, without spaces, line breaks and signs. */
export function plainHeading(heading: string): string {
  return toHalfWidth(heading)
    .toLowerCase()
    .replace(/[#№]/g, 'no')
    .replace(/[\s\p{P}\p{S}\p{Cc}\p{Cf}]/gu, '')
    .replace(/\p{Script=Han}/gu, (character) => traditional.get(character) ?? character)
}

const schoolYear = /(?:20)?\d{2}\s*[-/–—~至]\s*(?:20)?\d{2}\s*(?:學年|年度|school year)?/gi
const inBrackets = /[([{（［【〔「][^)\]}）］】〕」]*[)\]}）］】〕」]/g
/** Words before a heading that say whose it is, and change nothing. */
const ofStudents = /(?:of(?:the)?)?(?:students?|pupils?)|學生|學童|同學/g

/**
 * Forms of one heading, from the whole of it to its parts: without a school year, without brackets, without "student", its
 * Chinese part, its English part, its lines, and last what stands in brackets. The earlier a form fits, the surer it is.
 */
export function headingForms(heading: string): string[] {
  const bare = toHalfWidth(heading).replace(schoolYear, ' ')
  const unbracketed = bare.replace(inBrackets, ' ')
  const chinese = (text: string) => plainHeading(text.replace(/[^\p{Script=Han}\d]+/gu, ' '))
  const english = (text: string) => plainHeading(text.replace(/\p{Script=Han}+/gu, ' '))
  const forms = [
    plainHeading(heading),
    plainHeading(bare),
    plainHeading(unbracketed),
    plainHeading(bare).replace(ofStudents, ''),
    plainHeading(unbracketed).replace(ofStudents, ''),
    chinese(bare),
    chinese(unbracketed),
    chinese(unbracketed).replace(ofStudents, ''),
    english(bare),
    english(unbracketed),
    english(unbracketed).replace(ofStudents, ''),
    ...bare.split(/[\n\r/|]+/).map(plainHeading),
    ...(bare.match(inBrackets) ?? []).map(plainHeading),
  ]
  return [...new Set(forms.filter((form) => form !== ''))]
}

/** Words for numbers that prove who somebody is. The workbench keeps none of them. */
const identityWords =
  /身[份分]證|hkid|hkic|identity(?:card|document|no|number)|idcard|^id(?:no|number)$|證件(?:號|no)|出生證|birthcert|bcno|護照|passport|回鄉證/

/** True for a column of identity card, birth certificate or passport numbers; a name "as on the identity card" is none. */
export function isIdentityHeading(heading: string): boolean {
  const plain = plainHeading(toHalfWidth(heading).replace(inBrackets, ' ')) || plainHeading(heading)
  return identityWords.test(plain) && !/姓名|名稱|name/.test(plain)
}

/** A heading as it is shown and remembered: one line. */
export function shownHeading(heading: string): string {
  return squish(heading)
}
