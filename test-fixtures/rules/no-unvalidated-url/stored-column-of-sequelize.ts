// By option: each hook that is stored is called.
// @options { "checkStored": true }
import { DataTypes, Sequelize } from 'sequelize'

const Hook = new Sequelize('sqlite::memory:').define('Hook', { endpoint: DataTypes.STRING })
export async function send(body: string) {
  const hooks = await Hook.findAll()
  for (const { endpoint } of hooks) await fetch(endpoint, { method: 'POST', body }) //! no-unvalidated-url(host)
}
