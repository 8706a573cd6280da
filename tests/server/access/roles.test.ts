import { expect, onTestFinished, test } from 'vitest'
import { createApi, keepRole } from '#client/sync'
import type { CommandRequest, EnterAnswer, WorkshopLinks } from '#shared/protocol'
import { type Member, openAgain } from '../../helpers/openMember.ts'
import { startServer } from '../../helpers/startServer.ts'
import { until } from '../../helpers/until.ts'
import { createWorkshop, enterWorkshop } from '../../helpers/workshopApi.ts'

async function start() {
  const { port } = await startServer().then(({ url }) => new URL(url))
  const url = `http://127.0.0.1:${port}`
  const api = createApi((path, init) => fetch(`${url}${path}`, init))
  const made = await createWorkshop(url, { title: 'Roles', template: 'inside-out' })
  const enter = (role: keyof WorkshopLinks['links'], name: string) =>
    enterWorkshop(url, made.links[role], name)
  const send = (by: EnterAnswer, command: CommandRequest) =>
    api.sendCommand(made.workshopId, by.sessionToken, command)
  /** With the client as the board page puts it together. */
  const open = (person: EnterAnswer, name: string) => {
    const member = openAgain(person, name, url)
    const read = () => api.readWorkshop(made.workshopId, person.sessionToken)
    const stop = keepRole(member.view, read, () => undefined)
    onTestFinished(() => {
      stop()
      member.close()
    })
    return member
  }
  return { url, api, made, enter, send, open }
}

const isSaved = (member: Member) => until(() => member.saveState() === 'saved')

test('S152 S154 open connections and windows have the new role, and what was written before it is kept', async () => {
  const { enter, send, open } = await start()
  const [frida, bo] = [await enter('facilitator', 'Frida'), await enter('participant', 'Bo')]
  const [lead, other] = [open(frida, 'Frida'), open(bo, 'Bo')]
  await isSaved(lead)
  await isSaved(other)
  await send(frida, { type: 'setLocked', locked: true })
  other.addNote('written while it was locked')
  expect((await send(bo, { type: 'setLocked', locked: false })).ok).toBe(false)

  const made = await send(frida, {
    type: 'setRole',
    person: bo.participantId,
    role: 'facilitator',
  })
  expect(made.ok).toBe(true)
  await until(() => other.view.getState().self.role === 'facilitator')
  await until(() => lead.view.getState().items.size === 1)
  await isSaved(other)

  expect((await send(bo, { type: 'setTitle', title: 'Led by Bo' })).ok).toBe(true)
  const back = { type: 'setRole', person: bo.participantId, role: 'participant' } as const
  expect((await send(frida, back)).ok).toBe(true)
  await until(() => other.view.getState().self.role === 'participant')
  expect((await send(bo, { type: 'setTitle', title: 'Mine' })).ok).toBe(false)
})

test('S153 who was made a facilitator is one again by the participant link', async () => {
  const { api, made, enter, send } = await start()
  const [frida, bo] = [await enter('facilitator', 'Frida'), await enter('participant', 'Bo')]
  await send(frida, { type: 'setRole', person: bo.participantId, role: 'facilitator' })
  const token = new URL(made.links.participant).hash.slice(1)
  const again = await api.enter(made.workshopId, { token, rejoin: bo.sessionToken })
  expect(again).toMatchObject({
    value: { participantId: bo.participantId, role: 'facilitator', linkRole: 'participant' },
  })
  const stranger = await api.enter(made.workshopId, { token })
  expect(stranger).toMatchObject({ value: { role: 'participant' } })
  expect(stranger).not.toHaveProperty('value.linkRole')
})

test('S155 the only facilitator drops: the timer goes on, and by their link the same person leads again', async () => {
  const { api, made, enter, send, open } = await start()
  const [frida, bo] = [await enter('facilitator', 'Frida'), await enter('participant', 'Bo')]
  const [lead, other] = [open(frida, 'Frida'), open(bo, 'Bo')]
  await isSaved(lead)
  await isSaved(other)
  const session = () => other.view.getState().session
  await until(() => session() !== undefined)
  const [first, second] = session()?.steps ?? []
  await send(frida, { type: 'setCurrentStep', step: first?.id })
  await until(() => session()?.timer !== undefined)
  const before = session()?.timer
  lead.close()
  await until(() => other.view.getState().people.length === 0)
  expect(session()).toMatchObject({ currentStep: first?.id, timer: before })
  expect((await send(bo, { type: 'askForTime' })).ok).toBe(true)

  const token = new URL(made.links.facilitator).hash.slice(1)
  const again = await api.enter(made.workshopId, { token, rejoin: frida.sessionToken })
  if (!again.ok || !('sessionToken' in again.value)) throw new Error('not let in')
  expect(again.value.participantId).toBe(frida.participantId)
  open(again.value, 'Frida')
  await until(() => other.view.getState().people.length === 1)
  await send(again.value, { type: 'setCurrentStep', step: second?.id })
  await until(() => session()?.currentStep === second?.id)
})
