import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { AddedSetting, ChangedSetting, CostSettings, SettingKind } from '../../cost/setting-model.ts'
import { blankOf, fieldsOf } from './setting-fields.ts'
import { SettingInput } from './setting-input.tsx'
import type { SettingRow } from './setting-rows.tsx'
import { settingForms, useCostWords } from './use-cost-words.ts'

interface SettingPanelProps {
  kind: SettingKind
  /** `null` for a new one. */
  row: SettingRow | null
  settings: CostSettings
  onClose: () => void
}

/** A setting of costs: entered, changed, or taken out. */
export function SettingPanel({ kind, row, settings, onClose }: SettingPanelProps) {
  const words = useCostWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(settingForms)
  const inputs = useMemo(
    () => fieldsOf(kind, { settings, words, language, today }),
    [kind, settings, words, language, today],
  )
  const saved = row?.fields ?? blankOf(inputs, today)
  const edit = useEdit<Record<string, unknown>>(
    `cost ${kind} ${row?.id ?? 'new'}`,
    saved,
    row?.version ?? 0,
    work.clash,
  )

  function textOf(name: string, value: unknown): string {
    const input = inputs.find((one) => one.name === name)
    if (input?.how === 'name') return pick(value as { zh: string; en: string }, language)
    if (input?.how === 'money') return typeof value === 'number' ? formatMoney(value) : ''
    if (input?.how === 'check') return value ? ui.certainty.checked : ui.certainty.unchecked
    return input?.options?.find((one) => one.value === String(value))?.label ?? String(value ?? input?.none ?? '')
  }

  function save() {
    const send = (): Promise<unknown> =>
      row
        ? api.provision.changeCostSetting({
            ...{ settingId: row.id, version: edit.version },
            setting: { kind, ...edit.changes() } as ChangedSetting,
          })
        : api.provision.addCostSetting({ setting: { kind, fields: edit.fields } as AddedSetting })
    work.run(send, () => {
      edit.finish(row ? edit.fields : saved, row ? edit.version + 1 : 0)
      notice(words.settings.kept)
      onClose()
    })
  }

  function archive(sourceId: string, archived: boolean) {
    work.run(
      () => api.provision.archiveCostSource({ sourceId, archived }),
      () => {
        notice(archived ? words.settings.putAway : words.settings.broughtBack)
        onClose()
      },
    )
  }

  function remove(settingId: string) {
    work.run(
      () => api.provision.removeCostSetting({ settingId, kind }),
      () => {
        edit.finish(saved, 0)
        notice(words.settings.removed)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={row && kind === 'fund' ? row.name : words.settings.kinds[kind].title}
      work={work}
      edit={edit}
      textOf={textOf}
      more={
        row &&
        kind !== 'fund' &&
        kind !== 'month' && (
          <div>
            {kind === 'source' && (
              <Button variant="subtle" onClick={() => archive(row.id, row.archivedOn === null)}>
                {row.archivedOn === null ? words.settings.archive : words.settings.bringBack}
              </Button>
            )}
            <Button variant="subtle" onClick={() => remove(row.id)}>
              {words.settings.remove}
            </Button>
          </div>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      {inputs.map((input) => (
        <SettingInput
          key={input.name}
          input={input}
          value={edit.fields[input.name]}
          problems={work.problems}
          onChange={(value) => edit.change({ [input.name]: value })}
        />
      ))}
    </EditPanel>
  )
}
