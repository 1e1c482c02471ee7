// A refusal that a socket is told as a field of a message; what is logged is none.
const { Server } = require('socket.io')
const bcrypt = require('bcrypt')

const io = new Server(3000)
io.on('connection', (socket) => {
  socket.on('enter', async (data, answer) => {
    const room = await io.rooms.find(data.room)
    if (!(await bcrypt.compare(data.password, room.hash))) return answer({ code: 401, message: 'wrong password' })
    //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
    answer({ code: 200 })
  })
  socket.on('open', async (data) => {
    const room = await io.rooms.find(data.room)
    if (!(await bcrypt.compare(data.password, room.hash))) {
      socket.emit('refused', { status: 401 })
      //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
      return
    }
    socket.emit('opened', { status: 200 })
  })
  socket.on('again', async (data, answer) => {
    const room = await io.rooms.find(data.room)
    if (!(await bcrypt.compare(data.password, room.hash))) {
      console.warn('wrong password of a room', { room: data.room })
      return answer({ code: 401 })
    }
    answer({ code: 200 })
  })
})
