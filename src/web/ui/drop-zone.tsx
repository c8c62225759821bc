import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import classes from './drop-zone.module.css'
import { fieldId } from './problems.tsx'
import { useDropTarget } from './use-drop-target.ts'
import { useUiWords } from './words.ts'

interface DropZoneProps {
  /** Ends of names, as the browser's window of files takes them. */
  accept: string
  /** The same in words. */
  help: string
  /** The name of the file that is being read. */
  reading: string | null
  onFile: (file: File) => void
}

/** Where a file is dropped, or chosen with the browser's own button. */
export function DropZone({ accept, help, reading, onFile }: DropZoneProps) {
  const words = useUiWords().dropZone
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const target = useDropTarget((files) => reading === null && take(files))

  function take(files: ArrayLike<File> | null) {
    const file = files?.[0]
    // The same file, corrected and chosen again, must count as a choice.
    if (input.current) input.current.value = ''
    if (file) onFile(file)
  }

  return (
    // Dropping is only a second way: the button within does the same by keyboard.
    <section aria-label={words.drop} className={classes.drop} {...target}>
      {reading === null ? (
        <>
          <IconFileSpreadsheet size={32} stroke={1.3} aria-hidden="true" />
          <p className={classes.dropWords}>
            {words.drop} {words.or}
          </p>
          <label className={classes.choice}>
            <span>{words.choose}</span>
            <input
              ref={input}
              id={fieldId('file')}
              type="file"
              className="for-screen-readers"
              accept={accept}
              onChange={(event) => take(event.currentTarget.files)}
            />
          </label>
          <p className={classes.soft}>{help}</p>
        </>
      ) : (
        <div role="status">
          <p id={id}>{words.reading(reading)}</p>
          <progress aria-labelledby={id} className={classes.progress} />
        </div>
      )}
    </section>
  )
}
