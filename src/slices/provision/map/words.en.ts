export const en = {
  problems: { 'ends-before': 'The last day lies before the first.' } as Readonly<Record<string, string>>,
  table: {
    title: 'Provision map',
    headings: [
      'Class',
      'Class number',
      'Chinese name',
      'English name',
      'Tier',
      'Needs',
      'Group',
      'Provision',
      'Given by',
      'From',
      'To',
      'Minutes a week',
      'Minutes planned',
      'Minutes received',
      'Minutes lost',
      'Minutes to come or to be logged',
      'Sessions attended',
      'Sessions missed',
    ],
  },
  /** What the trail says of each operation: somebody … */
  audit: {
    'provision-map.seen': 'looked at the provision map',
    'provision-map.exported': 'took the provision map out as a workbook',
  } as Readonly<Record<string, string>>,
}
