type Details = Readonly<Record<string, string | number>>

export const en = {
  promptKinds: { text: 'In words', choice: 'One of several', scale: 'Scale 1 to 5' },
  problems: {
    'unknown-prompt': 'This answers something that was not asked. Load the page again.',
    'not-an-answer': 'Choose one of what is offered.',
    'nobody-asked': 'Choose at least one person.',
    'not-with-student': 'One of these people does not work with the student now.',
    'asked-already': ({ count }) =>
      count === 1
        ? 'One of them has been asked and has not answered yet.'
        : `${count} of them have been asked and have not answered yet.`,
    'not-ahead': 'Choose today or a day ahead.',
    'input-closed': 'The team takes no more answers here.',
    'no-prompt': 'Add at least one prompt.',
    'prompt-without-words': 'A prompt has no words.',
    'too-few-options': 'A choice needs at least two options.',
    'prompt-twice': 'Two prompts have the same name in the code.',
    required: 'This must be filled in.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'inputs.listed': 'looked at what teachers are asked',
    'input.form-changed': 'changed a set of prompts for teachers',
    'inputs.seen': 'looked at teachers’ input about the student',
    'input.asked': 'asked teachers for input',
    'input.closed': 'closed an asking of teachers',
    'input.opened': 'opened what they are asked about the student',
    'input.answered': 'answered what they were asked',
  } as Readonly<Record<string, string>>,
}
