import type { Bilingual } from '#kernel/language.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import { Pictures } from '#web/ui/pictures.tsx'
import { useUiWords } from '#web/ui/words.ts'
import { linesOf, type ProfileFields, type ProfilePart, pictureAddress, profileParts } from '../../profile/model.ts'
import classes from './profile.module.css'
import { useProfileWords } from './use-profile-words.ts'

/** The parts of a profile as they are read: strengths first, the student's own words last. */
export function ProfileParts({ studentId, fields }: { studentId: string; fields: ProfileFields }) {
  const words = useProfileWords()
  return (
    <div className={classes.grid}>
      {profileParts.map((part) => (
        <section
          key={part}
          aria-labelledby={`profile-${part}`}
          className={`${classes.part} ${part === 'ownWords' ? classes.own : ''}`}
        >
          <h2 id={`profile-${part}`}>{words.parts[part]}</h2>
          <Things text={textOf(fields, part)} />
          {part === 'ownWords' && fields.ownWordsBy && <p className={classes.soft}>{words.by[fields.ownWordsBy]}</p>}
          {part === 'ownWords' && <ProfilePictures studentId={studentId} pictureIds={fields.pictureIds} />}
        </section>
      ))}
    </div>
  )
}

interface ProfilePicturesProps {
  studentId: string
  pictureIds: readonly string[]
}

/** The student's own pictures. */
function ProfilePictures({ studentId, pictureIds }: ProfilePicturesProps) {
  const words = useProfileWords()
  if (pictureIds.length === 0) return null
  return (
    <Pictures>
      {pictureIds.map((id, index) => (
        <img key={id} src={pictureAddress(studentId, id)} alt={words.picture(index + 1)} />
      ))}
    </Pictures>
  )
}

/** A text of the profile in both languages. */
export function textOf(fields: ProfileFields, part: ProfilePart): Bilingual {
  return { zh: fields[`${part}Zh`], en: fields[`${part}En`] }
}

function Things({ text }: { text: Bilingual }) {
  const words = useProfileWords()
  const common = useUiWords()
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const shown = text[language] ? language : other
  const things = linesOf(text[shown])
  if (things.length === 0) return <p className={classes.soft}>{words.nothing}</p>
  if (things.length === 1) return <InTwoLanguages text={text} />
  return (
    <>
      <ul className={classes.things} lang={htmlLanguage[shown]}>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      {shown !== language && <p className={classes.soft}>{common.untranslated}</p>}
    </>
  )
}
