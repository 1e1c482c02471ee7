import mongoose, { Schema, model, type InferSchemaType } from 'mongoose'

const user = new Schema({ email: String, passwordHash: { type: String, required: true } })
export type User = InferSchemaType<typeof user>
export const UserModel = model('User', user)
export const Kept = mongoose.models.Kept ?? mongoose.model('Kept', user)
