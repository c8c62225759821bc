import { Button, Stack } from '@mantine/core'
import { useRef } from 'react'
import { attempt } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { announce, notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { Attachment } from '../../attachments/contract.ts'
import { mostFiles } from '../../reports/model.ts'
import { FileDrop } from './file-drop.tsx'
import { formatBytes } from './format-bytes.ts'
import { missingIn, ReportFieldInputs, type TypedReport } from './report-fields.tsx'
import classes from './reports.module.css'
import { reportForms, useReportWords } from './use-report-words.ts'
import { useUploads } from './use-uploads.ts'

interface Fields extends TypedReport {
  files: readonly Attachment[]
}

const nothing: Fields = { kind: '', author: '', reportedOn: null, validUntil: null, summary: '', files: [] }

/** A report to be filed. What was typed and sent stays in the form, whatever is refused. */
export function ReportForm({ studentId, onClose }: { studentId: string; onClose: () => void }) {
  const words = useReportWords()
  const language = useLanguage()
  const work = useWork(reportForms)
  const draft = useDraft<Fields>(`report ${studentId}`, nothing, { storage: serverDrafts })
  const { value: fields } = draft
  // Files arrive while somebody types: each is put into what the form holds by then.
  const latest = useRef(fields)
  latest.current = fields
  const change = (changed: Partial<Fields>) => {
    latest.current = { ...latest.current, ...changed }
    draft.change(latest.current)
  }
  const uploads = useUploads(studentId, (file) => {
    change({ files: [...latest.current.files, file] })
    announce(words.files.sent(file.name))
  })

  function add(files: readonly File[]) {
    if (latest.current.files.length + files.length > mostFiles)
      work.refuse([{ field: 'files', message: words.files.tooMany(mostFiles) }])
    else uploads.add(files)
  }

  function takeBack(file: Attachment) {
    change({ files: latest.current.files.filter(({ id }) => id !== file.id) })
    // One that stays there belongs to nothing and goes by itself.
    void attempt(() => api.identification.dropAttachment({ id: studentId, attachmentId: file.id }))
  }

  function save() {
    const { kind, reportedOn, files, ...rest } = fields
    if (uploads.sending) return work.refuse([{ field: 'files', message: words.form.stillSending }])
    const missing = missingIn(fields, words)
    if (!kind || !reportedOn || missing.length) return work.refuse(missing)
    const attachmentIds = files.map(({ id }) => id)
    return work.run(
      () => api.identification.fileReport({ id: studentId, kind, reportedOn, attachmentIds, ...rest }),
      () => {
        draft.clear(nothing)
        notice(words.form.filed)
        onClose()
      },
    )
  }

  function discard() {
    for (const file of fields.files) takeBack(file)
    draft.clear(nothing)
  }

  return (
    <EditPanel
      title={words.file}
      size="34rem"
      work={work}
      edit={{ ...draft, discard }}
      verb={words.form.save}
      onSave={save}
      onClose={onClose}
    >
      <ReportFieldInputs fields={fields} problems={work.problems} onChange={change} />
      <fieldset className={classes.group}>
        <legend>{words.form.fields.files}</legend>
        <Stack gap="sm">
          <ul className={classes.plain}>
            {fields.files.map((file) => (
              <li key={file.id} className={classes.sent}>
                <span className={classes.name}>{file.name}</span>
                <small>{formatBytes(file.bytes, language)}</small>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={words.files.removeOf(file.name)}
                  onClick={() => takeBack(file)}
                >
                  {words.files.remove}
                </Button>
              </li>
            ))}
          </ul>
          <FileDrop {...uploads} onFiles={add} onDismiss={uploads.dismiss} />
        </Stack>
      </fieldset>
    </EditPanel>
  )
}
