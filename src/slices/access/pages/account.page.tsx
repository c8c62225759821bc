import { useLoaderData } from 'react-router'
import { Facts } from '#web/ui/facts.tsx'
import { formatList, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { OnceLoaded } from '#web/ui/once-loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import classes from './account.module.css'
import type { loader } from './account-data.ts'
import { CodesSection } from './codes-section.tsx'
import { OwnChoices } from './own-choices.tsx'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { useAccountWords } from './use-account-words.ts'
import { useMe } from './use-me.ts'

export { action, loader } from './account-data.ts'

/** One's own account: language and colours, password, one-time codes, and where one is signed in. */
export function Component() {
  const sessions = useLoaderData<typeof loader>()
  const me = useMe()
  const { person, school, accountSections } = useFrame()
  const words = useAccountWords()
  const language = useLanguage()
  const roles = formatList(
    person.roles.map((role) => pick(role, language)),
    language,
  )
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} />
      <div className={classes.page}>
        {me.twoFactorOwed && (
          <aside className={classes.owed} aria-label={words.owedTitle}>
            <p>
              <strong>{words.owedTitle}</strong>
            </p>
            <p>{words.owed}</p>
          </aside>
        )}
        {me.twoFactorOwed && <CodesSection />}
        <Facts
          columns={2}
          facts={[
            { label: words.facts.roles, value: roles },
            { label: words.facts.school, value: pick(school, language) },
            { label: words.facts.staffCode, value: me.person.staffCode },
            { label: words.facts.email, value: me.person.email },
          ]}
        />
        <OwnChoices />
        {accountSections.map(({ id, load }) => (
          <OnceLoaded key={id} load={load} />
        ))}
        <PasswordSection />
        {!me.twoFactorOwed && <CodesSection />}
        <SessionsSection sessions={sessions} />
      </div>
    </>
  )
}
