import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { Accommodation, AccommodationsOf } from '../../accommodations/contract.ts'
import type { Setting } from '../../accommodations/model.ts'
import { AccommodationItem, type WhatToDo } from './accommodation-item.tsx'
import classes from './accommodations.module.css'
import { ChangePanel } from './change-panel.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ProposePanel } from './propose-panel.tsx'
import { useAccommodationWords } from './use-accommodation-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<AccommodationsOf> {
  return api.plans.accommodationsOf({ id: params.id ?? '' })
}

type Open = { does: 'propose'; setting: Setting } | { does: WhatToDo; one: Accommodation }

/** What a student is given in class and in assessments: what holds or waits in sight, the rest folded away. */
export function Component() {
  const { accommodations, reports, may }: AccommodationsOf = useLoaderData()
  const { id } = useOutletContext<StudentFile>()
  const words = useAccommodationWords()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const propose = (setting: Setting) => (
    <Button variant="default" size="compact-md" onClick={() => setOpen({ does: 'propose', setting })}>
      {words.proposeMore}
      <span className="for-screen-readers">{` (${words.settings[setting]})`}</span>
    </Button>
  )
  return (
    <>
      {accommodations.length === 0 ? (
        <EmptyState
          title={words.empty.title}
          sentence={may.propose ? words.empty.keep : words.empty.read}
          action={
            may.propose && (
              <div className={classes.actions}>
                {(['assessment', 'class'] as const).map((setting) => (
                  <Button
                    key={setting}
                    variant={setting === 'assessment' ? 'filled' : 'default'}
                    onClick={() => setOpen({ does: 'propose', setting })}
                  >
                    {words.proposeIn[setting]}
                  </Button>
                ))}
              </div>
            )
          }
        />
      ) : (
        <div className={classes.columns}>
          {(['assessment', 'class'] as const).map((setting) => (
            <section key={setting} aria-labelledby={`in-${setting}`} className={classes.section}>
              <div className={classes.head}>
                <h2 id={`in-${setting}`}>{words.settings[setting]}</h2>
                {may.propose && propose(setting)}
              </div>
              <InSetting
                setting={setting}
                all={accommodations.filter((one) => one.setting === setting)}
                may={may}
                onDo={(does, one) => setOpen({ does, one })}
              />
            </section>
          ))}
        </div>
      )}
      {open?.does === 'propose' && (
        <ProposePanel studentId={id} setting={open.setting} reports={reports} onClose={close} />
      )}
      {open?.does === 'again' && (
        <ProposePanel studentId={id} setting={open.one.setting} reports={reports} again={open.one} onClose={close} />
      )}
      {open?.does === 'change' && (
        <ChangePanel studentId={id} accommodation={open.one} reports={reports} onClose={close} />
      )}
      {open?.does === 'end' && <EndDialog studentId={id} accommodation={open.one} onClose={close} />}
      {(open?.does === 'approve' || open?.does === 'refuse') && (
        <DecideDialog
          accommodationIds={[open.one.id]}
          approve={open.does === 'approve'}
          onClose={close}
          onDecided={close}
        />
      )}
    </>
  )
}

interface InSettingProps {
  setting: Setting
  all: readonly Accommodation[]
  may: AccommodationsOf['may']
  onDo: (does: WhatToDo, one: Accommodation) => void
}

function InSetting({ setting, all, may, onDo }: InSettingProps) {
  const words = useAccommodationWords()
  const { today } = useFrame()
  const isOver = (one: Accommodation) =>
    one.state === 'refused' || one.state === 'ended' || (one.endsOn !== null && one.endsOn < today)
  const [present, earlier] = [all.filter((one) => !isOver(one)), all.filter(isOver)]
  const list = (of: readonly Accommodation[]) => (
    <ul className={classes.list}>
      {of.map((one) => (
        <AccommodationItem key={one.id} accommodation={one} may={may} onDo={(does) => onDo(does, one)} />
      ))}
    </ul>
  )
  return (
    <>
      {present.length > 0 ? list(present) : <p className={classes.soft}>{words.none[setting]}</p>}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{words.earlier(earlier.length)}</summary>
          {list(earlier)}
        </details>
      )}
    </>
  )
}
