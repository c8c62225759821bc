import { Outlet } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { roomTabs } from './tabs.ts'

const title = { zh: '團隊', en: 'Team' }
const sentence = {
  zh: '誰負責甚麼？決定了甚麼？下一步是甚麼？',
  en: 'Who does what, what was decided, what comes next?',
}

/** The room and its tabs. */
export function Component() {
  const language = useLanguage()
  const tabs = useOpenTabs('/team', roomTabs)
  return (
    <>
      <PageHead title={pick(title, language)} sentence={pick(sentence, language)} tabs={tabs} />
      <Outlet />
    </>
  )
}
