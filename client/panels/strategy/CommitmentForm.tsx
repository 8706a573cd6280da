import { labels, texts } from '#client/texts'
import { Choices, Select } from '#client/ui'
import { useView } from '#client/view'
import { type Commitment, commitmentActs } from '#shared/board'
import { layers, limits } from '#shared/protocol'
import { actNames } from './lineWords.ts'
import { peopleNames, personNamed } from './peopleNames.ts'
import styles from './Strategy.module.css'
import { useLineFields } from './useLineFields.ts'
import { ValueField } from './ValueField.tsx'

const none: readonly string[] = []
const nobody = '-'

/** What somebody commits to: stop, start or fund; who, and by when. */
export function CommitmentForm({ commitment }: { readonly commitment: Commitment }) {
  const { set, isFrozen } = useLineFields(commitment.id)
  const session = useView((view) => view.session)
  const people = session ?? { people: [] }
  const known = session?.functions ?? none
  const own = commitment.function === undefined ? [] : [commitment.function]
  const functions = [...new Set([...known, ...own])]
  const options = (names: readonly { id: string; label: string }[]) => [
    { id: nobody, label: texts.commitment_none() },
    ...names,
  ]
  return (
    <>
      <Choices
        label={texts.commitment_act()}
        look="scale"
        options={commitmentActs.map((id) => ({ id, label: actNames[id]() }))}
        value={commitment.act}
        isDisabled={isFrozen}
        onChange={(act) => set({ act })}
      />
      <ValueField
        label={texts.commitment_by()}
        value={commitment.by?.name ?? ''}
        suggestions={peopleNames(people)}
        maxLength={limits.nameCharacters}
        isReadOnly={isFrozen}
        onCommit={(name) => set({ by: personNamed(name, people) })}
      />
      <div className={styles.pair}>
        <Select
          label={texts.commitment_function()}
          placeholder={texts.commitment_none()}
          options={options(functions.map((id) => ({ id, label: id })))}
          value={commitment.function}
          isDisabled={isFrozen}
          onChange={(silo) => set({ function: silo === nobody ? undefined : silo })}
        />
        <Select
          label={texts.commitment_layer()}
          placeholder={texts.commitment_none()}
          options={options(layers.map((id) => ({ id, label: labels.layer[id]() })))}
          value={commitment.layer}
          isDisabled={isFrozen}
          onChange={(layer) => set({ layer: layer === nobody ? undefined : layer })}
        />
      </div>
      <div className={styles.pair}>
        <ValueField
          type="date"
          label={texts.commitment_date()}
          value={commitment.date ?? ''}
          isReadOnly={isFrozen}
          onCommit={(day) => set({ date: day === '' ? undefined : day })}
        />
      </div>
    </>
  )
}
