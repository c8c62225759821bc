import { useState } from 'react'
import type { Need } from '../../contract.ts'
import { NeedPanel } from './need-panel.tsx'
import { NeedsSection } from './needs-section.tsx'
import { type Strength, StrengthPanel } from './strength-panel.tsx'
import { StrengthsSection } from './strengths-section.tsx'
import { tellsNeeds } from './tells-needs.ts'
import { useStudentFile } from './use-student-file.ts'

type Panel = { strength: Strength | null } | { need: Need | null }

/** What the student does well, then what they need: who found it, when, how sure. */
export function Component() {
  const file = useStudentFile()
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  return (
    <>
      <StrengthsSection file={file} onOpen={(strength) => setPanel({ strength })} />
      {tellsNeeds(file) && <NeedsSection file={file} onOpen={(need) => setPanel({ need })} />}
      {panel && 'strength' in panel && <StrengthPanel file={file} strength={panel.strength} onClose={close} />}
      {panel && 'need' in panel && <NeedPanel file={file} need={panel.need} onClose={close} />}
    </>
  )
}
