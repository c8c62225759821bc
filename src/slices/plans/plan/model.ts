import type { PlanKind, Section } from '../model.ts'

/** At which moments a plan is kept whole. */
export const versionReasons = ['agreed', 'in_force', 'corrected', 'reviewed'] as const

const open = { closed: false } as const

const strengths: Section = {
  ...open,
  id: 'strengths',
  asks: 'words',
  name: { zh: '強項與興趣', en: 'Strengths and interests' },
  help: {
    zh: '這名學生做得好的、喜歡的、別人欣賞的。計劃由這裏出發。',
    en: 'What the student does well and likes, and what others admire. The plan sets out from here.',
  },
}
const present: Section = {
  ...open,
  id: 'present',
  asks: 'words',
  name: { zh: '現時情況', en: 'Where the student stands now' },
  help: {
    zh: '在學習、社交、情緒、自理各方面，現在做到甚麼。寫看得見的事實和日期。',
    en: 'What the student can do now in learning, with others, in feelings and self-care. Facts that were seen, with dates.',
  },
}
const needs: Section = {
  ...open,
  id: 'needs',
  asks: 'words',
  name: { zh: '需要支援的地方', en: 'What needs support' },
  help: {
    zh: '甚麼情況最吃力，對學習和參與有甚麼影響。',
    en: 'What is hardest, and how it touches learning and taking part.',
  },
}
const goals: Section = {
  ...open,
  id: 'goals',
  asks: 'words',
  name: { zh: '長期目標', en: 'Long-term goals' },
  help: { zh: '一年後希望學生做到甚麼。', en: 'What we hope the student will do a year from now.' },
}
const school: Section = {
  ...open,
  id: 'at-school',
  asks: 'words',
  name: { zh: '學校的安排', en: 'What the school arranges' },
  help: {
    zh: '小組、座位、教材、調適等安排，由誰跟進。',
    en: 'Groups, seating, materials, accommodations, and who looks after them.',
  },
}
const home: Section = {
  ...open,
  id: 'at-home',
  asks: 'words',
  name: { zh: '在家可以做的', en: 'What helps at home' },
  help: {
    zh: '家長做得到、每次不超過十五分鐘的事。',
    en: 'Things that the family can do, no more than a quarter of an hour at a time.',
  },
}
const studentView: Section = {
  ...open,
  id: 'student-view',
  asks: 'voice',
  name: { zh: '學生的想法', en: 'The student’s view' },
  help: {
    zh: '照學生的話寫：想做到甚麼、怎樣幫到他。學生不想說，請註明。',
    en: 'In the student’s words: what they want to manage and what helps. If they would rather not say, note that.',
  },
}
const parentsView: Section = {
  id: 'parents-view',
  asks: 'voice',
  closed: true,
  name: { zh: '家長的想法', en: 'The parents’ view' },
  help: {
    zh: '家長看到的、擔心的、期望的。家長不想表達，請註明。',
    en: 'What the parents see, fear and hope for. If they would rather not say, note that.',
  },
}
const background: Section = {
  id: 'background',
  asks: 'words',
  closed: true,
  name: { zh: '背景資料', en: 'Background' },
  help: {
    zh: '擬訂計劃時必須知道、而教師不必知道的事。只寫必要的。',
    en: 'What those who make the plan must know and teachers need not. Only what is necessary.',
  },
}
const reviewing: Section = {
  ...open,
  id: 'reviewing',
  asks: 'words',
  name: { zh: '怎樣檢討', en: 'How we shall review' },
  help: { zh: '看甚麼資料、由誰一起檢討。', en: 'What we shall look at, and who takes part.' },
}

/** The workbench's own templates, in our own words; a school changes them on the page of templates. */
export const shippedSections: Readonly<Record<PlanKind, readonly Section[]>> = {
  support: [strengths, present, goals, school, home, studentView, parentsView],
  iep: [strengths, present, needs, goals, school, home, studentView, parentsView, background, reviewing],
}
