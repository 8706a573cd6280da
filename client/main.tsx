import './ui/base.css'
import { createRoot } from 'react-dom/client'
import {
  App,
  createAccordPage,
  createBrowserMemory,
  createSafeStorage,
  createThemeKeeper,
  fetchPage,
  openLastingStorage,
  paintColors,
} from '#client/app'
import { createApi, openIndexedDb } from '#client/sync'

const root = document.querySelector('#app')
if (!root) throw new Error('index.html has no #app')

fetchPage(location)
const local = createSafeStorage(() => localStorage)
const tab = createSafeStorage(() => sessionStorage)
const themeKeeper = createThemeKeeper(local, paintColors)
const accord = createAccordPage()
window.accord = accord.page

const lasting = await openLastingStorage(local, openIndexedDb, [
  'accord.workshops',
  'accord.profile',
  'accord.preferences',
])
const parts = {
  api: createApi(),
  memory: createBrowserMemory(lasting, tab),
  nowMs: () => Date.now(),
  accord,
}

createRoot(root).render(<App parts={parts} themeKeeper={themeKeeper} />)
