import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, lazyPart } from '#client/ui'
import { useIsNarrow } from './useIsNarrow.ts'

/** Comes when it is first opened, or later: it brings the QR code's library with it. */
const ShareDialog = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog)

/** Opens the ways to invite others; on a phone a picture without its word. */
export function ShareButton() {
  const isNarrow = useIsNarrow()
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const open = () => {
    setIsOpen(true)
    setWasOpened(true)
  }
  return (
    <>
      <Button
        look="primary"
        icon={<UserPlus size={18} aria-hidden />}
        aria-label={texts.share_button()}
        onPress={open}
      >
        {isNarrow ? null : texts.share_button()}
      </Button>
      {wasOpened && <ShareDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  )
}
