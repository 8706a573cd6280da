import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openStore } from '#server/store'
import { describeStore } from './storeContract.ts'

describeStore({
  name: 'sqlite',
  open: (folder) => openStore({ dataDir: folder }),
  tamper: (folder, sql) => {
    const database = new SqliteDatabase(join(folder, 'accord.sqlite'))
    database.exec(sql)
    database.close()
  },
})
