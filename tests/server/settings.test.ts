import { expect, test } from 'vitest'
import { readSettings, settingsGuide } from '../../server/settings.ts'

test('without any environment everything has its default', () => {
  expect(readSettings({})).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      trustedProxies: [],
      dataDir: './data',
      logLevel: 'info',
      retentionDays: 0,
    },
  })
})

test('what is set is read; an empty value is the default', () => {
  const settings = readSettings({
    PORT: '0',
    HOST: '::',
    PUBLIC_URL: 'https://accord.example.org/',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    DATA_DIR: ' ',
    LOG_LEVEL: 'warn',
    RETENTION_DAYS: '90',
    HOME: '/root',
  })
  expect(settings).toMatchObject({
    value: {
      port: 0,
      host: '::',
      publicUrl: 'https://accord.example.org',
      trustedProxies: ['10.0.0.0/8', '::1'],
      dataDir: './data',
      logLevel: 'warn',
      retentionDays: 90,
    },
  })
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', 'http'],
  ['HOST', 'two words'],
  ['PUBLIC_URL', 'accord.example.org'],
  ['PUBLIC_URL', 'ftp://accord.example.org'],
  ['PUBLIC_URL', 'https://example.org/accord'],
  ['PUBLIC_URL', 'https://me:secret@example.org'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy.local'],
  ['LOG_LEVEL', 'loud'],
  ['RETENTION_DAYS', '1e3'],
  ['DATABASE_URL', 'postgres://localhost/accord'],
  ['REDIS_URL', 'redis://localhost'],
  ['ACCORD_PORT', '3000'],
  ['accord_colour', 'blue'],
])('%s=%s is refused by name', (name, value) => {
  const settings = readSettings({ [name]: value })
  expect(settings).toMatchObject({ ok: false, reason: 'wrongSettings' })
  expect(settings).toMatchObject({ detail: expect.stringMatching(new RegExp(`^${name}: .+[^.]$`)) })
})

test('all mistakes are told at once, one line each', () => {
  const settings = readSettings({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    ACCORD_X: '1',
    REDIS_URL: 'redis://r',
  })
  expect(settings.ok ? [] : settings.detail?.split('\n').map((line) => line.split(':')[0])).toEqual(
    ['ACCORD_X', 'PORT', 'LOG_LEVEL', 'REDIS_URL'],
  )
})

test('the guide explains every setting of the contract', () => {
  const names =
    'PORT HOST PUBLIC_URL TRUSTED_PROXIES DATA_DIR LOG_LEVEL RETENTION_DAYS DATABASE_URL REDIS_URL'
  expect(settingsGuide.map((setting) => setting.name)).toEqual(names.split(' '))
  expect(settingsGuide.every(({ meaning, unit }) => meaning && unit)).toBe(true)
})
