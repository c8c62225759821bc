import type { BankLevel } from '#slices/plans/bank/model.ts'
import type { Area, MeasureKind, Place } from '#slices/plans/model.ts'
import type { NeedType } from '#slices/students/model.ts'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

type About = {
  /** Staff code of whose own it is; the school's when not said. */
  owner?: string
  needs: NeedType[]
  levels: BankLevel[]
  area: Area
  zh: string
  en?: string
  archivedOn?: string
}
type ToldTarget = About & {
  kind: MeasureKind
  measure: string
  criterion: string
  aim: number | null
  direction?: 'up' | 'down'
}
type ToldStrategy = About & { place: Place }

const targets: readonly ToldTarget[] = [
  {
    needs: ['ADHD'],
    levels: ['P1-P3', 'P4-P6'],
    area: 'self-management',
    zh: '小息鐘響後，先把上一課的書放入抽屜，才離開座位',
    en: 'When the recess bell rings, puts the last lesson’s books in the drawer before leaving the seat',
    kind: 'of',
    measure: '每5次小息中，先收好書的次數',
    criterion: '連續2星期，5次有4次（80%）做到',
    aim: 80,
  },
  {
    needs: ['ASD'],
    levels: ['P1-P3'],
    area: 'social',
    zh: '午膳時向同桌同學說一句話，或回應一句',
    en: 'At lunch, says one thing to a classmate at the table, or answers one',
    kind: 'tally',
    measure: '每次午膳，主動說或回應的次數',
    criterion: '連續2星期，每次午膳有2次或以上',
    aim: 2,
  },
  {
    needs: ['SpLD'],
    levels: ['P4-P6'],
    area: 'writing',
    zh: '默書前，用顏色筆在三個最難的字上圈出部件',
    kind: 'of',
    measure: '每4次默書中，圈好部件才默的次數',
    criterion: '4次有3次（75%）做到',
    aim: 75,
  },
  {
    owner: 'senst',
    needs: ['SpLD', 'ALA'],
    levels: ['P1-P3'],
    area: 'reading',
    zh: '小組課開始時，看字卡讀出本周五個字，每張不多於三秒',
    kind: 'of',
    measure: '10張字卡中讀對的張數',
    criterion: '連續3節，10張有8張（80%）讀對',
    aim: 80,
  },
  {
    owner: 'teacher3b',
    needs: ['ADHD'],
    levels: ['P1-P3'],
    area: 'attention',
    zh: '數學課做練習時，做完兩題便把簿拿到老師桌上打一個剔',
    kind: 'rating',
    measure: '每節課由老師按1至5分評',
    criterion: '連續4節取得4分或以上',
    aim: 4,
  },
]

const strategies: readonly ToldStrategy[] = [
  {
    needs: ['ADHD', 'ASD'],
    levels: [],
    area: 'self-management',
    place: 'class',
    zh: '每節課開始前，在黑板右上角寫下今課三個步驟，做完一步擦去一步。',
    en: 'Before each lesson write its three steps at the top right of the board, and wipe each off when done.',
  },
  {
    needs: ['ASD'],
    levels: ['P1-P3', 'P4-P6'],
    area: 'emotion',
    place: 'everywhere',
    zh: '學生出示藍色卡時，讓他到圖書館旁的安靜角五分鐘，由最近的成人按計時器。',
    en: 'When the student shows the blue card, let them go to the quiet corner by the library for five minutes; the nearest adult sets the timer.',
  },
  {
    needs: [],
    levels: [],
    area: 'language',
    place: 'class',
    zh: '提問後數五下才叫名，先請學生與鄰座說一次。',
  },
  {
    needs: ['HI'],
    levels: [],
    area: 'senses',
    place: 'class',
    zh: '開課前確認無線咪已開啟，同學發言時把咪傳過去。',
    en: 'Before the lesson check that the wireless microphone is on, and pass it to classmates who speak.',
  },
  {
    needs: ['SLI', 'ALA'],
    levels: ['P1-P3'],
    area: 'language',
    place: 'home',
    zh: '每星期五派一張圖，請家長晚飯時與孩子輪流說兩句圖中的事。',
  },
  {
    owner: 'senst',
    needs: ['SpLD'],
    levels: ['P1-P3'],
    area: 'reading',
    place: 'pull-out',
    zh: '每節小組課先玩三分鐘部件配對，再讀當天的五個字。',
  },
  {
    owner: 'teacher3b',
    needs: ['ADHD'],
    levels: ['P1-P3'],
    area: 'attention',
    place: 'class',
    zh: '每15分鐘請學生派一次簿或擦一次白板，讓他有事可動。',
  },
  {
    needs: ['ADHD'],
    levels: ['P1-P3'],
    area: 'behaviour',
    place: 'class',
    zh: '完成一項工作後在桌角的卡上蓋印，五個印換一次派簿。',
    archivedOn: '2026-06-30',
  },
]

/** Entries of the school's own, and of two colleagues, beside the bank that the workbench brings. */
export function layBank(school: SchoolRows, people: DemoPeople): void {
  const staff = (code: string) => {
    const found = people.staff.get(code)
    if (!found) throw new Error(`The story has no ${code}.`)
    return found
  }
  const add = (kind: 'target' | 'strategy', of: About, details: Parameters<SchoolRows['add']>[1]) =>
    school.add('bank_item', {
      owner_id: of.owner ? staff(of.owner) : null,
      kind,
      needs: of.needs,
      levels: of.levels,
      area: of.area,
      words: { zh: of.zh, en: of.en ?? '' },
      details,
      archived_on: of.archivedOn ?? null,
      made_by: staff(of.owner ?? 'senco'),
    })
  for (const one of targets)
    add('target', one, {
      measureKind: one.kind,
      measureZh: one.measure,
      measureEn: '',
      criterionZh: one.criterion,
      criterionEn: '',
      aimValue: one.aim,
      aimDirection: one.direction ?? 'up',
    })
  for (const one of strategies) add('strategy', one, { place: one.place })
}
