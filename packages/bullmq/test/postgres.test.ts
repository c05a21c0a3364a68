import { useDatabases } from './databases.ts'
// What holds over Redis holds over Postgres.
import './crash.test.ts'
import './worker.test.ts'

useDatabases()
