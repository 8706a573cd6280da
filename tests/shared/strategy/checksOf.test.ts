import { describe, expect, it } from 'vitest'
import { testStrategy } from '#shared/strategy'
import { findTemplate } from '#shared/templates'
import { makeInput, makeMove } from './makeInput.ts'

type Given = NonNullable<Parameters<typeof makeInput>[0]>

describe('T5 the checks of a workshop', () => {
  const statesOf = (given: Given) =>
    Object.fromEntries(
      testStrategy({ ...makeInput(given), checks: undefined }).checks.map((each) => [
        each.check.id,
        each.state,
      ]),
    )
  const zonesOf = (id: string) => findTemplate(id)?.zones ?? []

  it('are those of its template, and of others whose zones are on the board', () => {
    const template = 'inside-out' as const
    const own = statesOf({ session: { template, zones: zonesOf(template) } })
    expect(Object.keys(own)).toEqual(['swap-test', 'moves-rooted'])
    const both = [...zonesOf(template), ...zonesOf('think-big')]
    expect(Object.keys(statesOf({ session: { template, zones: both } }))).toContain('big-has-small')
    const fewer = zonesOf(template).filter(({ id }) => id !== 'brand' && id !== 'business-goals')
    expect(Object.keys(statesOf({ session: { template, zones: fewer } }))).toEqual(['swap-test'])
  })

  it('that are flags fail where the flag is up and not overruled, also in a longer template', () => {
    const session = { template: 'half-day' as const, zones: zonesOf('half-day') }
    const lines = [makeMove('m', { text: 'Like Tesla' })]
    expect(statesOf({ session, lines })['e-borrowed']).toBe('fails')
    const overruled = [
      { line: 'm', flag: 'borrowed', reason: 'They supply us', by: 'Ana', atMs: 1 },
    ]
    expect(statesOf({ session, lines, overruled })['e-borrowed']).toBe('holds')
    expect(statesOf({ session })['e-borrowed']).toBe('open')
  })

  it.each([
    'inside-out',
    'mission-and-success',
    'think-big',
    'alignment',
    'strategy-test',
    'half-day',
  ])('of %s can all be answered on an empty board, and an overruling stands beside them', (id) => {
    const template = findTemplate(id, ['Service', 'Sales', 'IT'])
    const overruled = [
      { flag: template?.checks[0]?.id ?? '', reason: 'Next time', by: 'Ana', atMs: 1 },
    ]
    const session = { template: id as 'half-day', zones: template?.zones ?? [] }
    const { checks } = testStrategy({ ...makeInput({ session, overruled }), checks: undefined })
    expect(checks.map((each) => each.check.id)).toEqual(
      expect.arrayContaining((template?.checks ?? []).map((each) => each.id)),
    )
    expect(checks[0]?.overruled?.reason).toBe('Next time')
  })
})
