import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

/** Two restricted notes about one student: one that the SENCO may read with the social worker, one for the principal besides. */
export function layNotes(school: SchoolRows, { staff, told }: DemoPeople): void {
  const student_id = told.get('Yip Yui Sum') as string
  const lay = (note: { topic: string; by: string; on: string; words: string; readers: string[] }) => {
    const note_id = school.add('restricted_note', {
      student_id,
      topic: note.topic,
      written_by: staff.get(note.by) as string,
      written_on: note.on,
    })
    const readers = note.readers.map((code) => staff.get(code) as string)
    school.add('restricted_text', { student_id, note_id, readers, words: note.words })
  }
  lay({
    topic: '家庭近況',
    by: 'social',
    on: '2026-05-05',
    words:
      '母親來電：父親自三月起在外地工作，與家人聯絡很少，葉同學多次問及。母親希望老師知道她近來容易疲倦，但不想同學得悉。\n已約母親每兩星期通電話一次。',
    readers: [],
  })
  lay({
    topic: '安全安排',
    by: 'senco',
    on: '2026-10-12',
    words:
      '社工、母親和主診醫生已商定：如葉同學表示不想上課或情緒明顯低落，由馮姑娘陪同到輔導室，並即時致電母親；不留她一人。\n校外參觀由一位固定的成人同行。下次檢視：2027年1月。',
    readers: ['principal', 'social'],
  })
}
