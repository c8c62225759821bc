import { zh as accommodations } from './accommodations/words.zh.ts'
import { zh as bank } from './bank/words.zh.ts'
import { zh as cards } from './cards/words.zh.ts'
import { zh as coach } from './coach/words.zh.ts'
import { zh as documents } from './documents/words.zh.ts'
import { zh as evidence } from './evidence/words.zh.ts'
import { zh as milestones } from './milestones/words.zh.ts'
import { zh as plan } from './plan/words.zh.ts'
import { zh as profile } from './profile/words.zh.ts'
import { zh as review } from './review/words.zh.ts'
import type { en } from './words.en.ts'

/** 整個工作室共用的詞：範疇、地方、量度方法；以及各部分的操作紀錄。 */
export const zh: typeof en = {
  areas: {
    reading: '閱讀',
    writing: '書寫',
    mathematics: '數學',
    language: '言語及語言',
    attention: '專注力',
    'self-management': '自我管理',
    social: '社交',
    emotion: '情緒',
    behaviour: '行為',
    motor: '動作',
    senses: '視聽',
    independence: '自理及獨立',
    'study-skills': '學習技巧',
  },
  places: { class: '課堂', 'pull-out': '小組抽離', assessment: '測考', home: '家中', everywhere: '任何地方' },
  measureKinds: { of: '若干次中做到幾次', rating: '評分1至5', tally: '數目', note: '文字紀錄' },
  bankLevels: { 'P1-P3': '小一至小三', 'P4-P6': '小四至小六', 'S1-S3': '中一至中三', 'S4-S6': '中四至中六' },
  audit: {
    ...profile.audit,
    ...plan.audit,
    ...bank.audit,
    ...coach.audit,
    ...evidence.audit,
    ...review.audit,
    ...accommodations.audit,
    ...cards.audit,
    ...documents.audit,
    ...milestones.audit,
  } as Readonly<Record<string, string>>,
}
