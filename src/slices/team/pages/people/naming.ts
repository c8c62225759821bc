import type { AnswerItem } from '../../people/contract.ts'

/** For which students and classes somebody is being named; `label` by student or class. */
export type Naming = { items: Omit<AnswerItem, 'personId'>[]; label: ReadonlyMap<string, string>; done?: () => void }
