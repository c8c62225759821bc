import { Outlet } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { roomTabs } from './tabs.ts'

const title = { zh: '支援', en: 'Provision' }
const sentence = {
  zh: '誰得到甚麼支援，由誰提供，多久一次，成本多少？',
  en: 'Who receives what, from whom, how often, at what cost?',
}

/** The room and its tabs. */
export function Component() {
  const language = useLanguage()
  const tabs = useOpenTabs('/provision', roomTabs)
  return (
    <>
      <PageHead title={pick(title, language)} sentence={pick(sentence, language)} tabs={tabs} />
      <Outlet />
    </>
  )
}
