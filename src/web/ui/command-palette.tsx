import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Command, CommandSource } from './command.ts'
import classes from './command-palette.module.css'
import { type FoundGroup, useCommands } from './use-commands.ts'
import { useUiWords } from './words.ts'

interface CommandPaletteProps {
  opened: boolean
  onClose: () => void
  sources: readonly CommandSource[]
}

/** Search everything from the keyboard: a combobox whose list is drawn by source. */
export function CommandPalette({ opened, onClose, sources }: CommandPaletteProps) {
  const words = useUiWords()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="36rem"
      yOffset="12vh"
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={words.palette.title}>
        <Palette sources={sources} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette({ sources, onClose }: Omit<CommandPaletteProps, 'opened'>) {
  const words = useUiWords().palette
  const navigate = useNavigate()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  const { groups, searching } = useCommands(sources, query)
  const all = groups.flatMap((group) => group.commands)
  const active = all.find((command) => command.key === activeId) ?? all[0]

  function run(command: Command) {
    onClose()
    if (command.action) command.action()
    else if (command.href) navigate(command.href)
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a Chinese input method's word is not a choice.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      run(active)
      return
    }
    const index = active ? all.indexOf(active) : -1
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 8,
      PageUp: index - 8,
    }
    const step = steps[event.key]
    if (step === undefined || !all.length) return
    event.preventDefault()
    const next = all[Math.max(0, Math.min(all.length - 1, step))]
    if (!next) return
    setActiveId(next.key)
    document.getElementById(`${listId}-${next.key}`)?.scrollIntoView({ block: 'nearest' })
  }

  const nothing = query.trim() && !searching && !all.length
  return (
    <div className={classes.palette}>
      <div className={classes.field}>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
        <input
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded={all.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${listId}-${active.key}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setActiveId(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={words.title} className={classes.list}>
        {groups.map((group) => (
          <Group key={group.id} group={group} listId={listId} activeKey={active?.key} onRun={run} />
        ))}
      </div>
      {groups
        .filter((group) => group.failed)
        .map((group) => (
          <p key={group.id} className={classes.hint}>
            {words.failed(group.label)}
          </p>
        ))}
      <p className={classes.hint} role="status">
        {nothing ? words.empty : query.trim() ? (all.length ? words.results(all.length) : '') : words.hint}
      </p>
      <p className={classes.keys} aria-hidden="true">
        {words.keys}
      </p>
    </div>
  )
}

interface GroupProps {
  group: FoundGroup
  listId: string
  activeKey: string | undefined
  onRun: (command: Command) => void
}

function Group({ group, listId, activeKey, onRun }: GroupProps) {
  const headId = `${listId}-head-${group.id}`
  if (!group.commands.length) return null
  return (
    <fieldset aria-labelledby={headId} className={classes.group}>
      <div id={headId} className={classes.head} role="presentation">
        {group.label}
      </div>
      {group.commands.map((command) => (
        // The keyboard stays in the input: aria-activedescendant points here, Enter runs it.
        <div
          key={command.key}
          id={`${listId}-${command.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={command.key === activeKey}
          className={classes.option}
          {...{ onClick: () => onRun(command) }}
        >
          <span>{command.label}</span>
          {command.detail && <span className={classes.detail}>{command.detail}</span>}
        </div>
      ))}
    </fieldset>
  )
}
