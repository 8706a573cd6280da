import { texts } from '#client/texts'
import { Button, ChipField, Notice, TextField } from '#client/ui'
import { limits } from '#shared/protocol'
import styles from './StartForm.module.css'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useStart } from './useStart.ts'

/** Choose a template, give it a name, start. Everything but the choice may be left as it is. */
export function StartForm() {
  const start = useStart()
  return (
    <form className={styles.form} onSubmit={start.submit} aria-label={texts.home_startTitle()}>
      <TemplateChoice value={start.template.id} onChange={start.setTemplate} />
      <div className={styles.side}>
        <div className={styles.card}>
          <h2 className={styles.title}>{texts.home_details()}</h2>
          {start.failure !== undefined && (
            <Notice kind="wrong" title={texts.home_startFailed()}>
              {start.failure}
            </Notice>
          )}
          <Details start={start} />
          <Button type="submit" look="primary" size="large" isPending={start.isPending} wide>
            {texts.home_start()}
          </Button>
          <p className={styles.promise}>{texts.home_noAccount()}</p>
        </div>
      </div>
    </form>
  )
}

function Details({ start }: { readonly start: ReturnType<typeof useStart> }) {
  return (
    <>
      <TextField
        label={texts.home_titleLabel()}
        placeholder={start.template.title}
        autoComplete="off"
        maxLength={limits.titleCharacters}
        value={start.title}
        onChange={start.setTitle}
      />
      <div className={styles.pair}>
        <TextField
          label={texts.home_dateLabel()}
          type="date"
          value={start.date}
          onChange={start.setDate}
        />
        <TextField
          label={texts.home_nameLabel()}
          autoComplete="name"
          maxLength={limits.nameCharacters}
          value={start.name}
          onChange={start.setName}
        />
      </div>
      <ChipField
        label={texts.home_functionsLabel()}
        addLabel={texts.home_addFunction()}
        chips={start.functions}
        onChange={start.setFunctions}
        maxChips={limits.functionsPerWorkshop}
        maxLength={limits.nameCharacters}
      />
    </>
  )
}
