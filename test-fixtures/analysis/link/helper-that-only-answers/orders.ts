import { db } from 'orders-db'

export const orders = { find: () => db.query('select * from orders') }
