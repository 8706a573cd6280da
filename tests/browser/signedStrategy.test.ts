import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createId } from '#shared/basics'
import { setLineFields } from '#shared/board'
import { sampleBoardFile } from '#shared/templates/sample'
import { type Member, openMember } from '../helpers/openMember.ts'
import {
  enterWorkshop,
  exportWorkshop,
  importBoardFile,
  readWorkshop,
} from '../helpers/workshopApi.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStrategy, strategyPanel } from './pages/strategy.ts'
import { linkAt, openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Notes of the sample, by the zone whose question they answer, and as moves with what the strategy test says of them. */
const statements = [
  'Everybody who uses',
  'The best app',
  'Churn in the',
  'Never a price',
  'Good enough: the',
]
const moves = {
  'AI chatbot answers': 'by-technology',
  'Like Tesla': 'borrowed',
  'Map the whole': 'by-journey-map',
  'Improve customer': 'no-measure',
  'Pilot of the': 'by-technology',
  'Two-hour windows': 'not-resourced',
} as const

test('60 notes become a signed strategy: statements, moves, guardrails, commitments, reservations, and the flags one expects', async () => {
  const file = { ...sampleBoardFile, items: sampleBoardFile.items.slice(11, 71) }
  const { workshopId, links } = await importBoardFile(stage.accord.url, file)
  const link = (role: keyof typeof links) => linkAt(stage.accord.url, links[role])
  const frida = await stage.enter({ link: link('facilitator'), name: 'Frida' })
  const ana = await openMember(stage.accord.url, links.participant, 'Ana')
  try {
    await openStrategy(frida)
    await makeLines(frida)
    await writeFields(ana)
    const send = commandsOf(workshopId)
    const lead = await enterWorkshop(stage.accord.url, links.facilitator, 'Lead')
    for (const line of await linesOf(ana)) await agreeOn(line, send, lead.sessionToken, ana)
    await frida.page
      .getByText('5 of 13 agreed')
      .or(frida.page.getByText('5 of', { exact: false }))
      .first()
      .waitFor()

    await tab(frida, 'Test').click()
    for (const title of [
      'Strategy by technology',
      'Borrowed',
      'Strategy by journey map',
      'No measure',
    ])
      await strategyPanel(frida).getByText(title, { exact: true }).first().waitFor()

    await tab(frida, 'Sign-off').click()
    await strategyPanel(frida)
      .getByRole('button', { name: 'Put the strategy up to be signed' })
      .click()
    await strategyPanel(frida)
      .getByText(/^[0-9a-f]{64}$/)
      .waitFor()
    const { versions = [] } = await readWorkshop(stage.accord.url, workshopId, lead.sessionToken)
    const sign = { type: 'signStrategy', strategy: versions[0]?.id, answer: 'agreeWithEdits' }
    await send(ana.sessionToken, { ...sign, reason: 'Name the night shift' })
    await strategyPanel(frida).getByText('Name the night shift').waitFor()
    await strategyPanel(frida).getByText('I agree', { exact: true }).click()
    await strategyPanel(frida).getByRole('button', { name: 'Sign', exact: true }).click()
    await strategyPanel(frida).getByRole('button', { name: 'Change my answer' }).waitFor()

    const pdf = await pdfOf(workshopId, lead.sessionToken)
    for (const words of [
      'Two-hour windows in Lindau',
      'Who pays for it?',
      'Counting calls',
      'a refund',
      'Borrowed',
    ])
      expect(pdf).toContain(words)
  } finally {
    ana.close()
  }
})

const tab = (board: BoardPage, name: string) =>
  strategyPanel(board).getByRole('tab', { name: new RegExp(`^${name}`) })

/** From the list of notes beside the strategy: one by dragging, the others by its menu. */
async function makeLines(frida: BoardPage): Promise<void> {
  const { page } = frida
  const panel = strategyPanel(frida)
  await panel.getByRole('button', { name: /^From the board/ }).click()
  await panel.getByRole('button', { name: /more$/ }).click()
  const make = async (words: string, kind: string) => {
    await panel.getByRole('button', { name: new RegExp(`^Make a line of ${words}`) }).click()
    await page.getByRole('menuitem', { name: kind, exact: true }).click()
    await panel.getByRole('article', { name: new RegExp(`^${words}`) }).waitFor()
  }
  const [dragged = '', ...pressed] = statements
  await dragIntoFirstSlot(frida, dragged)
  for (const words of pressed) await make(words, 'Statement')
  for (const words of Object.keys(moves)) await make(words, 'Move')
  await panel.getByRole('button', { name: /^From the board/ }).click()
  for (const [button, words] of [
    ['You may decide this without asking …', 'a refund'],
    ['Add a commitment', 'Counting calls'],
  ] as const) {
    await panel.getByRole('button', { name: button }).click()
    await panel.locator('textarea:focus:placeholder-shown').waitFor()
    await page.keyboard.insertText(words)
    await panel.getByRole('article', { name: words }).waitFor()
  }
}

/** A note from the list into the empty place of the first question. */
async function dragIntoFirstSlot(frida: BoardPage, words: string): Promise<void> {
  const panel = strategyPanel(frida)
  const { mouse } = frida.page
  const row = panel.getByRole('listitem').filter({ hasText: words })
  const slot = panel.getByText('Nothing agreed here yet.').first()
  await slot.scrollIntoViewIfNeeded()
  await row.scrollIntoViewIfNeeded()
  const [from, to] = [await row.boundingBox(), await slot.boundingBox()]
  if (!from || !to) throw new Error('nothing to drag, or nowhere to drop it')
  await mouse.move(from.x + 60, from.y + from.height / 2)
  await mouse.down()
  await mouse.move(to.x + 60, to.y + to.height / 2, { steps: 12 })
  await mouse.up()
  await panel.getByRole('article', { name: new RegExp(`^${words}`) }).waitFor()
}

/** Somebody else fills what the first move needs, while the others stay wishes. */
async function writeFields(ana: Member): Promise<void> {
  await expect.poll(() => ana.view.getState().lines.size).toBe(13)
  const windows = [...ana.view.getState().lines.values()].find(({ text }) =>
    text.startsWith('Two-hour'),
  )
  const fields = {
    owner: { name: 'Mehmet' },
    measure: 'Windows kept',
    today: '61 %',
    target: '85 %',
  }
  setLineFields<'move'>(ana.board, windows?.id ?? '', fields, { origin: 'test', label: 'test' })
  await expect.poll(() => ana.saveState()).toBe('saved')
}

async function linesOf(ana: Member) {
  return [...ana.view.getState().lines.values()].map(({ id, kind, text }) => ({ id, kind, text }))
}

type Send = ReturnType<typeof commandsOf>

function commandsOf(workshopId: string) {
  return async (sessionToken: string, command: object): Promise<void> => {
    const answer = await fetch(`${stage.accord.url}/api/workshops/${workshopId}/commands`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${sessionToken}`, 'content-type': 'application/json' },
        'idempotency-key': createId(),
      },
      body: JSON.stringify(command),
    })
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`)
  }
}

/** Consent of Ana to the wording, with a reservation against two of them; guardrails and commitments in one act. */
async function agreeOn(
  { id: line, kind, text }: { readonly id: string; readonly kind: string; readonly text: string },
  send: Send,
  lead: string,
  ana: Member,
): Promise<void> {
  if (kind === 'statement' || kind === 'move') {
    const round = `r-${line}`
    const hasReservation = text.startsWith('Two-hour') || text.startsWith('Like Tesla')
    const answer = hasReservation
      ? { answer: 'concern', reason: 'Who pays for it?' }
      : { answer: 'agree' }
    await send(lead, { type: 'proposeLine', line })
    const start = { kind: 'consent', id: round, question: text, line }
    await send(lead, { type: 'openRound', round: start })
    const ballot = { kind: 'consent', ...answer }
    await send(ana.sessionToken, { type: 'castBallot', round, ballot })
    await send(lead, { type: 'closeRound', round })
  }
  await send(lead, { type: 'agreeLine', line })
}

async function pdfOf(workshopId: string, token: string): Promise<string> {
  const bytes = await exportWorkshop(stage.accord.url, workshopId, token, 'pdf')
  return execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
  }).replace(/\s+/g, ' ')
}
