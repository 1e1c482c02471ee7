// What says how a client or a call is doing is harmless.
import type { ServerUnaryCall } from '@grpc/grpc-js'
import type { AxiosError } from 'axios'
import Redis from 'ioredis'
import nodemailer from 'nodemailer'
import type { Socket } from 'socket.io'

const redis = new Redis(process.env.REDIS_ADDRESS ?? '')
const mailer = nodemailer.createTransport({ host: 'mail.example.com' })

export function dump(socket: Socket, call: ServerUnaryCall<{ id: string }, object>, error: AxiosError) {
  console.log(redis.status, redis.options.db, mailer.isIdle())
  console.log(socket.handshake.time, call.getPeer(), call.request.id)
  console.log('failed', error.code, error.response?.status)
}
