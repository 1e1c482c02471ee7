// Schemas, helpers and routes behind barrels that re-export each other under other names.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { login, profile } from './index-barrel.js'
const app = new Hono()
app.route('/login', login)
app.route('/profile', profile)
serve(app)
