import { Outlet, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import { partTabs } from './tabs.ts'

const label = { zh: '識別', en: 'Identification' }

/** What was found out about one student, part by part; each part meets the student’s file as the outlet’s context. */
export function Component() {
  const file = useOutletContext<StudentFile>()
  const language = useLanguage()
  const parts = partTabs.filter(({ beforeSupport }) => file.may.seeSupport || beforeSupport)
  const tabs = useOpenTabs(`/students/${file.id}/identification`, parts)
  return (
    <>
      <UrlTabs tabs={tabs} label={pick(label, language)} />
      <Outlet context={file} />
    </>
  )
}
