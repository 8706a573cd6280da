import { Copy } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, showToast } from '#client/ui'
import { CalmPage } from '../CalmPage.tsx'
import { navigate } from '../useRoute.ts'
import styles from './BoardPage.module.css'

interface OutPageProps {
  /** Own notes as this device has them, those that were not saved any more too. */
  readonly words: readonly string[]
}

/** For whoever is no longer in the workshop: what happened, how to come back, and their words to take along. */
export function OutPage({ words }: OutPageProps) {
  const text = words.join('\n\n')
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (isCopied) showToast({ kind: 'good', title: texts.link_wordsCopied() })
    else showToast({ kind: 'wrong', title: texts.link_wordsNotCopied() })
  }
  return (
    <CalmPage title={texts.link_out()} lead={texts.link_outNext()}>
      {words.length > 0 && (
        <label className={styles.ownWords}>
          {texts.link_words()}
          <textarea readOnly rows={6} value={text} />
        </label>
      )}
      <div className={styles.outActions}>
        {words.length > 0 && (
          <Button look="primary" icon={<Copy size={16} aria-hidden />} onPress={copy}>
            {texts.link_wordsCopy()}
          </Button>
        )}
        <Button onPress={() => navigate('/join')}>{texts.entry_useCode()}</Button>
        <Button onPress={() => navigate('/')}>{texts.app_home()}</Button>
      </div>
    </CalmPage>
  )
}
