import { Button, NativeSelect, TextInput } from '@mantine/core'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { directions } from '../../measurements/model.ts'
import classes from './measurements.module.css'
import type { TypedScale } from './typed-scale.ts'
import { useMeasurementWords } from './use-measurement-words.ts'

interface ScaleFieldsetProps {
  number: number
  scale: TypedScale
  problems: readonly Problem[]
  onChange: (scale: TypedScale) => void
  /** `null` for the only scale. */
  onRemove: (() => void) | null
}

/** One scale of an instrument: its name, range, which way is better, and a norm if there is one. */
export function ScaleFieldset({ number, scale, problems, onChange, onRemove }: ScaleFieldsetProps) {
  const words = useMeasurementWords()
  const title = words.scaleNumber(number)
  const place = `scales.${number - 1}`
  const text = (name: 'nameZh' | 'nameEn' | 'min' | 'max' | 'normMean' | 'normSd' | 'normNote') => ({
    ...fieldProps(`${place}.${name}`, problems),
    label: words.scaleFields[name],
    value: scale[name],
    autoComplete: 'off',
    maxLength: 300,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...scale, [name]: event.currentTarget.value }),
  })
  const decimal = { inputMode: 'decimal' as const }
  return (
    <fieldset className={classes.scale}>
      <legend>{title}</legend>
      <div className={classes.pair}>
        <TextInput {...text('nameZh')} lang="zh-Hant-HK" />
        <TextInput {...text('nameEn')} lang="en-GB" />
        <TextInput {...text('min')} {...decimal} />
        <TextInput {...text('max')} {...decimal} />
      </div>
      <NativeSelect
        {...fieldProps(`${place}.direction`, problems)}
        label={words.scaleFields.direction}
        value={scale.direction}
        data={directions.map((direction) => ({ value: direction, label: words.directions[direction] }))}
        onChange={(event) =>
          onChange({ ...scale, direction: directions.find((one) => one === event.currentTarget.value) ?? 'up' })
        }
      />
      <p className={classes.note}>{words.normHelp}</p>
      <div className={classes.pair}>
        <TextInput {...text('normMean')} {...decimal} />
        <TextInput {...text('normSd')} {...decimal} />
      </div>
      <TextInput {...text('normNote')} />
      {onRemove && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {words.removeScale}
            <span className="for-screen-readers">{` (${title})`}</span>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
