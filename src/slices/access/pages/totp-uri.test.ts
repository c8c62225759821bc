import { expect, test } from 'vitest'
import { labelledUri, readableSecret } from './totp-uri.ts'

const uri =
  'otpauth://totp/SENCO%20Workbench:0192%40person.invalid?secret=ABCDEFGHIJ&issuer=SENCO+Workbench&digits=6&period=30'

test('the authenticator shows whose account it is, and nothing else changes', () => {
  expect(labelledUri(uri, 'chan@school.example')).toBe(
    'otpauth://totp/SENCO%20Workbench:chan%40school.example?secret=ABCDEFGHIJ&issuer=SENCO%20Workbench&digits=6&period=30',
  )
})

test('the key can be typed by hand, four letters at a time', () => {
  expect(readableSecret(uri)).toBe('ABCD EFGH IJ')
})
