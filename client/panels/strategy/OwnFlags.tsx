import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { addLine, deleteLine } from '#client/actions'
import { texts } from '#client/texts'
import { Button, ChipField, IconButton, Select, TextField } from '#client/ui'
import { linesOf, useSteadyView } from '#client/view'
import { askedFields, type TeamFlag } from '#shared/board'
import { limits } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import styles from './Flags.module.css'
import { fieldNames } from './fieldNames.ts'
import { Part } from './Part.tsx'
import lines from './Strategy.module.css'

/** Flags the team has made for itself: on which words or for which empty field they are up, and what they ask. */
export function OwnFlags() {
  const flags = useSteadyView((state) => linesOf(state, 'flag'))
  const { isPossible } = useAction(addLine)
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Part title={texts.ownFlag_title()} lead={texts.ownFlag_lead()}>
      <ul>
        {flags.map((flag) => (
          <Row key={flag.id} flag={flag} canDelete={isPossible} />
        ))}
      </ul>
      {isPossible && !isAdding && (
        <div>
          <Button
            size="small"
            look="plain"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => setIsAdding(true)}
          >
            {texts.ownFlag_add()}
          </Button>
        </div>
      )}
      {isAdding && <NewFlag onClose={() => setIsAdding(false)} />}
    </Part>
  )
}

function Row({ flag, canDelete }: { readonly flag: TeamFlag; readonly canDelete: boolean }) {
  const { context } = usePanelParts()
  const on = [
    ...(flag.words.length > 0 ? [texts.flag_words({ words: flag.words.join(', ') })] : []),
    ...(flag.field ? [texts.ownFlag_needs({ field: fieldNames[flag.field]() })] : []),
  ]
  return (
    <li className={styles.own}>
      <div>
        <p className={styles.title}>{flag.title}</p>
        <p>{flag.text}</p>
        <p className={styles.small}>{on.join(' · ')}</p>
      </div>
      {canDelete && (
        <IconButton
          size="small"
          label={texts.ownFlag_delete({ flag: flag.title })}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => deleteLine.run(context, flag.id)}
        />
      )}
    </li>
  )
}

const none = '-'
const mostWords = 30

function NewFlag({ onClose }: { readonly onClose: () => void }) {
  const { context } = usePanelParts()
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [words, setWords] = useState<readonly string[]>([])
  const [field, setField] = useState<string>(none)
  const asksNothing = words.length === 0 && field === none
  const isReady = title.trim() !== '' && question.trim() !== '' && !asksNothing
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const fields = { title: title.trim(), words, ...(field === none ? {} : { field }) }
    addLine.run(context, { kind: 'flag', text: question.trim(), fields })
    context.view.setState({ shownLine: undefined })
    onClose()
  }
  return (
    <form className={lines.filterForm} onSubmit={add}>
      <TextField
        autoFocus
        label={texts.ownFlag_name()}
        value={title}
        maxLength={limits.nameCharacters}
        onChange={setTitle}
      />
      <TextField label={texts.ownFlag_question()} value={question} onChange={setQuestion} />
      <ChipField
        label={texts.ownFlag_words()}
        addLabel={texts.ownFlag_addWord()}
        chips={words}
        maxChips={mostWords}
        maxLength={limits.nameCharacters}
        onChange={setWords}
      />
      <Select
        label={texts.ownFlag_field()}
        placeholder=""
        value={field}
        options={[
          { id: none, label: texts.commitment_none() },
          ...askedFields.map((id) => ({ id, label: fieldNames[id]() })),
        ]}
        onChange={setField}
      />
      <div className={lines.acts}>
        <Button size="small" onPress={onClose}>
          {texts.panel_cancel()}
        </Button>
        <Button size="small" type="submit" look="primary" isDisabled={!isReady}>
          {texts.ownFlag_save()}
        </Button>
      </div>
    </form>
  )
}
