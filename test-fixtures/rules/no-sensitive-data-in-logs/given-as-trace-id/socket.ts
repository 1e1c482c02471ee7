// The logger of another file takes any text that goes with the record; here it is the token of an upload.
import { warn } from './logger'

export function closed(socket: { id: string }, token: string) {
  warn('socket closed', socket.id, 'none')
  warn('socket closed', 'socket.close', token)
  //                                    ^^^^^ error: no-sensitive-data-in-logs(reaches)
}
