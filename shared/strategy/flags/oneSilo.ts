import type { Flag, FlagExamples } from '../flag.ts'

/**
 * A single function owns it and does it all. A move nobody has named a function for is not up (its fields are not complete), and a
 * workshop of one function has no silos.
 */
export const oneSilo: Flag = {
  id: 'one-silo',
  kinds: ['move'],
  whyUp(line, context) {
    if (line.kind !== 'move' || context.input.session.functions.length === 1) return undefined
    const functions = context.functionsOf(line)
    return functions.length === 1 ? { functions, fields: ['functions'] } : undefined
  },
}

/** In the examples Ana (a) is of Service and Ben (b) of Sales; Cleo (c) has no function. */
export const oneSiloExamples: FlagExamples = {
  up: [
    { text: 'Answer faster', fields: { functions: { Service: true } } },
    { text: 'Answer faster', fields: { owner: { name: 'Ana', person: 'a' } } },
    {
      text: 'Answer faster',
      fields: { owner: { name: 'Ana', person: 'a' }, functions: { Service: true } },
    },
    {
      text: 'Sell more',
      fields: { owner: { name: 'Cleo', person: 'c' }, functions: { Sales: true } },
    },
    { text: 'New system', fields: { functions: { IT: true }, owner: { name: 'Somebody' } } },
  ],
  down: [
    { text: 'Keep the case', fields: { functions: { Service: true, Sales: true } } },
    {
      text: 'Keep the case',
      fields: { owner: { name: 'Ben', person: 'b' }, functions: { Service: true } },
    },
    { text: 'Keep the case' },
    { text: 'Keep the case', fields: { owner: { name: 'Cleo', person: 'c' } } },
    { text: 'All of us', fields: { functions: { Service: true, Sales: true, IT: true } } },
  ],
}
