import { Eye, LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { followPerson, goToPerson, stopFollowing } from '#client/actions'
import { labels, texts } from '#client/texts'
import { Avatar, classes, IconButton } from '#client/ui'
import { useView } from '#client/view'
import { EditRules } from './EditRules.tsx'
import { roomKey, useShares } from './leading/useShares.ts'
import styles from './PeopleList.module.css'
import { PersonMenu } from './PersonMenu.tsx'
import { usePanelParts } from './panelParts.ts'
import { type PersonRow, peopleRows } from './peopleRows.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

/** Everybody of the workshop: name, role, function, layer, here or away; before them, whose notes one may change. */
export function PeopleList() {
  const session = useView((view) => view.session)
  const people = useView((view) => view.people)
  const self = useView((view) => view.self)
  const rows = peopleRows(session?.people ?? [], people, self)
  const [removing, setRemoving] = useState<PersonRow>()
  const leads = self.role === 'facilitator'
  const shares = useShares()
  const hidden = useView((view) => (leads ? view.hidden : undefined))
  return (
    <>
      <EditRules />
      <ul className={styles.list}>
        {rows.map((row) => (
          <PersonItem
            key={row.id}
            row={row}
            notes={leads && row.role !== 'viewer' ? (shares.get(row.id) ?? 0) : undefined}
            hidden={hidden?.byPerson?.[row.id] ?? 0}
            onRemove={leads ? () => setRemoving(row) : undefined}
          />
        ))}
        <RoomItem notes={leads ? (shares.get(roomKey) ?? 0) : undefined} />
      </ul>
      {hidden !== undefined && hidden.notes > 0 && hidden.byPerson === undefined && (
        <p className={styles.alone}>{texts.people_hiddenTotals()}</p>
      )}
      {rows.length < 2 && <p className={styles.alone}>{texts.people_alone()}</p>}
      {removing && (
        <RemoveDialog
          personId={removing.id}
          name={nameOf(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  )
}

/** To what somebody looks at: once, or with them until one stops. */
function Looks({ id, name }: { readonly id: string; readonly name: string }) {
  const { context } = usePanelParts()
  const isFollowed = useView(({ following }) => following === id)
  return (
    <>
      <IconButton
        size="small"
        placement="left"
        icon={<LocateFixed size={16} aria-hidden />}
        label={texts.follow_goTo({ name })}
        onPress={() => goToPerson.run(context, id)}
      />
      <IconButton
        size="small"
        placement="left"
        icon={<Eye size={16} aria-hidden />}
        label={texts.follow_follow({ name })}
        isOn={isFollowed}
        onPress={() => (isFollowed ? stopFollowing.run(context) : followPerson.run(context, id))}
      />
    </>
  )
}

interface PersonItemProps {
  readonly row: PersonRow
  /** How many they wrote; there for whoever leads. */
  readonly notes: number | undefined
  /** How many of theirs nobody else sees yet, as far as that is told. */
  readonly hidden: number
  /** There for whoever leads. */
  readonly onRemove: (() => void) | undefined
}

function nameOf({ name }: PersonRow): string {
  return name === '' ? texts.people_nameless() : name
}

function PersonItem({ row, notes, hidden, onRemove }: PersonItemProps) {
  const name = nameOf(row)
  const about = [
    row.role === 'participant' ? undefined : labels.role[row.role](),
    row.function,
    row.layer && labels.layer[row.layer](),
    notes === undefined ? undefined : texts.outline_notes({ count: notes }),
    hidden === 0 ? undefined : texts.people_hidden({ count: hidden }),
  ].filter((part) => part !== undefined)
  return (
    <li className={styles.person}>
      <Avatar
        name={row.name}
        color={`var(--person-${row.color})`}
        inkColor={`var(--person-${row.color}-ink)`}
        isAway={!row.isHere}
      />
      <span className={styles.words}>
        <span className={styles.name}>{row.isMe ? texts.people_me({ name }) : name}</span>
        {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
      </span>
      <span className={classes(styles.state, row.isHere && styles.here)}>
        {row.isHere ? texts.people_isHere() : texts.people_isAway()}
      </span>
      {row.isHere && !row.isMe && <Looks id={row.id} name={name} />}
      {onRemove && <PersonMenu row={row} name={name} onRemove={onRemove} />}
    </li>
  )
}

/** People on site without a device, as one. */
function RoomItem({ notes }: { readonly notes: number | undefined }) {
  const count = useView(({ session }) => session?.onSite)
  if (count === undefined) return null
  const about = [
    texts.onSite_people({ count }),
    ...(notes === undefined ? [] : [texts.outline_notes({ count: notes })]),
  ]
  return (
    <li className={styles.person}>
      <Avatar name={texts.onSite_room()} color="var(--ink-soft)" inkColor="var(--surface)" />
      <span className={styles.words}>
        <span className={styles.name}>{texts.onSite_room()}</span>
        <span className={styles.about}>{about.join(' · ')}</span>
      </span>
    </li>
  )
}
