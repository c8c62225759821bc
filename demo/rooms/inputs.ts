import { shippedForm } from '#slices/identification/inputs/model.ts'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows, Value } from '../rows.ts'

const prompts = shippedForm.prompts.map((prompt) => ({ ...prompt, options: prompt.options.map((one) => ({ ...one })) }))

type Told = { by: string; subject: string; at: string | null; answers: Record<string, Value>; cannotSay?: string }

/** Two askings: one answered by everybody, one still waiting for the class teacher of 3B. */
export function layInputs(school: SchoolRows, people: DemoPeople): void {
  ask(school, people, 'Zara Example Khan', '2026-09-23', '2026-09-30', '2026-10-05', [
    {
      by: 'teacher5c',
      subject: '中國語文',
      at: '2026-09-25T08:00:00Z',
      answers: {
        'goes-well': '樂意舉手，口頭造句有創意。',
        'gets-hard': '抄寫時跳行，抄完已沒有時間答題。',
        'how-often': 3,
        'keeps-up': 2,
        'takes-part': 4,
        'what-helps': '先看圖再看字。',
      },
    },
    {
      by: 'teacher5b',
      subject: '英國語文',
      at: '2026-09-29T09:30:00Z',
      answers: {
        'goes-well': 'Tells stories well and helps classmates.',
        'gets-hard': 'Spelling, also of words that she says correctly.',
        'how-often': 2,
        'keeps-up': 3,
        'takes-part': 5,
        'what-helps': 'Breaking words into parts.',
        'anything-else': 'So it may not be the language alone.',
      },
    },
    { by: 'teacher5a', subject: '數學', at: '2026-09-30T03:00:00Z', answers: {}, cannotSay: '開學後只代過兩節課。' },
  ])
  ask(school, people, 'Wong Sze Hang', '2026-11-16', '2026-11-25', null, [
    { by: 'teacher3b', subject: '中國語文', at: null, answers: {} },
    {
      by: 'teacher3a',
      subject: '數學',
      at: '2026-11-18T07:40:00Z',
      answers: {
        'goes-well': '動手操作的課堂非常投入，能教同學拼砌。',
        'gets-hard': '連續筆算超過十分鐘便離座。',
        'how-often': 2,
        'keeps-up': 3,
        'takes-part': 4,
        'what-helps': '計時器和分段工作紙。',
      },
    },
  ])
}

function ask(
  school: SchoolRows,
  people: DemoPeople,
  nameEn: string,
  askedOn: string,
  dueOn: string,
  closedOn: string | null,
  told: readonly Told[],
): void {
  const studentId = people.told.get(nameEn)
  if (!studentId) throw new Error(`The story has no ${nameEn}.`)
  const requestId = school.add('input_request', {
    student_id: studentId,
    asked_by: people.staff.get('senco') as string,
    asked_on: askedOn,
    due_on: dueOn,
    closed_on: closedOn,
    why: '準備計劃檢討，想聽聽各科的觀察。',
    name: { ...shippedForm.name },
    prompts,
  })
  for (const { by, subject, at, answers, cannotSay } of told)
    school.add('input_answer', {
      student_id: studentId,
      request_id: requestId,
      person_id: people.staff.get(by) as string,
      subject,
      answers: at ? answers : null,
      cannot_say: cannotSay ?? '',
      answered_at: at,
    })
}
