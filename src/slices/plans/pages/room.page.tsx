import { Outlet } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { roomTabs } from './tabs.ts'

const title = { zh: '計劃', en: 'Plans' }
const sentence = {
  zh: '我們想這名學生做到甚麼，正在做甚麼，有沒有效？',
  en: 'What do we want for each student, what do we do, and does it work?',
}

/** The room and its tabs. */
export function Component() {
  const language = useLanguage()
  const tabs = useOpenTabs('/plans', roomTabs)
  return (
    <>
      <PageHead title={pick(title, language)} sentence={pick(sentence, language)} tabs={tabs} />
      <Outlet />
    </>
  )
}
