import { Outlet } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { roomTabs } from './tabs.ts'

const title = { zh: '時間表', en: 'Timetable' }
const sentence = {
  zh: '何時何地給予支援，又不失去重要的課堂？',
  en: 'When and where, without losing what matters?',
}

/** The room and its tabs. */
export function Component() {
  const language = useLanguage()
  const tabs = useOpenTabs('/timetable', roomTabs)
  return (
    <>
      <PageHead title={pick(title, language)} sentence={pick(sentence, language)} tabs={tabs} />
      <Outlet />
    </>
  )
}
