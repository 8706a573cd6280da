import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { texts } from '#client/texts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Toaster.module.css'

export interface ToastMessage {
  /** `news`: something others did that changes what one can do. */
  readonly kind: 'good' | 'news' | 'wrong'
  readonly title: string
  readonly detail?: string | undefined
  /** What can be done about it; the toast goes with the press. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Long enough to read twice; bad news stays until it is closed. */
const goodNewsMs = 6000
const goodNewsToActOnMs = 20_000

/** Says something in passing, from anywhere; needs one `<Toaster>` on the page. Read out politely. */
export function showToast(message: ToastMessage): void {
  // Said again, it takes the place of what was said before.
  const same = queue.visibleToasts.filter(
    ({ content }) => content.kind === message.kind && content.title === message.title,
  )
  for (const { key } of same) queue.close(key)
  const timeout = message.action === undefined ? goodNewsMs : goodNewsToActOnMs
  queue.add(message, message.kind === 'wrong' ? {} : { timeout })
}

/** Where toasts appear: once per page. */
export function Toaster() {
  return (
    <ToastRegion queue={queue} aria-label={texts.ui_toasts()} className={classes(styles.region)}>
      {({ toast }) => (
        <Toast toast={toast} className={classes(styles.toast, styles[toast.content.kind])}>
          <Icon kind={toast.content.kind} />
          <ToastContent className={classes(styles.words)}>
            <Text slot="title" className={classes(styles.title)}>
              {toast.content.title}
            </Text>
            {toast.content.detail !== undefined && (
              <Text slot="description">{toast.content.detail}</Text>
            )}
          </ToastContent>
          {toast.content.action !== undefined && (
            <ActionButton toast={toast} action={toast.content.action} />
          )}
          <IconButton slot="close" size="small" label={texts.ui_close()} icon={<X size={16} />} />
        </Toast>
      )}
    </ToastRegion>
  )
}

const icons = { good: CircleCheck, news: Info, wrong: CircleAlert }

function Icon({ kind }: Pick<ToastMessage, 'kind'>) {
  const Picture = icons[kind]
  return <Picture size={20} aria-hidden />
}

interface ActionButtonProps {
  readonly toast: { readonly key: string }
  readonly action: NonNullable<ToastMessage['action']>
}

function ActionButton({ toast, action }: ActionButtonProps) {
  const press = () => {
    queue.close(toast.key)
    action.onPress()
  }
  return (
    <Button size="small" onPress={press}>
      {action.label}
    </Button>
  )
}
