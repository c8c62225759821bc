import { type MantineColorScheme, Radio, Stack, useMantineColorScheme } from '@mantine/core'
import { type Language, languages } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { htmlLanguage, useLanguage, useSetLanguage } from '#web/ui/language.tsx'
import { attempt } from '../words/refusal.ts'
import classes from './account.module.css'
import { useAccountWords } from './use-account-words.ts'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** Language and colours: they change at once on this device, and are kept with the account. */
export function OwnChoices() {
  const words = useAccountWords().choices
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()

  async function keep(choice: { language?: Language; colourScheme?: MantineColorScheme }) {
    const { refused } = await attempt(() => api.access.keepMe(choice))
    notice(refused ? words.notKept : words.kept)
  }

  return (
    <section className={classes.section} aria-labelledby="choices-title">
      <h2 id="choices-title">{words.title}</h2>
      <Stack gap="lg">
        <Radio.Group
          label={words.language}
          value={language}
          onChange={(value) => {
            const next = value === 'en' ? 'en' : 'zh'
            setLanguage(next)
            void keep({ language: next })
          }}
        >
          <Stack gap="xs" mt="xs">
            {languages.map((each) => (
              <Radio key={each} value={each} label={<span lang={htmlLanguage[each]}>{words.languages[each]}</span>} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={words.scheme}
          value={colorScheme}
          onChange={(value) => {
            const next = schemes.find((scheme) => scheme === value) ?? 'auto'
            setColorScheme(next)
            void keep({ colourScheme: next })
          }}
        >
          <Stack gap="xs" mt="xs">
            {schemes.map((scheme) => (
              <Radio key={scheme} value={scheme} label={words.schemes[scheme]} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </section>
  )
}
