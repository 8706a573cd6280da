import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { KeepVersion } from './KeepVersion.tsx'
import { usePanelParts } from './panelParts.ts'
import { type SnapshotRow, snapshotDays } from './snapshotRows.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { useSnapshots } from './useSnapshots.ts'
import styles from './VersionsList.module.css'

/** Earlier versions of the board by day: when, why, who, how much; look at one or go back to it. */
export function VersionsList({ onClose }: { readonly onClose: () => void }) {
  const { context } = usePanelParts()
  const snapshots = useSnapshots()
  const people = useView((view) => view.session?.people)
  const mayKeep = useView(({ self }) => mayDo(self.role, 'takeSnapshot', { locked: false }).ok)
  const days = Array.isArray(snapshots)
    ? snapshotDays(snapshots, people ?? [], context.nowMs())
    : []
  return (
    <>
      {mayKeep && <KeepVersion />}
      <About snapshots={snapshots} />
      {days.map(({ day = texts.version_today(), rows }) => (
        <section key={day} aria-label={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul className={styles.list}>
            {rows.map((row) => (
              <VersionItem key={row.snapshot.id} row={row} onClose={onClose} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function About({ snapshots }: { readonly snapshots: ReturnType<typeof useSnapshots> }) {
  if (snapshots === undefined) return <p className={styles.about}>{texts.version_loading()}</p>
  if (snapshots === 'failed') return <p className={styles.about}>{texts.panel_unreachable()}</p>
  const words = snapshots.length === 0 ? texts.version_none() : texts.version_about()
  return <p className={styles.about}>{words}</p>
}

function VersionItem({
  row,
  onClose,
}: {
  readonly row: SnapshotRow
  readonly onClose: () => void
}) {
  const { versions } = usePanelParts()
  const isNarrow = useIsNarrow()
  const mayRestore = useView(
    ({ self }) => mayDo(self.role, 'restoreSnapshot', { locked: false }).ok,
  )
  const { snapshot, time, people } = row
  const isShown = versions.shown?.id === snapshot.id
  const look = () => {
    // On a phone the sheet would cover what is to be looked at.
    if (isNarrow) onClose()
    void versions.look(snapshot)
  }
  return (
    <li
      className={classes(styles.version, isShown && styles.shown)}
      {...(isShown ? { 'aria-current': true } : {})}
    >
      <div className={styles.words}>
        <p className={styles.time}>{time}</p>
        {snapshot.label !== undefined && <p className={styles.label}>{snapshot.label}</p>}
        <p className={styles.detail}>{reasonText(row)}</p>
        <p className={styles.detail}>
          {[texts.version_notes({ count: snapshot.items }), ...peopleText(people)].join(' · ')}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          look="plain"
          aria-label={isShown ? texts.version_back() : texts.version_lookAt({ time })}
          onPress={isShown ? versions.backToNow : look}
        >
          {isShown ? texts.version_backShort() : texts.version_look()}
        </Button>
        {mayRestore && (
          <Button
            size="small"
            aria-label={texts.version_restoreAt({ time })}
            onPress={() => versions.restore(snapshot)}
          >
            {texts.version_restore()}
          </Button>
        )}
      </div>
    </li>
  )
}

function reasonText({ snapshot, by }: SnapshotRow): string {
  const name = by ?? texts.version_someone()
  if (snapshot.reason === 'asked') return texts.version_asked({ name })
  if (snapshot.reason === 'beforeRestore') return texts.version_beforeRestore({ name })
  if (snapshot.reason === 'step') return texts.version_step()
  return texts.version_timed()
}

const mostNames = 3

function peopleText(people: readonly string[]): string[] {
  if (people.length === 0) return []
  const more = people.length - mostNames
  const names = people.slice(0, mostNames).join(', ')
  return [more > 0 ? texts.version_peopleMore({ names, more }) : names]
}
