import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import { Link } from 'react-router'
import { formatList, nameOf, pick } from '#web/ui/format.ts'
import type { Frame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './top-bar.module.css'

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
  const name = nameOf(frame.person, language)
  const roles = frame.person.roles.map((role) => pick(role, language))
  return (
    <Menu position="bottom-end" width={248} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={words.personMenu(name.main)}>
          <span className={classes.avatar} aria-hidden="true">
            {initialOf(name.main)}
          </span>
          <span className={classes.person}>{name.main}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.menuHead}>
          <strong>{name.main}</strong>
          {name.other && <span> {name.other}</span>}
          <div className={classes.roles}>{formatList(roles, language)}</div>
        </div>
        <Menu.Divider />
        <Menu.Label>{words.colours}</Menu.Label>
        {schemes.map(({ scheme, Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<Icon size={18} stroke={1.6} />}
            rightSection={colorScheme === scheme ? <IconCheck size={16} /> : null}
            closeMenuOnClick={false}
            onClick={() => {
              setColorScheme(scheme)
              frame.keepPreferences?.({ scheme })
            }}
          >
            {words.scheme[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={frame.accountPath} leftSection={<IconUser size={18} stroke={1.6} />}>
          {words.myAccount}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={() => void frame.signOut()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A Chinese surname, or the first letter of an English name. */
function initialOf(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '?'
}
