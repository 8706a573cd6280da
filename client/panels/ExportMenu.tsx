import { Download, FileJson, FileText } from 'lucide-react'
import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, Menu, type MenuEntry } from '#client/ui'
import type { ExportFormat } from '#shared/protocol'
import { usePanelParts } from './panelParts.ts'

/** Take the result away. */
export function ExportMenu() {
  const { entries, isPending } = useExportEntries()
  return (
    <Menu label={texts.export_label()} entries={entries}>
      <Button look="plain" icon={<Download size={18} aria-hidden />} isPending={isPending}>
        {texts.export_label()}
      </Button>
    </Menu>
  )
}

/** The formats as menu entries, for a menu that holds more; one download at a time. */
export function useExportEntries(): { entries: MenuEntry[]; isPending: boolean } {
  const { download } = usePanelParts()
  const [isPending, setIsPending] = useState(false)
  const start = (format: ExportFormat) => async () => {
    setIsPending(true)
    await download(format)
    setIsPending(false)
  }
  const entries = [
    {
      id: 'pdf',
      label: texts.export_pdf(),
      detail: texts.export_pdfDetail(),
      icon: <FileText size={18} aria-hidden />,
      isDisabled: isPending,
      onSelect: start('pdf'),
    },
    {
      id: 'json',
      label: texts.export_json(),
      detail: texts.export_jsonDetail(),
      icon: <FileJson size={18} aria-hidden />,
      isDisabled: isPending,
      onSelect: start('json'),
    },
  ]
  return { entries, isPending }
}
