import { useRef, useState } from 'react'
import { largestFile } from '#platform/attachments/limits.ts'
import { attempt, type Refusal } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import type { Attachment } from '../../attachments/contract.ts'

/** What is on its way: the file, how many have gone, how many in all. */
export type Sending = { name: string; done: number; total: number }
/** A file that was not taken, and why. */
export type RefusedFile = { name: string; refusal: Refusal }

const tooBig: Refusal = {
  code: 'PROBLEMS',
  problems: [{ field: 'file', problem: 'attachment-too-big', params: { megabytes: largestFile / 1024 / 1024 } }],
}

/** Sends files for a report one after another; one that is refused holds up neither the others nor the form. */
export function useUploads(studentId: string, onSent: (file: Attachment) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const waiting = useRef<File[]>([])
  const counts = useRef({ done: 0, total: 0 })
  const sent = useRef(onSent)
  sent.current = onSent

  async function send(): Promise<void> {
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      setSending({ name: file.name, ...counts.current })
      const chosen = file
      const { refused: refusal, answer } =
        chosen.size > largestFile
          ? { refused: tooBig, answer: undefined }
          : await attempt(() => api.identification.addAttachment({ id: studentId, keptFor: 'report', file: chosen }))
      counts.current.done += 1
      if (refusal) setRefused((others) => [...others, { name: chosen.name, refusal }])
      else if (answer) sent.current(answer)
    }
    counts.current = { done: 0, total: 0 }
    setSending(null)
  }

  return {
    sending,
    refused,
    add(files: readonly File[]) {
      if (files.length === 0) return
      setRefused([])
      const idle = counts.current.total === 0
      waiting.current.push(...files)
      counts.current.total += files.length
      if (idle) void send()
    },
    dismiss: () => setRefused([]),
  }
}
