import { randomBytes } from 'node:crypto'
import { makeDemoSchool } from '#demo/index.ts'
import { makeTerritory } from '#demo/territory.ts'
import { openAccounts } from '#slices/access/accounts.ts'
import { openInstallation } from '../installation.ts'
import { CallFailure, type Command } from './command.ts'

export const demoCommand: Command = {
  help: `npm run workbench -- demo [--schools N] [--password WORD] [--json]

Makes the demo school (one, when there is none yet) and gives its people a new password, which is printed.
  --schools N      fills a territory of N invented schools instead, 600 students each: use a data folder of its own
  --password WORD  this password instead of one by chance`,
  options: { schools: { type: 'string' }, password: { type: 'string' }, json: { type: 'boolean' } },
  async run({ settings, values, print }) {
    const schools = values.schools === undefined ? null : Number(values.schools)
    if (schools !== null && !(Number.isInteger(schools) && schools >= 1 && schools <= 9999))
      throw new CallFailure('--schools takes a whole number from 1 to 9999.')
    const password = typeof values.password === 'string' ? values.password : `demo-${randomBytes(5).toString('hex')}`
    const installation = await openInstallation(settings)
    const accounts = openAccounts({
      connection: installation.signIn,
      signing: installation.signing,
      origin: 'http://localhost',
    })
    try {
      const hash = await accounts.hash(password)
      if (schools !== null) {
        await makeTerritory(
          installation.owner,
          hash,
          schools,
          (made) => values.json || print(`${made} of ${schools} schools`),
        )
        print(
          values.json
            ? JSON.stringify({ schools, password })
            : `Each school's SENCO signs in as T0001/senco … with the password ${password}`,
        )
        return 0
      }
      const people = await makeDemoSchool(installation, hash)
      if (values.json) print(JSON.stringify({ people, password }))
      else {
        print(`The demo school is ready. Password of all its people: ${password}`)
        for (const { identifier, role, nameEn, nameZh } of people)
          print(`  ${identifier.padEnd(16)}${role.padEnd(20)}${nameEn} ${nameZh}`)
      }
      return 0
    } finally {
      await accounts.close()
      await installation.close()
    }
  },
}
