export const en = {
  kinds: {
    profile: 'One-page profile',
    plan: 'Whole plan',
    'plan-for-teachers': 'Plan for teachers',
    review: 'Review',
    'parents-letter': 'Letter to the parents',
  },
  problems: {
    'not-agreed-yet': 'Parents are written to once the plan is agreed.',
    'no-review-yet': 'Nobody has begun the review of this plan yet.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'document.made': 'made a document about the student',
    'sheet.made': 'made a teacher’s sheet of a class',
  } as Readonly<Record<string, string>>,
}
