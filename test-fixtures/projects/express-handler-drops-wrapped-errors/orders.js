const { Router } = require('express')
const { Pool } = require('pg')
const { ApiError } = require('./errors')
const { logger } = require('./logger')

const pool = new Pool()
const orders = Router()

orders.get('/orders', async (req, res, next) => {
  try {
    res.json(await pool.query('select * from orders'))
  } catch (error) { //! require-error-log(dropped)
    next(new ApiError(500, 'no orders', error))
  }
})

orders.get('/bills', async (req, res) => {
  try {
    res.json(await pool.query('select * from bills'))
  } catch (error) { //! require-error-log(dropped)
    throw new ApiError(502, 'no bills', error)
  }
})

// What is handed on as it is, what is logged before, and what the client has to answer for is fine.
orders.get('/users', async (req, res, next) => {
  try {
    res.json(await pool.query('select * from users'))
  } catch (error) {
    next(error)
  }
})
orders.get('/goods', async (req, res, next) => {
  try {
    res.json(await pool.query('select * from goods'))
  } catch (error) {
    logger.error(error)
    next(new ApiError(500, 'no goods', error))
  }
})

module.exports = orders
