import { Filter, X } from 'lucide-react'
import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, Select, Switch } from '#client/ui'
import type { Line } from '#shared/board'
import { type LineStatus, lineStatuses } from '#shared/session'
import { functionsOf, isFiltering, type LineFilter, ownerOf } from './lineFilter.ts'
import { kindTitles, type ShownKind, shownKinds, statusNames } from './lineWords.ts'
import styles from './Strategy.module.css'

interface FilterBarProps {
  readonly filter: LineFilter
  readonly onChange: (filter: LineFilter) => void
  readonly lines: readonly Line[]
  /** How many fit. */
  readonly count: number
}

const all = '-'

/** Looks for lines by kind, status, owner, function and flags; closed it says how many fit. */
export function FilterBar({ filter, onChange, lines, count }: FilterBarProps) {
  const [isOpen, setIsOpen] = useState(false)
  const isOn = isFiltering(filter)
  return (
    <div className={styles.filters}>
      <div className={styles.filterHead}>
        <Button
          size="small"
          look="plain"
          isOn={isOpen}
          icon={<Filter size={14} aria-hidden />}
          onPress={() => setIsOpen(!isOpen)}
        >
          {texts.strategy_filter()}
        </Button>
        {isOn && (
          <>
            <span className={styles.small} role="status">
              {texts.strategy_filtered({ count })}
            </span>
            <Button
              size="small"
              look="plain"
              icon={<X size={14} aria-hidden />}
              onPress={() => onChange({})}
            >
              {texts.strategy_clearFilter()}
            </Button>
          </>
        )}
      </div>
      {isOpen && <Choosing filter={filter} onChange={onChange} lines={lines} />}
    </div>
  )
}

function Choosing({ filter, onChange, lines }: Omit<FilterBarProps, 'count'>) {
  const owners = sortedNames(lines.map(ownerOf))
  const functions = sortedNames(lines.flatMap(functionsOf))
  const set = (part: Partial<LineFilter>) => onChange({ ...filter, ...part })
  return (
    <div className={styles.filterForm}>
      <One
        label={texts.strategy_filterKind()}
        value={filter.kind}
        options={shownKinds.map((id) => ({ id, label: kindTitles[id]() }))}
        onChange={(kind) => set({ kind: kind as ShownKind | undefined })}
      />
      <One
        label={texts.strategy_filterStatus()}
        value={filter.status}
        options={lineStatuses.map((id) => ({ id, label: statusNames[id]() }))}
        onChange={(status) => set({ status: status as LineStatus | undefined })}
      />
      <One
        label={texts.strategy_filterOwner()}
        value={filter.owner}
        options={owners.map((id) => ({ id, label: id }))}
        onChange={(owner) => set({ owner })}
      />
      <One
        label={texts.strategy_filterFunction()}
        value={filter.function}
        options={functions.map((id) => ({ id, label: id }))}
        onChange={(silo) => set({ function: silo })}
      />
      <Switch
        label={texts.strategy_filterFlags()}
        hint={texts.strategy_filterFlagsHint()}
        isOn={filter.hasFlags ?? false}
        onChange={(hasFlags) => set({ hasFlags })}
      />
    </div>
  )
}

interface OneProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly onChange: (id: string | undefined) => void
}

function One({ label, value, options, onChange }: OneProps) {
  return (
    <Select
      label={label}
      placeholder={texts.strategy_filterAll()}
      value={value ?? all}
      options={[{ id: all, label: texts.strategy_filterAll() }, ...options]}
      onChange={(id) => onChange(id === all ? undefined : id)}
    />
  )
}

function sortedNames(names: readonly (string | undefined)[]): string[] {
  const known = names.filter((name) => name !== undefined)
  return [...new Set(known)].sort((a, b) => a.localeCompare(b))
}
