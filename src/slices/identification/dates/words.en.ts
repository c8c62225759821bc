/** English words of rules with dates. */
export const en = {
  keys: {
    'p1-summary': 'Summary of transition support for Primary 1: in SEMIS and to parents',
    'p1-observation': 'Primary 1: observation checklists',
    'p1-meeting': 'Primary 1: the team meets the educational psychologist',
    'p1-notice': 'Primary 1: notice of the result to parents',
    'p1-review': 'Primary 1: review',
    'p6-consent': 'Primary 6: parents’ consent to pass on information',
    'sspa-results': 'Secondary school places allocation: the day of the results',
    's5-exam-arrangements': 'Secondary 5: applying for special arrangements in the public examination',
    's6-exam-arrangements': 'Secondary 6: applications for conditions that changed or are new',
  },
  /** Where a shipped date comes from. */
  sources: {
    summary: 'The Bureau’s public pages on transition to Primary 1: “in or before late October”. No day is named.',
    observation: 'The Bureau’s public page on early identification: December to January.',
    meeting: 'The Bureau’s public page on early identification: January to February.',
    notice: 'The Bureau’s public page on early identification: after the team’s meeting. No day is named.',
    review: 'No source was found. Many schools do it in June or July: the school’s own custom, please check.',
    consent: 'The Bureau’s public pages on transition: before Primary 6 students leave. No day is named.',
    results:
      'The Bureau’s public pages on transition count from the day of the results. The day itself differs each year: enter it when it is announced.',
    examination: 'The examination authority’s public page: September of Secondary 5. The days differ each year.',
    examination2025:
      'Second-hand, for this school year only: 4 to 24 September 2025; assessment report not older than three years.',
    examinationLate:
      'The examination authority’s public page: September of Secondary 6, for unstable conditions and new cases; late applications are normally not accepted.',
  },
  problems: {
    'ends-before-start': 'This lies before the first day.',
    'outside-year': 'This does not lie in that school year.',
    'source-missing': 'Other days than the source names: say where they come from.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'dates.kept': 'set the dates of a rule',
    'dates.dropped': 'went back to the shipped dates of a rule',
  } as Readonly<Record<string, string>>,
}
