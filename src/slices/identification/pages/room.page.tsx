import { Outlet } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { roomTabs } from './tabs.ts'

const title = { zh: '識別', en: 'Identification' }
const sentence = {
  zh: '誰令我們關注，我們知道了甚麼，下一步做甚麼？',
  en: 'Who worries us, what did we find out, and what next?',
}

/** The room and its tabs. */
export function Component() {
  const language = useLanguage()
  const tabs = useOpenTabs('/identification', roomTabs)
  return (
    <>
      <PageHead title={pick(title, language)} sentence={pick(sentence, language)} tabs={tabs} />
      <Outlet />
    </>
  )
}
