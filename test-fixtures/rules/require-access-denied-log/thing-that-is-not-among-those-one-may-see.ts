// Who asks for a thing that is not among his is known: access is denied, also where the answer is 401.
import Koa from 'koa'
import { channelsOf } from './channels'

const app = new Koa()
app.use(async (ctx) => {
  const channelIds = await channelsOf(ctx.state.user)
  if (!channelIds.includes(ctx.query.channelId)) {
    ctx.status = 401 //! require-access-denied-log(denied) "'channelIds.includes(ctx.query.channelId)' is false"
    return
  }
  const disallowedFields = String(ctx.query.fields).split(',').filter((field) => field.startsWith('_'))
  if (disallowedFields.length > 0) {
    ctx.status = 401 //! require-access-denied-log(denied) "'disallowedFields.length' is more than 0"
    return
  }
  ctx.body = 'metrics'
})
app.use((ctx) => {
  const clientIds = ['a', 'b']
  if (!clientIds.includes(String(ctx.query.clientId))) {
    ctx.status = 401 //! require-auth-failure-log(refused)
    return
  }
  ctx.body = 'hello'
})
