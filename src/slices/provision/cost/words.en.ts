/** What the subject says of itself. */
export const en = {
  problems: {
    'ends-before': 'The last day lies before the first.',
    'name-needed': 'Give the name in one of the languages.',
    'contract-ends': 'A contract needs a last day: its sum is spread over the sessions until then.',
    'there-already': 'There is one for this already. Change that one.',
    'source-archived': 'This funding source was put away. Bring it back, or choose another.',
    'in-use': 'Something still uses it. Change that first.',
  } as Readonly<Record<string, string>>,
  table: {
    title: 'Cost of support',
    headings: [
      'Class',
      'Class number',
      'Chinese name',
      'English name',
      'Tier',
      'Primary need',
      'Group',
      'Funding source',
      'School year',
      'Financial year',
      'Planned (HK$)',
      'To date (HK$)',
      'Full year (HK$)',
      'Note',
    ],
    notAll: 'Something is not known: at least this much',
  },
  /** What the trail says of each operation: somebody … */
  audit: {
    'cost.seen': 'looked at the cost of support',
    'cost.exported': 'took the cost of support out as a workbook',
    'cost-setting.changed': 'entered or changed what costs follow from',
    'cost-setting.removed': 'took out what costs follow from',
    'funding-source.archived': 'put away a funding source, or brought it back',
  } as Readonly<Record<string, string>>,
}
