import { CheckGroup } from '#client/ui'

interface MarksProps<Id extends string> {
  readonly label: string
  readonly field: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly marks: Readonly<Partial<Record<Id, true>>>
  readonly isReadOnly: boolean
  readonly onMark: (name: Id, isIn: boolean) => void
}

/** A set of names as checks; only the one that was pressed is written, so that two people may press at once. */
export function Marks<Id extends string>(props: MarksProps<Id>) {
  const { label, field, options, marks, isReadOnly, onMark } = props
  const value = options.map(({ id }) => id).filter((id) => marks[id])
  const change = (ids: readonly Id[]) => {
    for (const { id } of options) {
      const isIn = ids.includes(id)
      if (isIn !== (marks[id] ?? false)) onMark(id, isIn)
    }
  }
  return (
    <div data-field={field}>
      <CheckGroup
        label={label}
        options={options}
        value={value}
        isReadOnly={isReadOnly}
        onChange={change}
      />
    </div>
  )
}
