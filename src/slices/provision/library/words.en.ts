type Details = Readonly<Record<string, string | number>>

export const en = {
  settings: { in_class: 'In class', small_group: 'Small group', one_to_one: 'One to one' },
  givers: {
    teacher: 'Teacher',
    support_teacher: 'Support teacher',
    teaching_assistant: 'Teaching assistant',
    social_worker: 'Social worker',
    educational_psychologist: 'Educational psychologist',
    speech_therapist: 'Speech therapist',
    other_therapist: 'Other therapist',
    provider: 'Provider from outside',
  },
  origins: { own: 'The school’s own', changed: 'Changed by the school', shipped: 'The workbench’s' },
  problems: {
    'name-needed': 'Give the name in one of the languages.',
    'fewer-than-fewest': 'The most students are fewer than the fewest.',
    'one-student': 'One to one is given to 1 student.',
    'not-of-the-workbench': 'This entry is the school’s own. The workbench has no wording of it.',
    'changed-meanwhile': 'Somebody changed this entry meanwhile. Look at it again before its wording goes.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'provision.changed': 'added or changed a provision of the library',
    'provision.archived': 'put away a provision, or took it out again',
    'provision.reset': 'gave a provision the workbench’s wording back',
  } as Readonly<Record<string, string>>,
}
