import type { StrategyFields, TargetFields } from './contract.ts'

const zh = (text: string) => ({ zh: text, en: '' })

/** A target that can be worked with. */
export function someTarget(change: Partial<TargetFields> = {}): TargetFields {
  return {
    position: 1,
    need: 'ADHD',
    area: 'attention',
    words: zh('課堂工作時，完成一個步驟並舉手示意，才離開座位'),
    measureKind: 'of',
    measure: zh('每5次課堂工作中，先完成再離座的次數'),
    baselineValue: 20,
    baseline: zh('九月首兩星期：5次有1次'),
    aimValue: 80,
    aimDirection: 'up',
    criterion: zh('連續兩星期，5次有4次（80%）'),
    who: [{ personId: null, name: '鄭老師' }],
    startsOn: '2026-09-01',
    dueOn: '2027-01-31',
    bankId: null,
    ...change,
  }
}

/** A strategy for class. */
export function someStrategy(change: Partial<StrategyFields> = {}): StrategyFields {
  return {
    targetId: null,
    position: 1,
    place: 'class',
    words: zh('把工作分成三步，印在小卡上，完成一步便在方格打剔'),
    who: [{ personId: null, name: '科任老師' }],
    onCard: null,
    bankId: null,
    ...change,
  }
}

const period = { startsOn: '2026-09-01', endsOn: '2027-01-31', reviewOn: '2027-01-15' }
const { targetId, ...strategyOfTarget } = someStrategy()

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.startPlan': { kind: 'iep', ...period },
  'plans.changePlan': { version: 1, base: {}, fields: { reviewOn: '2027-01-16' } },
  'plans.dropPlan': { reason: 'begun twice' },
  'plans.keepText': { version: 0, base: {}, fields: { zh: '畫畫' } },
  'plans.addTarget': { fields: someTarget(), strategies: [strategyOfTarget] },
  'plans.changeTarget': { version: 1, base: {}, fields: { aimValue: 60 } },
  'plans.addStrategies': { strategies: [someStrategy()] },
  'plans.changeStrategy': { version: 1, base: {}, fields: { onCard: 1 } },
  'plans.addAgreement': { part: 'parent', name: '例太', how: 'meeting', agreedOn: '2026-09-10', words: '' },
  'plans.movePlan': { version: 1, to: 'agreed', reason: '' },
}
