import type { Plugin } from 'vite'

const jsonSchemaFiles = /node_modules\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/

/**
 * For the built client: zod's schemas hold on to the code that describes them as JSON schemas, which only the server does
 * (5 kB, compressed, before the first picture of a board). In its place stand functions that say so.
 */
export function zodWithoutJsonSchema(): Plugin {
  return {
    name: 'zod-without-json-schema',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transform: {
      filter: { id: jsonSchemaFiles },
      handler: (code) => ({ code: standIns(code), map: null }),
    },
  }
}

function standIns(code: string): string {
  const plain = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
  const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name)
  return [
    "const absent = () => { throw new Error('the client has no JSON schemas') }",
    // Called when a schema is asked what else it can do; what they make is called when it is used.
    ...plain.map((name = '') =>
      name.startsWith('create')
        ? `export const ${name} = () => absent`
        : `export const ${name} = absent`,
    ),
    ...renamed.map((name) => `export { absent as ${name} }`),
  ].join('\n')
}
