import { NativeSelect } from '@mantine/core'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { type Paper, type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { currentLanguage } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import type { MeetingDetail, MeetingStudent } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { useMeetingWords, useSayStudent } from './use-meeting-words.ts'

type Asked = {
  meetingId: string
  sheet: 'agenda' | 'after'
  language: PaperLanguage
  onlyStudent?: string | undefined
}
type Loaded = { asked: Asked; meeting: MeetingDetail; paper: Paper }

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const search = new URL(request.url).searchParams
  const asked: Asked = {
    meetingId: params.meetingId ?? '',
    sheet: search.get('sheet') === 'agenda' ? 'agenda' : 'after',
    language: paperLanguages.find((one) => one === search.get('language')) ?? currentLanguage(),
    onlyStudent: search.get('student') || undefined,
  }
  const [meeting, paper] = await Promise.all([
    api.team.meeting({ meetingId: asked.meetingId }),
    api.team.meetingPaper(asked),
  ])
  return { asked, meeting, paper }
}

/** The agenda or the sheet after the meeting, as it is printed and as a Word file; whole, or for those of one student. */
export function Component() {
  const { asked, meeting, paper }: Loaded = useLoaderData()
  const words = useMeetingWords()
  const sayStudent = useSayStudent()
  const [search, setSearch] = useSearchParams()
  const choose = (name: string, value: string) =>
    setSearch({ ...Object.fromEntries(search), [name]: value }, { replace: true, preventScrollReset: true })
  const students = new Map<string, MeetingStudent>()
  for (const { student } of meeting.items) if (student) students.set(student.id, student)
  return (
    <>
      <div className={`${classes.head} no-print`}>
        <Link to={`/team/meetings/${meeting.id}`}>{words.back}</Link>
        <div className={classes.actions}>
          <NativeSelect
            label={words.which}
            value={asked.sheet}
            data={[
              { value: 'agenda', label: words.agendaSheet },
              { value: 'after', label: words.afterSheet },
            ]}
            onChange={(event) => choose('sheet', event.currentTarget.value)}
          />
          {students.size > 0 && (
            <NativeSelect
              label={words.onlyStudent}
              value={asked.onlyStudent ?? ''}
              data={[
                { value: '', label: words.everything },
                ...[...students.values()].map((one) => ({ value: one.id, label: sayStudent(one) })),
              ]}
              onChange={(event) => choose('student', event.currentTarget.value)}
            />
          )}
          <PaperLanguageField value={asked.language} onChange={(value) => choose('language', value)} />
          <PrintButton />
          <DownloadButton label="word" ask={() => api.team.meetingDocument(asked)} />
        </div>
      </div>
      <PaperView paper={paper} />
    </>
  )
}
