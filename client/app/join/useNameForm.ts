import { useState } from 'react'
import { type Layer, layers, type ParticipantColor, participantColors } from '#shared/protocol'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'

/** The name step's fields and what happens on submit: one command, then the board. */
export function useNameForm(entry: Entry, onNamed: (entry: Entry) => void) {
  const parts = useParts()
  const [before] = useState(() => parts.memory.profile())
  const [name, setName] = useState(before.name)
  const [chosenFunction, setFunction] = useState<string>()
  const [layer, setLayer] = useState<Layer | undefined>(before.layer)
  const [color, setColor] = useState(before.color ?? colorFor(entry.participantId))
  const [state, setState] = useState<'idle' | 'nameIsMissing' | 'pending' | 'failed'>('idle')

  const about = { color, ...(layer ? { layer } : {}) }
  /** @returns whether the server knows it now */
  const tell = async (said: { readonly name?: string }) => {
    setState('pending')
    const saved = await parts.api.sendCommand(entry.workshopId, entry.sessionToken, {
      ...{ type: 'setProfile', ...about, ...said },
      ...(chosenFunction ? { function: chosenFunction } : {}),
    })
    if (!saved.ok) setState('failed')
    return saved.ok
  }
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const profile = { name: name.trim(), ...about }
    if (profile.name === '') return setState('nameIsMissing')
    if (!(await tell(profile))) return
    parts.memory.keepProfile(profile)
    onNamed(parts.memory.markNamed(entry))
  }
  const goNameless = async () => {
    if (await tell({})) onNamed(parts.memory.markNamed(entry))
  }

  return {
    name,
    setName,
    function: chosenFunction,
    setFunction,
    layer,
    setLayer: (id: string) => setLayer(layers.find((one) => one === id)),
    color,
    setColor: (id: string) => setColor(participantColors.find((one) => one === id) ?? color),
    isPending: state === 'pending',
    nameIsMissing: state === 'nameIsMissing' && name.trim() === '',
    hasFailed: state === 'failed',
    submit,
    /** Without a name, where the workshop allows it. */
    goNameless,
  }
}

export type NameForm = ReturnType<typeof useNameForm>

/** Some colour that differs from person to person, so that not everybody starts with the first. */
function colorFor(participantId: string): ParticipantColor {
  let sum = 0
  for (const character of participantId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return participantColors[sum % participantColors.length] ?? 'teal'
}
