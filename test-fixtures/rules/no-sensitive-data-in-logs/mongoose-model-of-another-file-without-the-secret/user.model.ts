import { Schema, model } from 'mongoose'

const user = new Schema({ email: String, passwordHash: { type: String, select: false } })
export const UserModel = model('User', user)
