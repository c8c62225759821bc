import { z } from 'zod'
import { id, isoDate, line, operation, optionalLine, paragraph } from '../../access/operation.ts'
import { ownerTroubles, taskOrigins, taskStates } from './model.ts'

const version = z.int()
const name = z.object({ nameEn: z.string(), nameZh: z.string() })
const person = name.extend({ id, active: z.boolean() })
export type TaskPerson = z.infer<typeof person>

const task = z.object({
  id,
  title: z.string(),
  words: z.string(),
  owner: person,
  /** Why somebody else has to take it on; only told to those who may hand it on. */
  trouble: z.enum(ownerTroubles).nullable(),
  madeBy: name.extend({ id }),
  madeOn: isoDate,
  dueOn: isoDate.nullable(),
  state: z.enum(taskStates),
  endedOn: isoDate.nullable(),
  reason: z.string(),
  student: name.extend({ id, className: z.string() }).nullable(),
  group: z.object({ id, name: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
  origin: z.enum(taskOrigins),
  /** The meeting, plan or deadline that it comes from, if this person may see it, with the words there are for it. */
  source: z.object({ id, title: z.object({ zh: z.string(), en: z.string() }).nullable() }).nullable(),
  /** Whether this person gives it to somebody else: whoever gave it, and the team. */
  mayHand: z.boolean(),
  version,
})
export type Task = z.infer<typeof task>

const lists = z.object({
  tasks: z.array(task),
  /** Colleagues at work, for choosing. */
  colleagues: z.array(person),
})
export type TaskLists = z.infer<typeof lists>

const subjects = z.object({
  students: z.array(name.extend({ id, className: z.string() })),
  groups: z.array(z.object({ id, name: z.object({ zh: z.string(), en: z.string() }) })),
})
export type TaskSubjects = z.infer<typeof subjects>

const step = z.object({
  /** ISO moment. */
  at: z.string(),
  by: name.extend({ id }).nullable(),
  /** Which fields changed, and to what; the first step is that it was given. */
  made: z.boolean(),
  title: z.string().nullable(),
  words: z.boolean(),
  owner: name.nullable(),
  /** `undefined`: untouched; `null`: without a day from then on. */
  dueOn: isoDate.nullable().optional(),
  state: z.enum(taskStates).nullable(),
})
export type TaskStep = z.infer<typeof step>

const fields = z.object({ title: line, words: paragraph, ownerId: id, dueOn: isoDate.nullable() })
export type TaskFields = z.infer<typeof fields>

const bulk = <Was extends z.ZodType>(was: Was) =>
  z
    .array(z.object({ taskId: id, was }))
    .min(1)
    .max(300)
const changed = z.object({ changed: z.int() })

/** The operations on tasks. */
export const tasksContract = {
  tasks: operation({ permission: 'task.see', audit: { word: 'task.listed' } })
    .route({
      method: 'GET',
      path: '/team/tasks',
      summary:
        'The tasks that a person may know: the own ones, those they gave, and for the team all; those that ended lately or ever',
    })
    .input(z.object({ ended: z.enum(['lately', 'ever']).default('lately') }))
    .output(lists),

  tasksOf: operation({ permission: 'task.see', audit: { word: 'task.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/tasks', summary: 'The tasks about one student' })
    .input(z.object({ id }))
    .output(lists),

  taskSubjects: operation({ permission: 'task.see', audit: { word: 'task.subjects-seen' } })
    .route({
      method: 'GET',
      path: '/team/task-subjects',
      summary: 'Whom a task may be about: the students on the register and the groups that this person knows',
    })
    .output(subjects),

  taskSteps: operation({ permission: 'task.see', audit: { word: 'task.steps-seen' } })
    .route({ method: 'GET', path: '/team/tasks/{taskId}/steps', summary: 'Who changed what of a task, oldest first' })
    .input(z.object({ taskId: id }))
    .output(z.object({ steps: z.array(step) })),

  addTask: operation({ permission: 'task.keep', audit: { word: 'task.added' } })
    .route({
      method: 'POST',
      path: '/team/tasks',
      summary: 'Give somebody a task; about a student or a group only to those who know them',
    })
    .input(
      z.object({
        title: line,
        words: paragraph.default(''),
        ownerId: id,
        dueOn: isoDate.nullable().default(null),
        studentId: id.nullable().default(null),
        groupId: id.nullable().default(null),
        itemId: id.nullable().default(null),
        planId: id.nullable().default(null),
        deadlineId: id.nullable().default(null),
      }),
    )
    .output(z.object({ taskId: id })),

  changeTask: operation({ permission: 'task.keep', audit: { word: 'task.changed' } })
    .route({
      method: 'PATCH',
      path: '/team/tasks/{taskId}',
      summary: 'Change a task: only the fields sent, each with what it was',
    })
    .input(z.object({ taskId: id, version, base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version })),

  settleTasks: operation({ permission: 'task.keep', audit: { word: 'task.settled' } })
    .route({
      method: 'POST',
      path: '/team/tasks/settle',
      summary: 'Say of one or many tasks that they are open, being done, done, or dropped with a reason; all or none',
    })
    .input(z.object({ items: bulk(z.enum(taskStates)), state: z.enum(taskStates), reason: optionalLine.default('') }))
    .output(changed),

  moveTasks: operation({ permission: 'task.keep', audit: { word: 'task.moved' } })
    .route({ method: 'POST', path: '/team/tasks/move', summary: 'Give one or many tasks another day; all or none' })
    .input(z.object({ items: bulk(isoDate.nullable()), dueOn: isoDate.nullable() }))
    .output(changed),

  handTasks: operation({ permission: 'task.keep', audit: { word: 'task.handed' } })
    .route({
      method: 'POST',
      path: '/team/tasks/hand',
      summary: 'Hand one or many tasks to somebody else who knows whom they are about; all or none',
    })
    .input(z.object({ items: bulk(id), ownerId: id }))
    .output(changed),
}
