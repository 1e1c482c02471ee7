// A session that is asked for among cookies is one; of other things with a 'get', it need not be.
import { cookies } from 'next/headers'
import Router from '@koa/router'
import { cache } from './cache'

const router = new Router()
router.get('/', (ctx) => {
  const sid = ctx.cookies.get('sid')
  console.log('cookie', sid)
  //                    ^^^ error: no-sensitive-data-in-logs(reaches)
  console.log('cached', cache.get('sid'))
})

export async function GET() {
  const store = await cookies()
  console.log('session', store.get('session')?.value)
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  console.log('theme', store.get('theme')?.value)
}
