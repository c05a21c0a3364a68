import { startPostgres } from '../../src/postgres.ts'
import { startRedis } from '../../src/redis.ts'

// Starts both servers, prints their addresses, and does not stop them.
const servers = [await startRedis(), await startPostgres()]
console.log(JSON.stringify(servers.map(({ url }) => url)))
