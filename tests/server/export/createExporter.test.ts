import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createExporter, type Exporter, type ExporterParts } from '#server/export'
import { makeCrowdedInput, makeInput } from './makeInput.ts'

let exporter: Exporter
let folder: string
let logged: object[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-export-'))
  logged = []
})

afterEach(async () => {
  await exporter.close()
  rmSync(folder, { recursive: true })
})

function start(parts: Partial<ExporterParts> = {}): Exporter {
  const note = (fields: object) => logged.push(fields)
  exporter = createExporter({ log: { info: note, warn: note, error: note }, ...parts })
  return exporter
}

/** A worker of a few lines; `behave(job, send)` is called for every job. */
function workerThat(behaviour: string): string {
  const entry = join(folder, 'worker.mjs')
  writeFileSync(entry, `process.on('message', (job) => { ${behaviour} })`)
  return entry
}

const answer = `process.send({ ok: true, file: { bytes: new Uint8Array([1]), missingGlyphs: [], fileName: job.input.session.title } })`
const titled = (title: string) => makeInput([], { title })

describe('createExporter', () => {
  test('makes a PDF in a process of its own', async () => {
    const made = await start().render('pdf', makeInput(['One'], { title: 'Our / strategy: "now"' }))
    expect(made).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf', fileName: 'our-strategy-now-2026-11-22.pdf' },
    })
    if (made.ok) expect(Buffer.from(made.value.bytes.slice(0, 5)).toString()).toBe('%PDF-')
  })

  test('the event loop goes on while a report of 1,000 notes is made', async () => {
    let turns = 0
    const counter = setInterval(() => {
      turns += 1
    }, 1)
    const made = await start().render('pdf', makeCrowdedInput(1000))
    clearInterval(counter)
    expect(made.ok).toBe(true)
    // Blocked, it would have turned once or twice: before the report and after it.
    expect(turns).toBeGreaterThan(20)
  })

  test('a report that hangs is killed at the cap, says so, and the next one works', async () => {
    const hangs = workerThat(`if (job.input.session.title === 'hang') for (;;); else ${answer}`)
    start({ workerEntry: hangs, capMs: 4000 })
    const [first, second] = await Promise.all([
      exporter.render('pdf', titled('hang')),
      exporter.render('pdf', titled('fine')),
    ])
    expect(first).toMatchObject({ ok: false, reason: 'tooSlow' })
    expect(second).toMatchObject({ ok: true, value: { fileName: 'fine' } })
    expect(logged).toContainEqual({ reason: 'timedOut', detail: undefined })
  })

  test('a worker that dies costs one report, not the next', async () => {
    const dies = workerThat(
      `if (job.input.session.title === 'die') process.abort(); else ${answer}`,
    )
    start({ workerEntry: dies })
    expect(await exporter.render('pdf', titled('die'))).toMatchObject({ reason: 'failed' })
    expect(logged).toContainEqual({ reason: 'workerDied', detail: 'SIGABRT' })
    expect(await exporter.render('pdf', titled('fine'))).toMatchObject({ ok: true })
  })

  test('a worker that died between two reports is replaced', async () => {
    start({ workerEntry: workerThat(`${answer}; process.disconnect()`) })
    expect(await exporter.render('pdf', titled('one'))).toMatchObject({ ok: true })
    expect(await exporter.render('pdf', titled('two'))).toMatchObject({ ok: true })
  })

  test('a worker that cannot start is a refusal', async () => {
    start({ workerEntry: join(folder, 'nothing.mjs') })
    expect(await exporter.render('pdf', titled('x'))).toMatchObject({ reason: 'failed' })
  })

  test('one is made, two wait, more are refused at once', async () => {
    start({ workerEntry: workerThat(answer) })
    const answers = await Promise.all(
      ['1', '2', '3', '4', '5'].map((title) => exporter.render('pdf', titled(title))),
    )
    expect(answers.map((made) => (made.ok ? made.value.fileName : made.reason))).toEqual([
      '1',
      '2',
      '3',
      'busy',
      'busy',
    ])
    expect(await exporter.render('pdf', titled('6'))).toMatchObject({ ok: true })
  })

  test('closing ends the worker and refuses what is open', async () => {
    start({ workerEntry: workerThat('for (;;);') })
    const open = exporter.render('pdf', titled('hang'))
    await exporter.close()
    expect(await open).toMatchObject({ ok: false, reason: 'closed' })
    expect(await exporter.render('pdf', titled('late'))).toMatchObject({ reason: 'closed' })
  })

  test('closing does not start a new worker for the job it interrupts', async () => {
    const hangs = workerThat(`if (job.input.session.title === 'hang') for (;;); else ${answer}`)
    start({ workerEntry: hangs })
    expect(await exporter.render('pdf', titled('warm'))).toMatchObject({ ok: true })
    const open = exporter.render('pdf', titled('hang'))
    await exporter.close()
    // A second worker would hang, too, and this with it until the test runs out of time.
    expect(await open).toMatchObject({ reason: 'closed' })
  })

  test('the log never holds a word of the board', async () => {
    await start().render('pdf', makeInput(['canary-note'], { title: 'canary-title' }))
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain('canary')
  })
})
