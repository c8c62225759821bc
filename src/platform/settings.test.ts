import { expect, test } from 'vitest'
import { readSettings, SettingsFailure } from './settings.ts'

test('a setting that cannot be used is named, with what it should be; all of them at once', () => {
  const wrong = () => readSettings({ PORT: 'web', SENCO_ORIGIN: 'school.example' }, '/')
  expect(wrong).toThrow(SettingsFailure)
  expect(wrong).toThrow(/^PORT must be a port number.*\nSENCO_ORIGIN must be the address people type/)
})

test('a trusted proxy is a whole address: a mistyped one would put everybody under one', () => {
  const proxies = (list: string) => readSettings({ SENCO_TRUSTED_PROXY: list }, '/').trustedProxies
  expect(proxies('10.0.0.1, fd00::1')).toEqual(['10.0.0.1', 'fd00::1'])
  expect(proxies('')).toEqual([])
  for (const list of ['1.2', '10.0.0.1, 10.0.0', '10.0.0.256', 'fd00:::1', '10.0.0.0/8'])
    expect(() => proxies(list), list).toThrow('SENCO_TRUSTED_PROXY must be one or more IP addresses')
})
