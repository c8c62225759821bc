import { type ReactNode, useId } from 'react'
import type { Paper, PaperBlock, PaperLanguage, PaperText } from '#platform/paper/model.ts'
import { madeLine, onOneLine, type Written, written } from '#platform/paper/rules.ts'
import { signWords } from '#platform/paper/words.ts'
import { htmlLanguage } from './language.tsx'
import classes from './paper-view.module.css'
import { Pictures } from './pictures.tsx'

/**
 * A document as it is printed: the same paper that becomes the Word file, black on white. While it stands on a page, nothing else of the page
 * is printed but what stands beside it in the same place.
 */
export function PaperView({ paper }: { paper: Paper }) {
  const { language } = paper
  const id = useId()
  return (
    <article data-paper data-landscape={paper.landscape || undefined} className={classes.paper} aria-labelledby={id}>
      <p className={classes.running}>
        <Line text={paper.school} language={language} />
      </p>
      <h2 id={id}>
        <Line text={paper.title} language={language} />
      </h2>
      <div className={classes.about}>
        <Stacked text={paper.about} language={language} />
      </div>
      {named(paper.blocks, ({ is }) => is).map(([key, block]) => (
        <Block key={key} block={block} language={language} />
      ))}
      <div className={classes.made}>
        <Stacked text={madeLine(paper)} language={language} />
      </div>
    </article>
  )
}

function Block({ block, language }: { block: PaperBlock; language: PaperLanguage }) {
  switch (block.is) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h3' : 'h4'
      return (
        <Heading>
          <Line text={block.text} language={language} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <div className={block.soft ? classes.soft : classes.words}>
          <Beside text={block.text} language={language} />
        </div>
      )
    case 'list': {
      const List = block.mark === 'number' ? 'ol' : 'ul'
      return (
        <List className={block.mark === 'box' ? classes.boxes : classes.list}>
          {named(block.items, keyOf).map(([key, item]) => (
            <li key={key}>
              <Beside text={item} language={language} />
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className={classes.facts}>
          {named(block.facts, ({ label }) => keyOf(label)).map(([key, { label, value }]) => (
            <div key={key}>
              <dt>
                <Stacked text={label} language={language} />
              </dt>
              <dd>
                <Stacked text={value} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <PaperTable block={block} language={language} />
    case 'pictures':
      return (
        <Pictures>
          {block.pictures.map(({ address, text }) => (
            <img key={address} src={address} alt={onOneLine(text, language)} />
          ))}
        </Pictures>
      )
    case 'signatures':
      return (
        <div className={classes.signatures}>
          {named(block.lines, keyOf).map(([key, label]) => (
            <p key={key}>
              <span>
                <Line text={label} language={language} />
              </span>
              <span className={classes.toSign} />
              <span>
                <Line text={signWords.date} language={language} />
              </span>
              <span className={classes.toSign} />
            </p>
          ))}
        </div>
      )
    case 'cut':
      return <hr className={classes.cut} />
    case 'page-break':
      return <div className={classes.break} />
  }
}

function PaperTable({
  block: { columns, rows },
  language,
}: {
  block: Extract<PaperBlock, { is: 'table' }>
  language: PaperLanguage
}) {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <table className={columns.length > 2 ? classes.wide : undefined}>
      <colgroup>
        {columns.map(({ head, share }) => (
          <col key={keyOf(head)} style={{ width: `${(100 * share) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={keyOf(head)} scope="col">
              <Stacked text={head} language={language} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {named(rows, (row) => row.map(keyOf).join(' ')).map(([key, row]) => (
          <tr key={key}>
            {columns.map(({ head }, column) => (
              <td key={keyOf(head)} data-head={onOneLine(head, language)}>
                <Stacked text={row[column] ?? ''} language={language} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface InPaper {
  text: PaperText
  language: PaperLanguage
}

/** Both languages on one line. */
function Line({ text, language }: InPaper) {
  return written(text, language).map((one, index) => (
    <span key={one.side ?? 'same'}>
      {index > 0 && ' '}
      <One of={one} />
    </span>
  ))
}

/** A text in the language of a paper, with its mark; of a bilingual one, one language below the other. */
export function Stacked({ text, language }: InPaper) {
  return written(text, language).map((one) => (
    <div key={one.side ?? 'same'}>
      <One of={one} />
    </div>
  ))
}

/** One language beside the other. */
function Beside({ text, language }: InPaper): ReactNode {
  const both = written(text, language)
  if (both.length < 2) return both.map((one) => <One key="one" of={one} />)
  return (
    <div className={classes.beside}>
      {both.map((one) => (
        <div key={one.side ?? 'same'}>
          <One of={one} />
        </div>
      ))}
    </div>
  )
}

function One({ of: { text, spoken, mark } }: { of: Written }) {
  return (
    <>
      {text !== '' && (
        <span className={classes.text} lang={spoken ? htmlLanguage[spoken] : undefined}>
          {text}
        </span>
      )}
      {mark !== '' && <small className={classes.mark}>{text === '' ? mark : ` ${mark}`}</small>}
    </>
  )
}

function keyOf(text: PaperText): string {
  return typeof text === 'string' ? text : `${text.zh} ${text.en}`
}

/** Each with a name of its own: what is said twice is counted. */
function named<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item][] {
  const times = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(item)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return [`${name} ${time}`, item]
  })
}
