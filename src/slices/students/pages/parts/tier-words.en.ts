/** English words of deciding a tier. */
export const en = {
  title: 'Decide the tier of support',
  titleOf: (count: number) => (count === 1 ? 'Decide the tier of one student' : `Decide the tier of ${count} students`),
  choice: 'Tier of support',
  tiers: {
    '1': 'Tier 1: quality teaching in class',
    '2': 'Tier 2: additional support',
    '3': 'Tier 3: intensive individualised support',
    none: 'No tier: off the register where no need is on record',
  },
  from: 'From',
  fromHelp: 'The first day on which this tier holds. It may lie in the past or ahead.',
  reason: 'Reason',
  reasonHelp: 'One sentence that a colleague understands next year.',
  who: 'Who',
  now: 'now',
  decide: 'Decide tier',
  decided: (count: number) => (count === 1 ? 'The tier is decided.' : `The tier of ${count} students is decided.`),
  choose: 'Choose a tier.',
  chooseDay: 'Say from which day.',
  giveReason: 'Give a reason.',
  sameAlready: (count: number) =>
    count === 1 ? 'One of them has this tier already.' : `${count} of them have this tier already.`,
  meanwhile: (tier: string) =>
    `somebody decided meanwhile “${tier}”. Yours still stands here: decide again to put yours in its place.`,
  ofStudent: (name: string, problem: string) => `${name}: ${problem}`,
}
