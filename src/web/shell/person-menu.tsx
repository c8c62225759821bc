import { type MantineColorScheme, Popover, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatList, nameOf, pick } from '#web/ui/format.ts'
import type { Frame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './person-menu.module.css'
import barClasses from './top-bar.module.css'

const schemes = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const satisfies readonly { scheme: MantineColorScheme; Icon: typeof IconSun }[]

/** Who is signed in, in which roles, and what is theirs to choose. */
export function PersonMenu({ frame }: { frame: Frame }) {
  const words = useShellWords()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [opened, setOpened] = useState(false)
  const [left, setLeft] = useState(0)
  async function leave() {
    const things = await frame.leaveBehind()
    if (things === 0) return signOut()
    setLeft(things)
    setOpened(false)
  }
  const signOut = () => Promise.resolve(frame.signOut()).catch(() => notice(words.errors.network.title))
  const name = nameOf(frame.person, language)
  const roles = frame.person.roles.map((role) => pick(role, language))
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={256} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={barClasses.button} onClick={() => setOpened(!opened)}>
            <span className={barClasses.avatar} aria-hidden="true">
              {initialOf(name.main)}
            </span>
            <span className={barClasses.person}>{name.main}</span>
            <span className="for-screen-readers">{words.personMenu}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown p="xs" aria-label={words.personMenu}>
          <div className={classes.who}>
            <strong>{name.main}</strong>
            {name.other && <span> {name.other}</span>}
            <div className={classes.roles}>{formatList(roles, language)}</div>
          </div>
          <fieldset className={classes.colours}>
            <legend className={classes.legend}>{words.colours}</legend>
            {schemes.map(({ scheme, Icon }) => (
              <label key={scheme} className={classes.line}>
                <input
                  type="radio"
                  name="scheme"
                  checked={colorScheme === scheme}
                  onChange={() => {
                    setColorScheme(scheme)
                    frame.keepPreferences?.({ scheme })
                  }}
                />
                <Icon size={18} stroke={1.6} aria-hidden="true" />
                {words.scheme[scheme]}
              </label>
            ))}
          </fieldset>
          <Link to={frame.accountPath} className={classes.line} onClick={() => setOpened(false)}>
            <IconUser size={18} stroke={1.6} aria-hidden="true" />
            {words.myAccount}
          </Link>
          <button type="button" className={classes.line} onClick={() => void leave()}>
            <IconLogout size={18} stroke={1.6} aria-hidden="true" />
            {words.signOut}
          </button>
        </Popover.Dropdown>
      </Popover>
      <ConfirmDialog
        opened={left > 0}
        onClose={() => setLeft(0)}
        onConfirm={() => void signOut()}
        title={words.leaving.title}
        confirm={words.leaving.confirm}
        danger
      >
        <p>{words.leaving.what(left)}</p>
      </ConfirmDialog>
    </>
  )
}

/** A Chinese surname, or the first letter of an English name. */
function initialOf(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '?'
}
