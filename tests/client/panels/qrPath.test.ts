import { expect, it } from 'vitest'
import { qrPath } from '../../../client/panels/qrPath.ts'

it('draws every run of dark modules once', () => {
  const rows = ['110', '001', '111']
  const path = qrPath(3, (row, column) => rows[row]?.[column] === '1')
  expect(path).toBe('M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z')
})
