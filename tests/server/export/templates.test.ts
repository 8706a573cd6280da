import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../server/export/pdf/templates')
const files = readdirSync(folder)

describe('templates', () => {
  test('there are templates to look at', () => expect(files).toContain('report.typ'))

  test.each(files)('%s fetches no package and evaluates nothing it is given', (file) => {
    const source = readFileSync(join(folder, file), 'utf8').replace(/^\s*\/\/.*$/gm, '')
    expect(source).not.toMatch(/@[a-z]+\//)
    expect(source).not.toMatch(/\b(eval|read|plugin)\(/)
  })

  test.each(files)('%s leaves the words to the catalogue', (file) => {
    const source = readFileSync(join(folder, file), 'utf8').replace(/^\s*\/\/.*$/gm, '')
    const literals = source.match(/\[[A-Za-z][^\]]*\]/g) ?? []
    expect(literals).toEqual([])
  })
})
