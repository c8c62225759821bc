/** English words of the funding room. Amounts and dates arrive already formatted, as text. */
export const en = {
  title: 'What the tiers earn',
  question: 'How much Learning Support Grant do the tiers of our students earn, and which posts follow?',
  grant: 'Learning Support Grant',
  schoolYear: 'School year',
  asAt: (date: string) => `Counted from the register as at ${date}`,
  amount: 'Amount',
  total: 'Grant earned by the tiers',
  cash: 'Of this in cash, as far as known',
  howItIsMadeUp: 'How the amount is made up',
  checkCircular: 'Please check the current circular of the Education Bureau.',
  notKnown: 'Not known',
  askCircular: 'Not known: see your circular',
  about: (amount: string) => `about ${amount}`,
  day: 'As at',
  posts: 'Posts that follow',
  coordinator: "Coordinator's post",
  uncertain: 'What to bear in mind',
  copy: 'Copy as text',
  copied: 'Copied: the calculation as text',
  copyRefused: 'The browser did not allow copying. Print the page instead.',

  parts: {
    tier: 'Tier',
    students: 'Students',
    rate: 'For each student',
    amount: 'Amount',
    sum: 'Total',
    seeStudents: (tier: string, students: number) =>
      `${students}: see the students at ${tier.toLowerCase()} in the register`,
    tierName: (tier: number) => `Tier ${tier}`,
  },

  keys: {
    tier2Rate: 'Rate for each tier 2 student',
    tier3Rate: 'Rate for each tier 3 student',
    threshold1: 'First threshold',
    threshold2: 'Second threshold',
    threshold3: 'Third threshold',
    firstPostDeduction: 'Taken out of the cash for the first post',
    cashCap: 'Most that is paid in cash',
  },
  keyHelp: {
    tier2Rate: 'Per student and school year.',
    tier3Rate: 'Per student and school year.',
    threshold1: 'The grant reaches it when it is at least this amount.',
    threshold2: 'The grant reaches it when it is at least this amount.',
    threshold3: 'The grant reaches it when it is at least this amount.',
    firstPostDeduction:
      'If reaching the first threshold turns part of the cash into a post, enter that part; if nothing is taken, enter 0. Left empty, nothing is taken.',
    cashCap:
      'If your circular limits the cash, enter the most that is paid after any deduction. Left empty, nothing is limited.',
  },

  values: {
    title: 'Rates and thresholds',
    intro:
      'Each school year has its own figures. The workbench brings only those whose source could be read; the school fills in and checks the others.',
    value: 'Value',
    source: 'Where it comes from',
    sourceOfSchool: 'Name the circular and its number',
    checked: 'Checked by this school',
    checkedOn: (who: string, date: string) => `${who}, ${date}`,
    markChecked: 'Mark as checked',
    markCheckedOf: (name: string) => `Mark as checked: ${name}`,
    editOf: (name: string) => `Change: ${name}`,
    sourceHelp:
      'Name the circular and its number. With the figure that the workbench brings, leave this empty: its source stays.',
    kept: 'Saved',
    nothingEntered: 'Enter at least one amount.',
    nothingToCheck: 'There is no amount to check. Enter it, or leave the check out.',
    changedMeanwhile: 'Somebody else changed this value meanwhile. Look at it again.',
    clash: (name: string, theirs: string) =>
      `${name}: somebody else meanwhile kept ${theirs}. Your entry is still here; save again to put it in the place of theirs.`,
    theirs: (amount: string, source: string) => (source ? `${amount} (${source})` : amount),
    check: 'I have checked it against the circular',
    edit: 'Change',
    enter: 'Enter',
    enterOf: (name: string) => `Enter: ${name}`,
    save: 'Save value',
    saveAll: 'Save values',
    discard: 'Discard what I typed',
    restore: 'Go back to the figure that the workbench brings',
    missingThresholds: (year: string) => `Fill these in for ${year}; the posts follow at once:`,
    missing: (year: string) => `Fill these in for ${year}; the amount follows at once:`,
    ratesHelp: 'Rates are per student and school year. A threshold is reached when the grant is at least that amount.',
    thresholdsHelp: 'A threshold is reached when the grant is at least that amount.',
    amountInvalid: 'Enter an amount in dollars and cents, without a minus sign.',
    rateZero: 'Enter an amount above 0. Leave it empty when you do not know it.',
    sourceMissing: 'Say where the amount comes from, such as the number of the circular.',
  },
  marks: {
    S: 'Read on an official page',
    S2: 'Second-hand: news or another site',
    school: 'Entered by the school',
    none: 'No source',
  },
  sources: {
    announced2018:
      'Announced with the Policy Address of October 2018 for 2019/20; reported by HK01 on 10 October 2018. Second-hand: the circular itself was not read.',
    announced2018About:
      'Announced with the Policy Address of October 2018 for 2019/20 as "about" this amount; reported by HK01 on 10 October 2018. Second-hand: enter the exact rate from your circular.',
    announced2018Tier3:
      'Announced with the Policy Address of October 2018 for 2019/20; reported by HK01 on 10 October 2018 and EJ Insight on 5 November 2018. Second-hand: the circular itself was not read.',
    reply2024:
      "The Secretary for Education's written reply of 23 October 2024 to the Legislative Council (question 11, press release P2024102300146), as summed up in the news of 24 October 2024. Second-hand: the reply itself was not read.",
  },

  thresholds: {
    title: 'Thresholds and posts',
    reached: 'Reached',
    posts: (count: number) => (count === 1 ? '1 support teacher post' : `${count} support teacher posts in all`),
    noPost: 'No support teacher post follows',
    promoted: "The coordinator's post is of promotion rank",
    notPromoted: "The coordinator's post is of basic rank",
    next: 'How far to the next threshold:',
    nextIs: (amount: string, students: string) => `${amount} short. ${students}`,
    shortBy: (amount: string) => `${amount} short`,
    studentsToReach: (tier2: number, tier3: number) =>
      `That is ${tier2} more ${tier2 === 1 ? 'student' : 'students'} at tier 2, or ${tier3} more at tier 3.`,
    scale: (total: string) => `The grant of ${total} beside the thresholds of the year`,
    ask: 'Thresholds of this year are still missing: without them nobody can say which posts follow.',
    allReached: 'All known thresholds are reached.',
    notATarget: 'A tier follows what a student needs. It is never chosen for what it earns.',
  },

  whatIf: {
    title: 'What if?',
    intro: 'Change the numbers of students to see what would follow. Nothing is saved and no tier changes.',
    students: (tier: string) => `${tier}: students`,
    one: { fewer: (tier: string) => `${tier}: one student fewer`, more: (tier: string) => `${tier}: one student more` },
    before: 'Now',
    after: 'Then',
    difference: 'Difference',
    reset: 'Back to the register',
    more: (amount: string) => `${amount} more`,
    less: (amount: string) => `${amount} less`,
    same: 'No difference in the amount',
    gained: (name: string) => `Would reach: ${name}`,
    lost: (name: string) => `Would no longer reach: ${name}`,
  },

  explanation: {
    tier: (tier: number, students: number, rate: string, amount: string) =>
      `Tier ${tier}: ${students} ${students === 1 ? 'student' : 'students'} × ${rate} = ${amount}`,
    tier1: (students: number) => `Tier 1: ${students} ${students === 1 ? 'student' : 'students'}, no rate`,
    total: (amount: string) => `Grant earned by the tiers: ${amount}`,
    reached: (name: string, amount: string) => `${name} (${amount}): reached`,
    short: (name: string, amount: string, short: string) => `${name} (${amount}): ${short} short`,
    deducted: (amount: string) => `Taken out for the first post: ${amount}`,
    capped: (amount: string) => `Above the most that is paid in cash: ${amount}`,
    cash: (amount: string) => `Left in cash: ${amount}`,
    ask: (name: string) => `Please fill in: ${name}`,
  },

  notes: {
    notPublicSector:
      'The grant covers public-sector ordinary schools. A school under the Direct Subsidy Scheme does not receive it in this way: take the amount as a comparison only.',
    caputToCheck:
      'The sources speak of public-sector ordinary schools without naming caput schools: check whether your school is covered.',
    dateOutsideYear: 'The day of the count does not lie in this school year.',
    approximateRate: 'The source gives a rate only as "about", so the amount is about right, not exact.',
    valuesNotChecked: 'Not all figures used have been checked by this school. Please check the current circular.',
    thresholdsNotKnown:
      'Not all thresholds of this year are known. We found no source for whether they move each year with the rates: enter those of your circular.',
    thresholdsNotRising: 'The thresholds do not rise from the first to the third: check what was entered.',
    deductionNotKnown:
      'Whether the first post is paid out of the grant is not known, so nothing has been taken out. Enter the amount from your circular, or 0.',
    cashCapNotKnown:
      'The cash was announced as capped at some amount that we could not read, so nothing has been cut. Enter the cap from your circular.',
    tier1EarnsNothing: 'No rate for tier 1 was found in any source, so tier 1 adds nothing to the amount.',
    academicLowAchievers:
      'In primary schools the grant also covers academic low achievers. Here they count only when they hold tier 2 or tier 3, like everyone else.',
    countDate:
      'The Bureau pays by the records it holds on its own dates. This is what the register says as at the chosen day.',
  },
  /** By the trail's word: what the person did. */
  audit: {
    'grant.seen': 'Looked at what the tiers earn',
    'grant-value.kept': 'Kept a value of the grant',
  },
}
