// The log tells who asked, not whose the thing is; and of a name that may be the number itself no member is read.
import grpc from '@grpc/grpc-js'
import { auth } from '@clerk/nextjs/server'
import { log } from './log'
import { orders } from './orders'

export async function show(req: Request, id: string) {
  const session = await auth()
  const order = await orders.find(id)
  if (order.userId !== session.user.id) {
    log.error('access denied', { event: 'authz_fail', userId: session.user.id })
    return new Response('no', { status: 403 })
  }
  log.info('order read', { id, by: session.user.id })
  return Response.json(order)
}

export function transfer(call, caller, callback: grpc.sendUnaryData<object>) {
  if (caller.account !== call.request.from) {
    log.error('access denied', { event: 'authz_fail' })
    return callback({ code: grpc.status.PERMISSION_DENIED })
  }
  callback(null, {})
}
