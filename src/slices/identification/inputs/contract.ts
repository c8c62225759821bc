import { z } from 'zod'
import { done, id, isoDate, operation, paragraph } from '../../access/operation.ts'
import { answers, prompt } from './model.ts'

const name = z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(200) })
const person = z.object({ id, nameEn: z.string(), nameZh: z.string() })

const form = z.object({
  /** `null`: the workbench’s own, which the school has not replaced. */
  id: id.nullable(),
  name,
  prompts: z.array(prompt),
  version: z.number(),
})
export type InputForm = z.infer<typeof form>

const requestLine = z.object({
  id,
  name,
  askedOn: isoDate,
  dueOn: isoDate,
  closedOn: isoDate.nullable(),
  asked: z.number(),
  answered: z.number(),
})

const student = z.object({ id, nameEn: z.string(), nameZh: z.string(), className: z.string().nullable() })
const mineLine = z.object({
  requestId: id,
  student,
  name,
  dueOn: isoDate,
  why: z.string(),
  answered: z.boolean(),
  closed: z.boolean(),
})
export type MineLine = z.infer<typeof mineLine>
const askedLine = requestLine.extend({ student })
export type AskedLine = z.infer<typeof askedLine>

const candidate = person.extend({ subject: z.string(), waiting: z.boolean() })
export type Candidate = z.infer<typeof candidate>

const request = requestLine.extend({
  why: z.string(),
  prompts: z.array(prompt),
  people: z.array(
    z.object({
      person,
      subject: z.string(),
      answers: answers.nullable(),
      cannotSay: z.string(),
      answeredOn: isoDate.nullable(),
    }),
  ),
})
export type InputRequest = z.infer<typeof request>

const own = z.object({
  name,
  why: z.string(),
  dueOn: isoDate,
  closed: z.boolean(),
  prompts: z.array(prompt),
  answers,
  cannotSay: z.string(),
  answeredOn: isoDate.nullable(),
  version: z.number(),
})
export type OwnInput = z.infer<typeof own>

/** The operations on teachers’ input. */
export const inputsContract = {
  inputs: operation({ permission: 'input.answer', audit: { word: 'inputs.listed' } })
    .route({ method: 'GET', path: '/inputs', summary: 'What I am asked about students, and what the team has asked' })
    .output(
      z.object({ mine: z.array(mineLine), asked: z.array(askedLine), may: z.object({ keepForms: z.boolean() }) }),
    ),

  inputForms: operation({ permission: 'input.see', audit: { notRecorded: 'the school’s own prompts, no student' } })
    .route({ method: 'GET', path: '/input-forms', summary: 'The sets of prompts that teachers may be asked' })
    .output(z.array(form)),

  keepInputForm: operation({ permission: 'input.keep', audit: { word: 'input.form-changed' } })
    .route({ method: 'POST', path: '/input-forms', summary: 'Make a set of prompts, change one, or put it away' })
    .input(
      z.object({
        formId: id.nullable(),
        version: z.number().int(),
        name,
        prompts: z.array(prompt).max(30),
        archived: z.boolean(),
      }),
    )
    .output(z.object({ formId: id })),

  inputsOf: operation({ permission: 'input.see', audit: { word: 'inputs.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/inputs',
      summary: 'What teachers were asked about a student, and who may be asked',
    })
    .input(z.object({ id }))
    .output(z.object({ requests: z.array(requestLine), people: z.array(candidate) })),

  askInput: operation({ permission: 'input.ask', audit: { word: 'input.asked' } })
    .route({
      method: 'POST',
      path: '/students/{id}/inputs',
      summary: 'Ask all or some of a student’s teachers at once',
    })
    .input(
      z.object({
        id,
        formId: id.nullable(),
        personIds: z.array(id).max(40),
        dueOn: isoDate,
        why: z.string().trim().max(500),
        /** The concern that this is asked about, which becomes “asked” with it, and the words for the one who raised it. */
        concern: z.object({ id, version: z.number().int(), words: z.string().trim().max(1000) }).nullable(),
      }),
    )
    .output(z.object({ requestId: id })),

  inputRequest: operation({ permission: 'input.see', audit: { word: 'inputs.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/inputs/{requestId}',
      summary: 'Who has answered, who has not, and the answers side by side',
    })
    .input(z.object({ id, requestId: id }))
    .output(request),

  closeInput: operation({ permission: 'input.ask', audit: { word: 'input.closed' } })
    .route({ method: 'POST', path: '/students/{id}/inputs/{requestId}/close', summary: 'Take no more answers' })
    .input(z.object({ id, requestId: id }))
    .output(done),

  ownInput: operation({ permission: 'input.answer', audit: { word: 'input.opened', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/inputs/{requestId}/answer',
      summary: 'What I am asked about a student, and what I have answered',
    })
    .input(z.object({ id, requestId: id }))
    .output(own),

  answerInput: operation({ permission: 'input.answer', audit: { word: 'input.answered' } })
    .route({
      method: 'PUT',
      path: '/students/{id}/inputs/{requestId}/answer',
      summary: 'Answer, or change one’s answer while it is open',
    })
    .input(z.object({ id, requestId: id, version: z.number().int(), answers, cannotSay: paragraph }))
    .output(z.object({ version: z.number() })),
}
