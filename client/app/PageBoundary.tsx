import { Component, type ReactNode } from 'react'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { CalmPage } from './CalmPage.tsx'

/**
 * A page that could not be loaded (usually: the server was updated and has other files now) or drawn says
 * so, instead of leaving the window empty. React offers this to class components only.
 */
export class PageBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <CalmPage title={texts.app_failed()} lead={texts.app_failedLead()}>
        <Button look="primary" onPress={() => location.reload()}>
          {texts.save_reload()}
        </Button>
      </CalmPage>
    )
  }
}
