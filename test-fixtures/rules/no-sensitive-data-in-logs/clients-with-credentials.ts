// Options of clients hold what they log in with; so do a socket's handshake and the metadata of a call.
import type { ServerUnaryCall } from '@grpc/grpc-js'
import type { AxiosError } from 'axios'
import Redis from 'ioredis'
import nodemailer from 'nodemailer'
import type { Socket } from 'socket.io'

const redis = new Redis(process.env.REDIS_ADDRESS ?? '')
const mailer = nodemailer.createTransport({ host: 'mail.example.com' })

export function dump(socket: Socket, call: ServerUnaryCall<object, object>, error: AxiosError) {
  console.log(redis.options) //! no-sensitive-data-in-logs(whole) "redis.options"
  console.log(mailer.options) //! no-sensitive-data-in-logs(whole) "mailer.options"
  console.log('auth', socket.handshake.auth) //! no-sensitive-data-in-logs(whole) "socket.handshake.auth"
  console.log('metadata', call.metadata.getMap()) //! no-sensitive-data-in-logs(whole) "call.metadata"
  console.log('failed', error.toJSON()) //! no-sensitive-data-in-logs(whole) "error.toJSON()"
}
