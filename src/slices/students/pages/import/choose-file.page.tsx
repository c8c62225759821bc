import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { importKinds } from '../../model.ts'
import classes from './import.module.css'
import { needsColumns } from './needs-columns.ts'
import { downloadTemplate, hasTemplate } from './templates.ts'
import { useImportWords } from './use-import-words.ts'
import { fileForms } from './use-say-import-problem.ts'

const abilityOf = {
  students: 'import.students',
  sen: 'import.sen',
  staff: 'import.staff',
  classes: 'import.staff',
  oneroster: 'import.students',
} as const
const order = ['auto', 'students', 'sen', 'staff', 'classes', 'oneroster'] as const
type Choice = (typeof order)[number]

/** The file and what is in it. Reading it writes nothing. */
export function Component() {
  const words = useImportWords()
  const { abilities } = useFrame()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const asked = importKinds.find((kind) => kind === parameters.get('kind'))
  const [kind, setKind] = useState<Choice>(asked ?? 'auto')
  const [reading, setReading] = useState<string | null>(null)
  const work = useWork(fileForms)
  const choices = order.filter((one) => one === 'auto' || abilities.includes(abilityOf[one]))

  async function read(file: File) {
    setReading(file.name)
    await work.run(
      () => api.students.startImport({ file, kind }),
      (preview) => navigate(`/students/import/${preview.id}${needsColumns(preview) ? '?step=columns' : ''}`),
    )
    setReading(null)
  }

  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} back={{ to: '/students', label: words.back }} />
      <Stack gap="lg" className={classes.choose}>
        <ProblemSummary problems={work.listed} />
        <Radio.Group
          label={words.kindQuestion}
          value={kind}
          onChange={(value) => setKind(order.find((one) => one === value) ?? 'auto')}
        >
          <div className={classes.kinds}>
            {choices.map((one) => (
              <div key={one} className={classes.kind}>
                <Radio value={one} label={words.kinds[one].name} description={words.kinds[one].what} />
                {hasTemplate(one) && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.templateOf(words.kinds[one].name)}
                    onClick={() => downloadTemplate(words.kinds[one].name, words.headings[one])}
                  >
                    {words.template}
                  </Button>
                )}
              </div>
            ))}
          </div>
        </Radio.Group>
        <DropZone accept=".xlsx,.csv,.txt,.tsv,.zip" help={words.accepts} reading={reading} onFile={read} />
      </Stack>
    </>
  )
}
