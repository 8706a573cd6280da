import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  type UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { texts } from '#client/texts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Toaster.module.css'
import type { ToastMessage } from './Toaster.tsx'

interface ToastListProps {
  readonly queue: ToastQueue<ToastMessage>
}

/** The toasts themselves; comes with the first one. */
export function ToastList({ queue }: ToastListProps) {
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
            <ActionButton action={toast.content.action} onClose={() => queue.close(toast.key)} />
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
  readonly action: NonNullable<ToastMessage['action']>
  readonly onClose: () => void
}

function ActionButton({ action, onClose }: ActionButtonProps) {
  const press = () => {
    onClose()
    action.onPress()
  }
  return (
    <Button size="small" onPress={press}>
      {action.label}
    </Button>
  )
}
