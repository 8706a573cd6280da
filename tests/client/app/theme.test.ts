import { expect, it } from 'vitest'
import { themeFor } from '../../../client/app/theme.ts'

it('follows the system until somebody chooses', () => {
  expect(themeFor('system', { isDark: true, moreContrast: false })).toBe('dark')
  expect(themeFor('light', { isDark: true, moreContrast: true })).toBe('light')
})

it('puts contrast before darkness when the system asks for both', () => {
  expect(themeFor('system', { isDark: true, moreContrast: true })).toBe('contrast')
})
