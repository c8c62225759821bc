const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`)

export const en = {
  /** The morning mail. */
  mail: {
    subject: (counts: string) => `SENCO Workbench: ${counts}`,
    greeting: 'Good morning. In the workbench:',
    due: (count: number) => `${things(count)} due today`,
    overdue: (count: number) => `${things(count)} overdue`,
    notices: (count: number) => (count === 1 ? '1 new notice' : `${count} new notices`),
    comma: ', ',
    bullet: '- ',
    toToday: 'What is due:',
    toNotices: 'What changed:',
    noNames: 'This mail names nobody: of what and of whom is read inside the workbench.',
    toStop: 'To stop these mails, open this address and press once; no sign-in is needed:',
    test: {
      subject: 'SENCO Workbench: test mail',
      text: (origin: string) =>
        `This test mail came through your school’s mail server. The workbench is at ${origin}\n`,
    },
  },
  problems: {
    'no-address': 'No e-mail address is known of you. Somebody who keeps the staff list can add it.',
    'no-server': 'No mail server is set on the machine (SENCO_MAIL).',
  },
  /** What the trail says of each operation: somebody … */
  audit: {
    'digest.chosen': 'asked for the morning mail, or for no more of them',
    'digest.stopped': 'stopped the morning mail by its link',
    'digest.hour-chosen': 'chose the hour of the morning mails',
    'mail.tested': 'sent a test mail to themself',
  } as Readonly<Record<string, string>>,
}
