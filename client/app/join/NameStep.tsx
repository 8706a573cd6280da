import { labels, texts } from '#client/texts'
import { Button, Notice, Select, Swatches, TextField } from '#client/ui'
import { layers, limits, participantColors } from '#shared/protocol'
import type { Entry } from '../browserMemory.ts'
import { CalmPage } from '../CalmPage.tsx'
import { personColor } from '../colors.ts'
import styles from './join.module.css'
import { type NameForm, useNameForm } from './useNameForm.ts'

interface NameStepProps {
  readonly entry: Entry
  readonly onNamed: (entry: Entry) => void
}

const colorChoices = () =>
  participantColors.map((id) => ({ id, label: labels.personColor[id](), color: personColor(id) }))

/** Who is it? A name, and what helps to read the result later: function and layer, both optional. */
export function NameStep({ entry, onNamed }: NameStepProps) {
  const form = useNameForm(entry, onNamed)
  return (
    <CalmPage title={entry.title} lead={texts.name_lead()}>
      <form className={styles.form} onSubmit={form.submit}>
        {form.hasFailed && (
          <Notice kind="wrong" title={texts.name_failed()}>
            {texts.name_failedNext()}
          </Notice>
        )}
        <TextField
          label={texts.name_label()}
          error={form.nameIsMissing ? texts.name_missing() : undefined}
          name="name"
          autoComplete="name"
          autoFocus
          maxLength={limits.nameCharacters}
          value={form.name}
          onChange={form.setName}
        />
        <div className={styles.pair}>
          {entry.functions.length > 0 && <FunctionSelect form={form} functions={entry.functions} />}
          <LayerSelect form={form} />
        </div>
        <Swatches
          label={texts.name_color()}
          choices={colorChoices()}
          value={form.color}
          onChange={form.setColor}
        />
        <Button type="submit" look="primary" size="large" isPending={form.isPending} wide>
          {texts.name_go()}
        </Button>
        {entry.nameless && (
          <Button look="plain" wide onPress={() => void form.goNameless()}>
            {texts.nameless_go()}
          </Button>
        )}
      </form>
    </CalmPage>
  )
}

interface SelectProps {
  readonly form: NameForm
}

function FunctionSelect({
  form,
  functions,
}: SelectProps & { readonly functions: readonly string[] }) {
  return (
    <Select
      label={texts.name_function()}
      placeholder={texts.name_optional()}
      options={functions.map((id) => ({ id, label: id }))}
      value={form.function}
      onChange={form.setFunction}
    />
  )
}

function LayerSelect({ form }: SelectProps) {
  return (
    <Select
      label={texts.name_layer()}
      placeholder={texts.name_optional()}
      options={layers.map((id) => ({ id, label: labels.layer[id]() }))}
      value={form.layer}
      onChange={form.setLayer}
    />
  )
}
