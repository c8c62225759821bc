import { Button, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Provider, ProviderFields } from '../../providers/contract.ts'
import { providerForms, useProviderWords } from './use-provider-words.ts'

interface ProviderPanelProps {
  /** `null` for a new one. */
  provider: Provider | null
  onClose: () => void
}

/** A provider from outside: name, service, contact; put away when they give nothing any more. */
export function ProviderPanel({ provider, onClose }: ProviderPanelProps) {
  const words = useProviderWords()
  const work = useWork(providerForms)
  const saved: ProviderFields = {
    nameZh: provider?.nameZh ?? '',
    nameEn: provider?.nameEn ?? '',
    serviceZh: provider?.service.zh ?? '',
    serviceEn: provider?.service.en ?? '',
    contact: provider?.contact ?? '',
  }
  const edit = useEdit(`provider ${provider?.id ?? 'new'}`, saved, provider?.version ?? 0, work.clash)
  const { fields, change } = edit
  const isArchived = provider !== null && provider.archivedOn !== null

  function send(): Promise<unknown> {
    if (!provider) return api.provision.addProvider(fields)
    return api.provision.changeProvider({ providerId: provider.id, version: edit.version, ...edit.changes() })
  }

  function save() {
    work.run(send, () => {
      edit.finish(provider ? fields : saved, provider ? edit.version + 1 : 0)
      notice(words.kept)
      onClose()
    })
  }

  function archive(providerId: string) {
    work.run(
      () => api.provision.archiveProvider({ providerId, archived: !isArchived }),
      () => {
        notice(isArchived ? words.takenOut : words.archived)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={provider ? words.changeTitle : words.addTitle}
      work={work}
      edit={edit}
      more={
        provider && (
          <div>
            <Button variant="subtle" onClick={() => archive(provider.id)}>
              {isArchived ? words.takeOut : words.archive}
            </Button>
          </div>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      {(['nameZh', 'nameEn'] as const).map((name) => (
        <TextInput
          key={name}
          {...fieldProps(name, work.problems)}
          label={work.labelOf(name)}
          maxLength={200}
          value={fields[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <TwoLanguages
        name="service"
        label={words.service}
        value={{ zh: fields.serviceZh, en: fields.serviceEn }}
        rows={2}
        most={500}
        problems={work.problems}
        onChange={(language, text) => change(language === 'zh' ? { serviceZh: text } : { serviceEn: text })}
      />
      <LongText
        {...fieldProps('contact', work.problems)}
        label={words.contact}
        description={words.contactHelp}
        autosize
        minRows={2}
        most={500}
        value={fields.contact}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
    </EditPanel>
  )
}
