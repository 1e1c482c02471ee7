// A connection string has user and password in it.
import mongoose from 'mongoose'

export async function connect() {
  console.log(`connecting to ${process.env.DATABASE_URL}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'DATABASE_URL'"
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "comes from here"
  await mongoose.connect(process.env.DATABASE_URL!)
}
