// An acknowledgement says in words that somebody may not.
import type { Server } from 'socket.io'

export function listen(io: Server, rooms: Map<string, { members: string[] }>) {
  io.on('connection', (socket) => {
    const { user } = socket.data
    socket.on('join', async (id: string, answer: (told: object) => void) => {
      const room = rooms.get(id)
      if (!room) return answer({ ok: false, error: 'no such room' })
      if (!room.members.includes(user.id)) return answer({ ok: false, error: 'forbidden' }) //! require-access-denied-log(denied)
      answer({ ok: true })
    })
    socket.on('kick', async (id: string, answer: (told: object) => void) => {
      if (user.role !== 'moderator') {
        console.warn('kick refused', user.id)
        return answer({ ok: false, error: 'forbidden' })
      }
      answer({ ok: true, id })
    })
  })
}
