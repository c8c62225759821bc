import { useState } from 'react'
import { ClassPanel } from './class-panel.tsx'
import { ClassSection } from './class-section.tsx'
import { GuardiansPanel } from './guardians-panel.tsx'
import { GuardiansSection } from './guardians-section.tsx'
import { ParticularsPanel } from './particulars-panel.tsx'
import { ParticularsSection } from './particulars-section.tsx'
import { StaffSection } from './staff-section.tsx'
import classes from './student.module.css'
import { SupportSummary } from './support-summary.tsx'
import { useStudentFile } from './use-student-file.ts'

type Panel = 'particulars' | 'class' | 'guardians'

/** Who the student is: strengths before needs, then the particulars, the family and the people at school. */
export function Component() {
  const file = useStudentFile()
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  return (
    <>
      <div className={classes.columns}>
        <div>
          {file.may.seeSupport && <SupportSummary file={file} />}
          <ParticularsSection file={file} onEdit={() => setPanel('particulars')} />
        </div>
        <div>
          <ClassSection file={file} onEdit={() => setPanel('class')} />
          {file.guardians && (
            <GuardiansSection file={file} guardians={file.guardians} onEdit={() => setPanel('guardians')} />
          )}
          <StaffSection file={file} />
        </div>
      </div>
      {panel === 'particulars' && <ParticularsPanel file={file} onClose={close} />}
      {panel === 'class' && <ClassPanel file={file} onClose={close} />}
      {panel === 'guardians' && file.guardians && (
        <GuardiansPanel file={file} guardians={file.guardians} onClose={close} />
      )}
    </>
  )
}
