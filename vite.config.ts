import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { zodWithoutJsonSchema } from './client/zodWithoutJsonSchema.ts'
import { exportFiles } from './server/export/build/exportFiles.ts'

/** Where `npm run dev` finds the Accord server; the browser only ever talks to Vite's port. */
const devServer = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** A path in this project, for the bundler. */
const pathTo = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/**
 * Chunks of what the first picture of a board needs (`$initial`: what the entries import, without what comes later). Left to
 * itself the bundler makes a chunk for every set of pages and panels that share a module, 110 for the board, each
 * compressed alone and fetched alone; these are 22, a twelfth smaller. The home page takes from the first and third what it
 * needs, and a little more.
 */
const firstChunks = [
  {
    name: 'react',
    test: /node_modules\/(@internationalized|clsx|lucide-react|nanoid|react|react-aria|react-aria-components|react-dom|react-stately|scheduler|use-sync-external-store|zod|zustand)\//,
  },
  {
    name: 'board',
    test: /client\/(actions|app\/board|canvas|input|panels|tools|view|voice)\//,
  },
  { name: 'page', test: /client\/(app|texts|ui)\// },
  { name: 'basics', test: /shared\/(basics|protocol)\// },
].map((group) => ({ ...group, tags: ['$initial' as const] }))

/** What comes in milliseconds on an idle machine; vitest's own second is short on a busy one. */
const polling = { poll: { timeout: 20_000 } }

const clientBuild = {
  outDir: '../dist/client',
  emptyOutDir: true,
  // Which files a page needs: server/http names them in the page, so that they are fetched at once.
  manifest: true,
  target: 'es2023',
  rolldownOptions: {
    // The pages of a workshop are entries, too, so that the bundler knows what is needed first.
    input: ['index.html', 'app/join/WorkshopPage.tsx', 'app/board/BoardPage.tsx'].map((file) =>
      pathTo(`client/${file}`),
    ),
    output: { codeSplitting: { includeDependenciesRecursively: false, groups: firstChunks } },
    treeshake: {
      // Our modules do nothing when they are loaded (but main.tsx, the entry, and style sheets), so a page takes from
      // a room only what it uses: the home page does not load the board's code.
      moduleSideEffects: [
        { test: /^(?!.*node_modules).*\/(client|shared)\/.*\.(ts|tsx|js)$/, sideEffects: false },
      ],
    },
  },
}

/** Every process the server starts has its own entry, so that a worker is a file one can run. */
const serverBuild = {
  outDir: '../dist/server',
  emptyOutDir: true,
  target: 'node20',
  rolldownOptions: {
    input: {
      main: 'server/main.ts',
      exportWorker: 'server/export/worker.ts',
      boardFileWorker: 'server/http/boardFileWorker.ts',
    },
    output: { entryFileNames: '[name].js' },
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  root: 'client',
  plugins: [
    react(),
    exportFiles(),
    zodWithoutJsonSchema(),
    paraglideVitePlugin({
      project: './client/texts/project.inlang',
      outdir: './client/texts/compiled',
      emitGitIgnore: false,
      // By default it would read and write a cookie, at every word on the page.
      strategy: ['globalVariable', 'baseLocale'],
    }),
  ],
  build: isSsrBuild ? serverBuild : clientBuild,
  server: {
    port: 5173,
    proxy: {
      '^/api/': devServer,
      // Not just /sync: the room client/sync is served from there, too.
      '^/sync/[^/]+/(board|session|private)$': { target: devServer, ws: true },
    },
  },
  test: {
    root: '.',
    // On two cores vitest would use one: most of the time is waiting for processes, disks and clocks.
    maxWorkers: 2,
    reporters: ['default', './tests/helpers/summaryReporter.ts'],
    projects: [
      project('boundaries', ['tests/boundaries.test.ts']),
      // Many small files: without a process of their own for each, they take half the time.
      project(
        'unit',
        [
          'tests/shared/**/*.test.ts',
          'tests/server/**/*.test.ts',
          'tests/client/**/*.test.{ts,tsx}',
        ],
        { isolate: false },
      ),
      project('sync', ['tests/sync/**/*.test.ts']),
      project('storage', ['tests/storage/**/*.test.ts']),
      {
        ...project('browser', ['tests/browser/**/*.test.ts']),
        test: {
          name: 'browser',
          root: '.',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/installBrowser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: polling,
          // Real windows on a machine that does other things, too. A test that needs its second try is named in the report.
          retry: 1,
          // The files of a worker share a process and a browser (tests/browser/stage.ts).
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}))

function project(name: string, include: string[], more: { isolate?: boolean } = {}) {
  const timeouts = { testTimeout: 30_000, hookTimeout: 30_000, expect: polling }
  return { test: { name, root: '.', include, ...timeouts, ...more } }
}
