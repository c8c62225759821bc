import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatDateTime } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import { type Counts, CountsLine } from './counts-line.tsx'
import classes from './import.module.css'
import { useImportWords } from './use-import-words.ts'

interface DoneStepProps {
  preview: ImportPreview
  counts: Counts | null
  registerIsEmpty: boolean
}

/** What was written, and where to go from here. */
export function DoneStep({ preview, counts, registerIsEmpty }: DoneStepProps) {
  const { done: words } = useImportWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const senListIsNext = registerIsEmpty && abilities.includes('import.sen')
  const toList = preview.kind === 'staff' || preview.kind === 'classes' ? '/settings' : null

  return (
    <section className={classes.done}>
      <h2 ref={title} tabIndex={-1} className={classes.doneTitle}>
        <IconCircleCheck size={24} stroke={1.6} aria-hidden="true" /> {words.title}
      </h2>
      {counts && <CountsLine counts={counts} />}
      <p>{counts || !preview.appliedAt ? words.sentence : words.at(formatDateTime(preview.appliedAt, language))}</p>
      <div className={classes.foot}>
        {senListIsNext && (
          <Button component={Link} to="/students/import?kind=sen">
            {words.senList}
          </Button>
        )}
        {toList ? (
          <Button component={Link} to={toList}>
            {words.settings}
          </Button>
        ) : (
          <Button
            component={Link}
            to={preview.kind === 'sen' ? '/students' : '/students?who=all'}
            variant={senListIsNext ? 'default' : 'filled'}
          >
            {preview.kind === 'sen' ? words.register : words.roll}
          </Button>
        )}
        <Button component={Link} to="/students/import" variant="default">
          {words.next}
        </Button>
      </div>
    </section>
  )
}
