const { Router } = require('express')
const { Pool } = require('pg')

const pool = new Pool()
const orders = Router()

orders.get('/orders', async (req, res, next) => {
  try {
    res.json(await pool.query('select * from orders'))
  } catch (error) {
    next(error)
  }
})

module.exports = orders
