// A whole request holds headers, cookies and body.
const express = require('express')

express().use((req, res, next) => {
  console.log('incoming', req)
  //                      ^^^ error: no-sensitive-data-in-logs(whole)
  next()
})
