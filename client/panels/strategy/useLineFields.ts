import { markLine, mayEditLine, mayWrite, setLine } from '#client/actions'
import { texts } from '#client/texts'
import { useSteadyView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'

/** How the fields of a line (its id) are written. `isFrozen`: those people agree on rest; `isReadOnly`: all do. */
export function useLineFields(id: string) {
  const { context } = usePanelParts()
  const isReadOnly = useSteadyView(() => !mayWrite(context))
  const isFrozen = useSteadyView(() => !mayEditLine(context, id))
  return {
    isReadOnly,
    isFrozen,
    set: (values: Readonly<Record<string, unknown>>) => setLine.run(context, { id, values }),
    mark: (set: Parameters<typeof markLine.run>[1]['set'], name: string, isIn: boolean) =>
      markLine.run(context, { id, set, name, isIn }),
  }
}

export type LineFieldsHand = ReturnType<typeof useLineFields>

/** A count or an amount as it is typed; undefined for ''. */
export function toNumber(typed: string): number | undefined {
  return typed === '' ? undefined : Number(typed.replace(',', '.'))
}

/** What is wrong with a number that was typed. */
export function checkNumber(isWhole: boolean) {
  return (typed: string): string | undefined => {
    const number = toNumber(typed)
    if (number === undefined) return undefined
    const isRight = number >= 0 && number <= 100_000 && (!isWhole || Number.isInteger(number))
    return isRight ? undefined : texts.move_numberWrong()
  }
}
