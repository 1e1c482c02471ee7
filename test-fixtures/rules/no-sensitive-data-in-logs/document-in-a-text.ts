// The text of a document is that of its fields; a plain object's is [object Object].
import { model, Schema } from 'mongoose'

const User = model('User', new Schema({ name: String, password: String }))

export async function show(id: string) {
  const user = await User.findById(id)
  console.log(`found ${user}`)
  //          ^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(shape)
  console.log('found ' + user)
  //          ^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(shape)
  console.log(`all: ${await User.find().sort('name').exec()}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(shape)
  console.log(`named: ${await User.findById(id).select('name')}`)
  console.log(`plain: ${await User.findById(id).lean()}`)
  console.log(`id: ${user.id}, ${user._id}`)
}
