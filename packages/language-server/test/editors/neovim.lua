-- Neovim from its own side: opens a file, waits for diagnostics, chooses a quick fix, and writes down what it saw.
-- Runs in 0.7 and later; editors.test.ts sets the variables.
local env = vim.env
local seen = {}

local function finish(problem)
  seen.problem = problem
  local out = io.open(env.SEEN, 'w')
  out:write(vim.fn.json_encode(seen))
  out:close()
  vim.cmd('qall!')
end

local function describe(diagnostic)
  local lsp = (diagnostic.user_data or {}).lsp or {}
  return {
    line = diagnostic.lnum + 1,
    message = diagnostic.message,
    source = diagnostic.source,
    code = diagnostic.code or lsp.code,
    related = #(lsp.relatedInformation or {}),
  }
end

local function run()
  vim.cmd('edit ' .. env.FILE)
  vim.bo.filetype = 'javascript'
  local client = vim.lsp.start_client({
    name = 'logwright',
    cmd = { env.NODE, env.SERVER, '--stdio' },
    root_dir = env.ROOT,
    settings = { logwright = { preset = 'strict' } },
  })
  vim.lsp.buf_attach_client(0, client)
  local function count() return #vim.diagnostic.get(0) end
  if not vim.wait(60000, function() return count() > 0 end, 50) then return finish('no diagnostics') end
  seen.diagnostics = vim.tbl_map(describe, vim.diagnostic.get(0))

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = vim.tbl_map(function(d) return d.user_data.lsp end, { first }) }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
  local actions = ((answers or {})[client] or {}).result or {}
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)

  local chosen = vim.tbl_filter(function(action) return action.title == env.ACTION end, actions)[1]
  if not chosen then return finish('the action is not offered') end
  seen.isLate = chosen.edit == nil
  if chosen.edit == nil then
    answers = vim.lsp.buf_request_sync(0, 'codeAction/resolve', chosen, 20000)
    chosen = answers[client].result
  end
  vim.lsp.util.apply_workspace_edit(chosen.edit, 'utf-16')
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
  if not vim.wait(20000, function() return count() == 0 end, 50) then return finish('the finding stays') end
  vim.lsp.stop_client(client)
  finish(nil)
end

local ok, problem = pcall(run)
if not ok then finish(tostring(problem)) end
