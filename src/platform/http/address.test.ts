import { expect, test } from 'vitest'
import { addressOf, isFromThisMachine, networkOf, shortened } from './address.ts'

const proxies = ['10.0.0.1', '10.0.0.2']
const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value })

test.each([
  ['nobody but a configured proxy says for whom it asks', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ['of what a proxy passes on only its own word counts', '10.0.0.1', 'made-up, 198.51.100.1', '198.51.100.1'],
  ['proxies behind one another are passed over', '::ffff:10.0.0.1', 'made-up, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['a proxy that says nothing is the caller', '10.0.0.1', '', '10.0.0.1'],
])('%s', (_, direct, header, address) => {
  expect(addressOf(direct, forwarded(header), proxies)).toBe(address)
})

const here = { trustedProxies: [] as string[], origin: null as string | null }
const host = (name: string, more: Record<string, string> = {}) => new Headers({ host: name, ...more })

test('a person at this machine is known by address and name', () => {
  for (const name of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
    for (const direct of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(isFromThisMachine(direct, host(name), here), `${direct} ${name}`).toBe(true)
  expect(isFromThisMachine('127.0.0.1', host('localhost:3000'), { ...here, origin: 'http://localhost:3000' })).toBe(
    true,
  )
})

test('the demo’s door stays shut to the network, to proxies that say nothing, and to pages that name this machine anew', () => {
  const ask = (headers: Headers, setUp = here, direct = '127.0.0.1') => isFromThisMachine(direct, headers, setUp)
  expect(ask(host('localhost:3000'), here, '192.0.2.7')).toBe(false)
  expect(ask(host('rebound.example:3000'))).toBe(false)
  expect(ask(host('senco.school.example'))).toBe(false)
  for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via', 'X-Forwarded-Proto'])
    expect(ask(host('localhost:3000', { [name]: '192.0.2.7' })), name).toBe(false)
  expect(ask(host('127.0.0.1:3000'), { trustedProxies: [], origin: 'https://senco.school.example' })).toBe(false)
  expect(ask(host('127.0.0.1:3000'), { trustedProxies: ['127.0.0.1'], origin: null })).toBe(false)
})

test('a household with many IPv6 addresses counts as one', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::')
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::')
  expect(networkOf('::1')).toBe('0:0:0:0::')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['0000:0000:0000:0000:0000:0000:0000:0001', '::1'],
  ['2001:0db8:0000:0000:0000:0000:00ab:0001', '2001:db8::ab:1'],
  ['', ''],
])('%s is written %s', (address, written) => {
  expect(shortened(address)).toBe(written)
})
