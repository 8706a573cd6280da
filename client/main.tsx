import './ui/base.css'
import { createRoot } from 'react-dom/client'
import {
  App,
  createAccordPage,
  createBrowserMemory,
  createSafeStorage,
  createThemeKeeper,
  paintColors,
} from '#client/app'
import { createApi } from '#client/sync'

const lasting = createSafeStorage(() => localStorage)
const tab = createSafeStorage(() => sessionStorage)
const root = document.querySelector('#app')
if (!root) throw new Error('index.html has no #app')

const accord = createAccordPage()
window.accord = accord.page

const parts = {
  api: createApi(),
  memory: createBrowserMemory(lasting, tab),
  nowMs: () => Date.now(),
  accord,
}
const themeKeeper = createThemeKeeper(lasting, paintColors)

createRoot(root).render(<App parts={parts} themeKeeper={themeKeeper} />)
