/** English words of the deadlines of the year. */
export const en = {
  /** What the workbench brings or offers, by key. Dated rules have their names in the identification room. */
  rules: {
    'p1-reports': 'New Primary 1 students: read the reports that were passed on',
    'register-september': 'The register as at September: check that it is right',
    'transfer-in': 'Student who joined: papers from the former school',
    'transfer-out': 'Student who left: papers and signed consent to the new school',
    'p6-proforma': 'Primary 6: recommended arrangements for the attainment test before Secondary 1, to parents',
    's1-information': 'New Secondary 1 students: information in SEMIS',
    'accommodation-list': 'List of accommodations for class and assessments',
    'iep-start': 'Individual education plan: starting meeting',
    'website-item': 'Website: policy, resources and measures of integrated education',
    'semis-november': 'SEMIS: check students, types and tiers',
    'tier2-middle': 'Tier 2: review at the middle of the year',
    'iep-middle': 'Individual education plan: review at the middle of the year',
    'tier-review': 'Review of the tier of support',
    's6-consent': 'Secondary 6: consent to pass on information after school',
    'plan-end': 'Plan: prepare the review before it ends',
    'attainment-test': 'Attainment tests for those who are behind',
    'self-evaluation': 'Evaluation of the whole school approach at the end of the year',
    'next-year': 'Plan of the team for the next school year',
    'report-renewal': 'Report: is a new assessment needed?',
    'concern-answer': 'Concern: first answer to the one who raised it',
    'new-tier3': 'Student new at tier 3: first plan',
  },
  /** Where they come from, in our words. */
  sources: {
    'p1-reports':
      'The Bureau’s public pages on transition to Primary 1: reports reach the school before the school year begins.',
    'register-september': 'Second-hand: the Bureau’s figures are as at September. No day is named.',
    'transfer-in':
      'The Bureau’s public pages on transition: within one month to the new school. Counted here from the day the student joined: please check.',
    'transfer-out':
      'The Bureau’s public pages on transition: within one month. Counted here from the day the student left: please check.',
    'p6-proforma': 'The Bureau’s public pages on transition: at or before the allocation results.',
    's1-information':
      'The Bureau’s public pages on transition: within 7 working days after the allocation results, for those whose registration is confirmed.',
    's6-consent':
      'The Bureau’s public pages on transition ask for the consent of parent and student and name no day. The end of May is only a suggestion: the school’s own custom, please check.',
    'attainment-test': 'Second-hand, of one school only: about July. No day is named: please check.',
    'report-renewal':
      'Second-hand for the public examination only: not older than three years. For other purposes the school’s own custom, please check.',
  },
  customSource: 'No source was found: the school’s own custom, please check.',
  problems: {
    'name-needed': 'Give it a name, in at least one language.',
    'window-backwards': 'The last day lies before the first.',
    'of-a-student': 'This happens with a student: say for which students.',
    'other-students': 'This happens only with other students than those chosen.',
    'which-term': 'Say which term.',
    'which-day': 'Say which day.',
    'finishing-day': 'Choose a day from March to August.',
    'reason-needed': 'Say why it does not apply.',
    'dated-elsewhere': 'The days of this rule are kept with the dates of identification.',
    'is-gone': 'One of them is no longer so. Load the list again.',
    'no-holidays-read': 'No whole day was found in this calendar file.',
    'not-a-calendar': 'This is no calendar file (.ics), or it is damaged.',
    'file-too-large': 'This calendar file is too large.',
  } as Readonly<Record<string, string>>,
  /** In the calendar file itself. */
  calendar: {
    name: 'SENCO Workbench: deadlines',
    students: (count: number) => (count === 1 ? '1 student' : `${count} students`),
    done: (title: string) => `✓ ${title}`,
    from: (day: string) => `Since ${day}`,
  },
  /** What the trail says of each operation: somebody … */
  audit: {
    'deadline.renewed': 'had the deadlines of a year computed anew',
    'deadline.settled': 'settled deadlines',
    'deadline.reopened': 'took back that deadlines were settled',
    'deadline-rule.kept': 'changed a rule of deadlines',
    'deadline-rule.dropped': 'went back to a rule as the workbench brings it',
    'holiday.added': 'entered general holidays',
    'holiday.removed': 'removed a general holiday',
    'working-week.kept': 'said which days are worked',
    'due-numbers.kept': 'changed numbers of deadlines that no source names',
  } as Readonly<Record<string, string>>,
}
