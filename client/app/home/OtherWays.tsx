import { FileUp, Lightbulb } from 'lucide-react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { texts } from '#client/texts'
import { Button, classes, Notice } from '#client/ui'
import styles from './OtherWays.module.css'
import { useImport } from './useImport.ts'

/** Not from a template: from a board file, by button or drop, or from the example. */
export function OtherWays() {
  const opening = useImport()
  return (
    <section className={styles.section} aria-labelledby="other">
      <h2 id="other" className={styles.title}>
        {texts.home_otherWays()}
      </h2>
      {opening.failure !== undefined && (
        <Notice kind="wrong" title={opening.failure.title}>
          {opening.failure.next}
        </Notice>
      )}
      <div className={styles.ways}>
        <FileWay opening={opening} />
        <div className={styles.way}>
          <Lightbulb size={22} aria-hidden className={styles.icon} />
          <div className={styles.words}>
            <h3 className={styles.name}>{texts.home_exampleTitle()}</h3>
            <p className={styles.about}>{texts.home_exampleAbout()}</p>
          </div>
          <Button onPress={opening.openExample} isPending={opening.isPending}>
            {texts.home_example()}
          </Button>
        </div>
      </div>
    </section>
  )
}

function FileWay({ opening }: { readonly opening: ReturnType<typeof useImport> }) {
  return (
    <DropZone
      className={classes(styles.way)}
      onDrop={async ({ items }) => {
        const dropped = items.find(isFileDropItem)
        if (dropped) await opening.openFile(await dropped.getFile())
      }}
    >
      <FileUp size={22} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <h3 className={styles.name}>{texts.home_fileTitle()}</h3>
        <p className={styles.about}>{texts.home_fileAbout()}</p>
      </div>
      <div className={styles.acts}>
        <FileButton label={texts.home_file()} opening={opening} onFile={opening.openFile} />
        <FileButton label={texts.home_next()} opening={opening} onFile={opening.beginNext} />
      </div>
    </DropZone>
  )
}

function FileButton(props: {
  readonly label: string
  readonly opening: ReturnType<typeof useImport>
  readonly onFile: (file: File) => void
}) {
  return (
    <FileTrigger
      acceptedFileTypes={['application/json', '.json']}
      onSelect={(files) => files?.[0] && props.onFile(files[0])}
    >
      <Button isPending={props.opening.isPending}>{props.label}</Button>
    </FileTrigger>
  )
}
