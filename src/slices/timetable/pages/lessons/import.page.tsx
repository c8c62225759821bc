import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { formatList, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { LessonImport } from '../../lessons/contract.ts'
import classes from './lessons.module.css'
import { formWords, useLessonWords } from './use-lesson-words.ts'

/** Lessons from the school’s own workbook: read first, shown, and written only when every cell could be read. */
export function Component() {
  const words = useLessonWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const frameId = search.get('frame') ?? ''
  const { busy, listed, run } = useWork(formWords)
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [read, setRead] = useState<LessonImport | null>(null)
  const back = `/timetable/lessons?${new URLSearchParams({ frame: frameId })}`
  const send = (chosen: File, step: 'read' | 'write') =>
    run(
      () => api.timetable.importLessons({ file: chosen, frameId, step }),
      (answer) => {
        setRead(answer)
        if (!answer.written) return
        notice(words.importPage.written(answer.lessons))
        void navigate(back)
      },
    )
  async function take(chosen: File) {
    setFile(chosen)
    setRead(null)
    setReading(chosen.name)
    await send(chosen, 'read')
    setReading(null)
  }

  return (
    <>
      <PageHead title={words.importPage.title} back={{ to: back, label: words.importPage.back }} />
      <p className={classes.reading}>{words.importPage.help}</p>
      <ul className={classes.forms}>
        <li>{words.importPage.asList}</li>
        <li>{words.importPage.asGrid}</li>
      </ul>
      <p className={classes.soft}>{words.importPage.teachers}</p>
      <div className={classes.import}>
        <ProblemSummary problems={listed} />
        <DropZone
          accept=".xlsx,.csv,.txt,.tsv"
          help={words.importPage.accepts}
          reading={reading}
          onFile={(chosen) => void take(chosen)}
        />
      </div>
      {read && file && !read.written && (
        <>
          <p>
            <strong>{words.importPage.of(file.name)}</strong>
          </p>
          <Preview read={read} busy={busy} onWrite={() => void send(file, 'write')} />
        </>
      )}
    </>
  )
}

function Preview({ read, busy, onWrite }: { read: LessonImport; busy: boolean; onWrite: () => void }) {
  const words = useLessonWords()
  const page = words.importPage
  const language = useLanguage()
  const periodName = (key: string) => {
    const name = read.frame.periods.find((one) => one.key === key)?.name
    return name ? pick(name, language) || name.zh || name.en : key
  }
  return (
    <section aria-live="polite" className={classes.import}>
      {read.problemCount > 0 && (
        <>
          <p>
            <strong>{page.problems(read.problemCount)}</strong>
          </p>
          <ul className={classes.list}>
            {read.problems.map((one) => (
              <li key={`${one.sheet} ${one.row} ${one.column} ${one.problem}`}>
                {page.at(
                  one.sheet,
                  `${columnName(one.column)}${one.row}`,
                  words.importProblems[one.problem](one.found),
                )}
              </li>
            ))}
            {read.problemCount > read.problems.length && <li>{page.more(read.problemCount - read.problems.length)}</li>}
          </ul>
        </>
      )}
      {read.lessons > 0 && (
        <>
          <p>{page.wouldBe(read.lessons)}</p>
          <ul className={classes.list}>
            {read.classes.map((one) => (
              <li key={one.id}>{page.ofClass(one.name, one.lessons, one.before)}</li>
            ))}
          </ul>
        </>
      )}
      {read.doubleCount > 0 && (
        <>
          <p>
            <strong>{page.doubles(read.doubleCount)}</strong>
          </p>
          <ul className={classes.list}>
            {read.doubles.map((one) => (
              <li key={`${one.kind} ${one.who.en} ${one.frameDay} ${one.period}`}>
                {page.double(
                  pick(one.who, language),
                  words.dayName(read.frame.kind, one.frameDay),
                  periodName(one.period),
                  formatList(one.classes, language),
                )}
              </li>
            ))}
            {read.doubleCount > read.doubles.length && <li>{page.more(read.doubleCount - read.doubles.length)}</li>}
          </ul>
        </>
      )}
      {read.problemCount === 0 && (
        <Button loading={busy} onClick={onWrite}>
          {page.write}
        </Button>
      )}
    </section>
  )
}

/** The letters of a column, as a spreadsheet has them: 1 is A, 27 is AA. */
function columnName(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column > 26 ? `${columnName((column - 1 - rest) / 26)}${letter}` : letter
}
