import { z } from 'zod'
import { done, id, isoDate, line, operation, optionalLine, paragraph } from '../../access/operation.ts'
import { answersBy, parts, suggestionReasons } from './model.ts'

const version = z.int()
const person = z.object({ id, nameEn: z.string(), nameZh: z.string(), active: z.boolean() })
export type TeamPerson = z.infer<typeof person>

const memberFields = z.object({
  part: z.enum(parts),
  deputyId: id.nullable(),
  words: optionalLine,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})
const dutyFields = z.object({
  name: z.string().trim().max(200),
  words: paragraph,
  personId: id.nullable(),
  deputyId: id.nullable(),
})

const member = memberFields.omit({ deputyId: true }).extend({ id, person, deputy: person.nullable(), version })
export type Member = z.infer<typeof member>

const duty = dutyFields
  .omit({ personId: true, deputyId: true })
  .extend({ id, person: person.nullable(), deputy: person.nullable(), archivedOn: isoDate.nullable(), version })
export type Duty = z.infer<typeof duty>

const load = z.object({
  person,
  /** Students for whom they are named, and the classes. */
  students: z.int(),
  classes: z.int(),
  duties: z.int(),
  /** Tasks that are not done, and how many of them are overdue. */
  tasks: z.int(),
  overdue: z.int(),
  /** Groups that they lead now. */
  groups: z.int(),
})
export type Load = z.infer<typeof load>

const leaver = z.object({
  person,
  memberships: z.int(),
  duties: z.int(),
  /** Memberships and duties in which they stand in. */
  deputies: z.int(),
  students: z.int(),
  classes: z.int(),
  tasks: z.int(),
})
export type Leaver = z.infer<typeof leaver>

const team = z.object({
  /** Who acts as SENCO today; of the asking person also when they will, with what was said to them. */
  acting: z.array(z.object({ id, person, startsOn: isoDate, endsOn: isoDate, isOwn: z.boolean(), words: z.string() })),
  members: z.array(member),
  duties: z.array(duty),
  /** Colleagues at work, for choosing. */
  colleagues: z.array(person),
  /** How much each has; only for those who keep the team, for others see a part of it. */
  load: z.array(load).nullable(),
  /** Who has left the school and still has something here; only for those who keep the team. */
  leavers: z.array(leaver).nullable(),
  may: z.object({ keep: z.boolean(), handOver: z.boolean() }),
})
export type Team = z.infer<typeof team>

/** Somebody named for a student or a class: since when, and whether they know the student (`null`: not for this reader to know). */
const named = z.object({ person, since: isoDate, knows: z.boolean().nullable() })

const answers = z.object({
  classes: z.array(z.object({ id, name: z.string(), students: z.int(), responsible: named.nullable() })),
  /** Students on the register, and others for whom somebody is named, as far as this person knows them. */
  students: z.array(
    z.object({
      id,
      nameEn: z.string(),
      nameZh: z.string(),
      classId: id.nullable(),
      className: z.string(),
      classNumber: z.string(),
      tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
      responsible: named.nullable(),
      suggestion: z.object({ personId: id, because: z.enum(suggestionReasons) }).nullable(),
    }),
  ),
  /** SENCOs at work: who answers where nobody is named. */
  sencos: z.array(person),
  colleagues: z.array(person),
  may: z.object({ keep: z.boolean() }),
})
export type Answers = z.infer<typeof answers>
export type AnswersStudent = Answers['students'][number]
export type AnswersClass = Answers['classes'][number]

const responsible = z.object({ person, by: z.enum(answersBy), since: isoDate.nullable() })
export type Responsible = z.infer<typeof responsible>

const item = z.object({
  studentId: id.nullable().default(null),
  classId: id.nullable().default(null),
  /** Who was named when this person began, and who is to be; `null`: nobody. */
  was: id.nullable(),
  personId: id.nullable(),
})
export type AnswerItem = z.infer<typeof item>

const written = z.object({ version })

/** The operations on who belongs to the team, who does what, and who answers for whom. */
export const peopleContract = {
  team: operation({ permission: 'team.see', audit: { word: 'team.seen' } })
    .route({
      method: 'GET',
      path: '/team/people',
      summary: 'Members of the Student Support Team and their duties; how much each has, for those who keep the team',
    })
    .output(team),

  addMember: operation({ permission: 'team.keep', audit: { word: 'team-member.added' } })
    .route({ method: 'POST', path: '/team/members', summary: 'Add a colleague to the team; it opens no file' })
    .input(memberFields.extend({ personId: id, endsOn: isoDate.nullable().default(null) }))
    .output(z.object({ memberId: id })),

  changeMember: operation({ permission: 'team.keep', audit: { word: 'team-member.changed' } })
    .route({
      method: 'PATCH',
      path: '/team/members/{memberId}',
      summary: 'Change a membership, or end it: only the fields sent, each with what it was',
    })
    .input(z.object({ memberId: id, version, base: memberFields.partial(), fields: memberFields.partial() }))
    .output(written),

  addDuty: operation({ permission: 'team.keep', audit: { word: 'duty.added' } })
    .route({ method: 'POST', path: '/team/duties', summary: 'Add a duty at the end of the list' })
    .input(dutyFields.extend({ name: line }))
    .output(z.object({ dutyId: id })),

  changeDuty: operation({ permission: 'team.keep', audit: { word: 'duty.changed' } })
    .route({
      method: 'PATCH',
      path: '/team/duties/{dutyId}',
      summary: 'Change a duty: only the fields sent, each with what it was',
    })
    .input(z.object({ dutyId: id, version, base: dutyFields.partial(), fields: dutyFields.partial() }))
    .output(written),

  archiveDuty: operation({ permission: 'team.keep', audit: { word: 'duty.archived' } })
    .route({ method: 'POST', path: '/team/duties/{dutyId}/archive', summary: 'Archive a duty, or take it up again' })
    .input(z.object({ dutyId: id, archived: z.boolean() }))
    .output(done),

  moveDuty: operation({ permission: 'team.keep', audit: { word: 'duty.moved' } })
    .route({ method: 'POST', path: '/team/duties/{dutyId}/move', summary: 'Move a duty one place up or down' })
    .input(z.object({ dutyId: id, direction: z.enum(['up', 'down']) }))
    .output(done),

  answers: operation({ permission: 'team.see', audit: { word: 'responsible.listed' } })
    .route({
      method: 'GET',
      path: '/team/responsible',
      summary: 'Who answers for which class and which student, of the students whom this person knows',
    })
    .output(answers),

  nameResponsible: operation({ permission: 'team.keep', audit: { word: 'responsible.named' } })
    .route({
      method: 'POST',
      path: '/team/responsible',
      summary:
        'Name who answers for students and classes, one or many at once; whoever was named before is not any more',
    })
    .input(z.object({ items: z.array(item).min(1).max(500) }))
    .output(z.object({ changed: z.int() })),

  responsible: operation({ permission: 'register.see', audit: { word: 'responsible.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/responsible',
      summary: 'Who answers for one student, and through what',
    })
    .input(z.object({ id }))
    .output(z.object({ responsible: responsible.nullable() })),
}
