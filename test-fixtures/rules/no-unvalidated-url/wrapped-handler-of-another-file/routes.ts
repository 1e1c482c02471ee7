// A handler behind a wrapper of another file is given a request, whatever it calls it.
import { Router } from 'express'
import { wrap } from './wrap'

export const routes = Router().get(
  '/preview',
  wrap(async (question, answer) => {
    answer.json(await fetch(String(question.query.url)))
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  }),
)
