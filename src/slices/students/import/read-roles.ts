import { squish, toHalfWidth } from '#kernel/text.ts'
import type { Role } from './model.ts'
import { plainWord, type Read, type Unread, unread } from './values.ts'

/** Words of posts and duties, the more particular before the more general: a 支援老師 is of the support team, not any teacher. */
const roleWords: readonly (readonly [pattern: RegExp, role: Role])[] = [
  // Whoever works for the principal is not the principal.
  [/秘書|secretary|personal assistant|assistant to/, 'office'],
  [/senco|特殊教育需要統籌|融合教育統籌|統籌主任/, 'senco'],
  [
    /senst|特殊教育需要支援老師|支援老師|支援教師|學生支援組|學生支援小組|\bsst\b|student support team|輔導主任|輔導老師|輔導教師|輔導員|訓輔|guidance|counsellor|counselor|社工|social worker/,
    'sst_member',
  ],
  [/校長|principal|headmaster|headmistress|school head|\bvp\b/, 'principal'],
  [
    /教學助理|教師助理|助教|支援助理|teaching assistant|teacher assistant|teacher aide|\bta\b|\baide\b/,
    'teaching_assistant',
  ],
  [
    /心理學家|治療師|治療員|教育心理|psychologist|therapist|\b(?:ep|st|ot|pt|sbep|sbst)\b|specialist|專家|導師\(外聘\)|護士|nurse/,
    'specialist',
  ],
  [/校務處|文員|書記|文書|行政助理|office|clerk|clerical|secretary|administrative|\b(?:eo|co|aco)\b/, 'office'],
  [
    /教師|老師|班主任|科主任|主任|教員|學位教師|外籍|圖書館|teacher|panel|homeroom|\b(?:net|psm|psmcd|apsm|pgm|gm|sgm|am|sam|cm|am|gt|t|hod)\b|subject head|librarian/,
    'teacher',
  ],
]

/** Posts that give no role here, though their names may hold the word of another: 會計主任 is no teacher. */
const postsWithoutRole =
  /校工|工友|庶務|清潔|保安|司機|廚師|園丁|會計(?!文員)|accountant|技術員|技術支援|資訊科技(?:支援|技術|助理)|電腦(?:支援|技術)|實驗室助理|technician|technical support|\btss\b|\bit (?:support|assistant|officer)|\blab(?:oratory)? (?:assistant|attendant)|janitor|caretaker|cleaner|workman|security guard|\bdriver\b|\bcook\b|gardener|minor staff/

/** The SENCO's helper is not the SENCO, and which of several posts it is, only the school knows. */
const notSurely = /senco.*(?:助理|assistant)|統籌主任助理|assistant senco/

/** What a cell of posts gave: the roles that are sure, and as a notice what gives none. */
export type RolesRead = Read<readonly Role[]> & { notices: Unread[] }

/**
 * Roles that people write in one cell: `SENCO / Teacher`, 副校長、英文科主任. None is guessed: a part that nobody knows gives
 * none (`role-unknown`), and a cell of such parts only is empty (`post-without-role`).
 */
export function readRoles(text: string): RolesRead {
  const roles = new Set<Role>()
  const unknown: string[] = []
  for (const written of squish(toHalfWidth(text)).split(/[、,;/&+|]|及|兼|\band\b/i)) {
    const word = plainWord(written).replaceAll('_', ' ')
    if (!word || postsWithoutRole.test(word)) continue
    const role = notSurely.test(word) ? undefined : roleWords.find(([pattern]) => pattern.test(word))?.[1]
    if (role) roles.add(role)
    else unknown.push(written.trim())
  }
  if (roles.size === 0) return { value: [], notices: [unread('post-without-role', text)] }
  // `English & Maths teacher`: what stands beside a teacher alone is a subject.
  const onlyTeacher =
    roles.size === 1 && roles.has('teacher') && /(?:teacher|teachers|老師|教師|主任)$/.test(plainWord(text))
  const isTold = unknown.length > 0 && !onlyTeacher
  return { value: [...roles], notices: isTold ? [unread('role-unknown', unknown.join(', '))] : [] }
}
