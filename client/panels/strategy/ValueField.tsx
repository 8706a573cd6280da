import { useEffect, useRef, useState } from 'react'
import { SuggestField, TextField } from '#client/ui'

interface ValueFieldProps {
  readonly label: string
  /** What it is called in the line, so that a flag can lead here. */
  readonly field?: string
  /** As it is stored; '' where nothing is. */
  readonly value: string
  /** Told once the person has finished: leaves the field, or presses Enter. Not told of what is wrong. */
  readonly onCommit: (value: string) => void
  /** What is wrong with what was typed; nothing if left out. */
  readonly check?: (value: string) => string | undefined
  readonly type?: 'text' | 'date'
  readonly inputMode?: 'numeric' | 'decimal'
  readonly lines?: number
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  /** Words to choose from. */
  readonly suggestions?: readonly string[]
}

/** A field that holds one value: what others set is shown at once, unless one is typing; what is typed is kept when one has finished. */
export function ValueField(props: ValueFieldProps) {
  const {
    label,
    field: name,
    value,
    onCommit,
    check,
    suggestions,
    isReadOnly = false,
    ...rest
  } = props
  const [typed, setTyped] = useState<string>()
  const error = typed === undefined ? undefined : check?.(typed.trim())
  const commit = () => {
    if (typed === undefined || error !== undefined) return
    if (typed.trim() !== value) onCommit(typed.trim())
    setTyped(undefined)
  }
  useAtTheEnd(commit)
  const field = { label, value: typed ?? value, onChange: setTyped, onBlur: commit, isReadOnly }
  const { maxLength } = rest
  return (
    <div data-field={name}>
      {suggestions ? (
        <SuggestField
          {...field}
          suggestions={suggestions}
          {...(maxLength === undefined ? {} : { maxLength })}
        />
      ) : (
        <TextField
          {...field}
          {...rest}
          error={error}
          onKeyDown={({ key }) => key === 'Enter' && rest.lines === undefined && commit()}
        />
      )}
    </div>
  )
}

/** A form that closes while one types keeps what was typed. */
function useAtTheEnd(commit: () => void): void {
  const last = useRef(commit)
  useEffect(() => {
    last.current = commit
  })
  useEffect(() => () => last.current(), [])
}
