import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../client/ui/tokens.css', import.meta.url), 'utf8')

/** The tokens of a block of the style sheet, as they are in a colour scheme. */
function tokensIn(block: string, scheme: 'light' | 'dark'): Record<string, string> {
  const colors = [...block.matchAll(/--([\w-]+):\s*(light-dark\(([^,]+),\s*([^)]+)\)|#\w+);/g)]
  return Object.fromEntries(
    colors.map(([, name = '', plain = '', light, dark]) => [
      name,
      (scheme === 'light' ? light : dark)?.trim() ?? plain,
    ]),
  )
}

function blockOf(start: string): string {
  const from = css.indexOf(start)
  if (from < 0) throw new Error(`tokens.css has no "${start}"`)
  return css.slice(from, css.indexOf('\n}', from))
}

const plain = blockOf(':root {')
const more = css.slice(css.indexOf('@media (prefers-contrast: more)'))
const looks = {
  light: tokensIn(plain, 'light'),
  dark: tokensIn(plain, 'dark'),
  contrast: {
    ...tokensIn(plain, 'light'),
    ...tokensIn(blockOf(':root[data-theme="contrast"] {\n  --page'), 'light'),
  },
  'dark, more contrast': {
    ...tokensIn(plain, 'dark'),
    ...tokensIn(more.slice(0, more.indexOf('\n}')), 'dark'),
  },
}

const grounds = ['page', 'surface', 'surface-sunken', 'surface-hover']
const inks = ['ink', 'ink-soft', 'accent-ink']
const signs = ['line-strong', 'focus', 'accent', 'danger', 'warn', 'good']

describe.each(Object.entries(looks))('18 V: in %s', (_look, tokens) => {
  const color = (name: string) => {
    const value = tokens[name]
    if (value === undefined) throw new Error(`no colour --${name}`)
    return value
  }

  test.each(inks)('%s can be read on every ground (4.5:1)', (ink) => {
    for (const ground of grounds)
      expect(wcagContrast(color(ink), color(ground)), ground).toBeGreaterThanOrEqual(4.5)
  })

  test.each(signs)('%s can be seen on every ground (3:1)', (sign) => {
    for (const ground of grounds)
      expect(wcagContrast(color(sign), color(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  test('words on the accent, and on what is selected, can be read', () => {
    expect(wcagContrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5)
    for (const ink of inks)
      expect(wcagContrast(color(ink), color('accent-soft')), ink).toBeGreaterThanOrEqual(4.5)
  })
})
