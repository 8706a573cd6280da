import { useState } from 'react'
import { texts } from '#client/texts'
import { findTemplate, type Template, templates } from '#shared/templates'
import { useParts } from '../parts.ts'
import { useArrive } from './useArrive.ts'

/** The start form's fields, filled with what usually fits, and what Start does. */
export function useStart() {
  const { api, memory, nowMs } = useParts()
  const arrive = useArrive()
  const [template, setTemplate] = useState<Template>(() => firstTemplate())
  const [title, setTitle] = useState('')
  const [date, setDate] = useState(() => isoDate(new Date(nowMs())))
  const [name, setName] = useState(() => memory.profile().name)
  const [functions, setFunctions] = useState(() => texts.home_usualFunctions().split(', '))
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<string>()

  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setIsPending(true)
    setFailure(undefined)
    const created = await api.createWorkshop({
      title: title.trim() || template.title,
      template: template.id,
      functions,
      ...(date === '' ? {} : { date }),
    })
    setIsPending(false)
    if (created.ok) arrive(created.value, title.trim() || template.title, name.trim())
    else setFailure(created.problem?.detail ?? texts.app_unreachable())
  }

  return {
    template,
    setTemplate: (id: string) => setTemplate(findTemplate(id) ?? template),
    title,
    setTitle,
    date,
    setDate,
    name,
    // Kept as it is typed, because it also counts for whoever opens a file or the example instead.
    setName: (typed: string) => {
      setName(typed)
      memory.keepProfile({ ...memory.profile(), name: typed.trim() })
    },
    functions,
    setFunctions,
    isPending,
    failure,
    submit,
  }
}

function firstTemplate(): Template {
  const [first] = templates
  if (!first) throw new Error('there is no template')
  return first
}

/** The calendar day where the person is, as a date field wants it. */
function isoDate(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
