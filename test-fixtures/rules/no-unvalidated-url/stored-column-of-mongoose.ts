// By option: the address was stored when the hook was registered.
// @options { "checkStored": true }
import { Schema, model } from 'mongoose'

const Hook = model('Hook', new Schema({ event: String, url: String }))

export async function send(event: string, body: string) {
  for (const hook of await Hook.find({ event })) {
    await fetch(hook.url, { method: 'POST', body }) //! no-unvalidated-url(host)
  }
}
