// Good: a store only stores; who calls it may write the record.
import { db } from './db'

export const removeOneById = (id: string) => db.users.remove({ _id: id })
