type Details = Readonly<Record<string, string | number>>

export const en = {
  parts: {
    leader: 'Leader',
    coordinator: 'SENCO',
    support_teacher: 'Support teacher',
    guidance: 'Guidance teacher',
    social_worker: 'Social worker',
    psychologist: 'Educational psychologist',
    speech_therapist: 'Speech therapist',
    curriculum: 'Curriculum leader',
    assistant: 'Teaching assistant',
    office: 'Office',
    other: 'Other',
  },
  answers: { student: 'Responsible:', class: 'Responsible, by class:', senco: 'Responsible, as SENCO:' },
  because: {
    classmates: 'answers for others of the class',
    group: 'leads a group of the student',
    teaches: 'teaches the class',
  },
  problems: {
    'own-deputy': 'Nobody stands in for themselves. Choose somebody else.',
    'ends-before-start': 'It ends before it begins.',
    'already-member': 'This colleague belongs to the team with this part already.',
    'has-left': 'This colleague has left the school. Choose somebody who works here.',
    'no-such-person': 'There is no such colleague.',
    'does-not-know': ({ count, en }: Details) =>
      Number(count) === 1
        ? `This colleague does not know ${en}. Choose somebody who does, or first let them: as a member of the support team, by teaching the class, or by assigning them to the student.`
        : `This colleague does not know ${count} of the students: ${en}. Choose somebody who does, or first let them: as a member of the support team, by teaching the class, or by assigning them to the student.`,
    'does-not-know-class': ({ count, name }: Details) =>
      `This colleague does not know ${count} of the students on the register in ${name}. Name somebody who does, or name this colleague for single students.`,
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'team.seen': 'looked at the members and duties of the support team',
    'team-member.added': 'added a colleague to the support team',
    'team-member.changed': 'changed who belongs to the support team',
    'duty.added': 'added a duty of the team',
    'duty.changed': 'changed a duty of the team',
    'duty.archived': 'archived a duty of the team, or took it up again',
    'duty.moved': 'put the duties of the team in another order',
    'responsible.listed': 'looked at who answers for whom',
    'responsible.named': 'named who answers for students or classes',
    'responsible.seen': 'looked at who answers for the student',
  } as Readonly<Record<string, string>>,
}
