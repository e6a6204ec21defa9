-- Runs inside Neovim: attaches its own client to `pdn-lint lsp --stdio`, works on a draft as an author would, and ends with code 1 at the first
-- thing that is not as it should be. The command of the server comes in PDN_LINT_SERVER, its words parted by line feeds.
local function fail(words)
  io.stderr:write('neovim: ' .. words .. '\n')
  vim.cmd('cquit 1')
end

local function check(condition, words)
  if not condition then fail(words) end
  io.stdout:write('ok: ' .. words .. '\n')
end

local function main()
  local draft = vim.fn.tempname() .. '.md'
  vim.fn.writefile({
    '# Политика обработки персональных данных',
    '',
    '## 1. Общие положения',
    '',
    '1.1. Настоящая Политика определяет порядок обработки персональных данных ООО «Северный ветер» (далее — Оператор).',
    '',
    '1.2. Политика составлена по Федеральному закону от 27.06.2006 № 152-ФЗ «О персональных данных».',
    '',
    '1.3. Оператор назначает ответственного. Обязанности Оператора указаны в п. 1.2 настоящей Политики.',
  }, draft)
  vim.cmd('edit ' .. draft)
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'pdn-lint',
    cmd = vim.split(vim.env.PDN_LINT_SERVER, '\n'),
    root_dir = vim.fn.fnamemodify(draft, ':h'),
  })
  check(id ~= nil, 'the server starts')
  vim.lsp.buf_attach_client(buffer, id)
  vim.wait(10000, function() return vim.lsp.buf_is_attached(buffer, id) and vim.lsp.get_client_by_id(id).initialized end, 20)

  local function codes()
    local found = {}
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
      found[diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code) or ''] = diagnostic
    end
    return found
  end
  local function wait_for(condition, words)
    check(vim.wait(10000, condition, 20), words)
  end
  local function request(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    local answer = answers and answers[id]
    if not answer or answer.error then fail(method .. ': ' .. vim.inspect(answer)) end
    return answer.result
  end
  local function text()
    return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  end
  local function encoding()
    return vim.lsp.get_client_by_id(id).offset_encoding
  end

  wait_for(function() return codes()['consent-withdrawal'] ~= nil end, 'diagnostics arrive')
  check(codes()['law-citation-error'] ~= nil or codes()['act-citation-error'] ~= nil, 'the wrong date of the law is told')

  local function actions_on(line)
    return request('textDocument/codeAction', {
      textDocument = { uri = vim.uri_from_bufnr(buffer) },
      range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = 200 } },
      context = { diagnostics = {} },
    })
  end
  local before = text()
  local applied = false
  for _, action in ipairs(actions_on(6)) do
    if not applied and action.edit and action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, encoding())
      applied = true
    end
  end
  check(applied and text() == before:gsub('27%.06%.2006', '27.07.2006'), 'a code action mends the date and nothing else')
  wait_for(function() return codes()['law-citation-error'] == nil and codes()['act-citation-error'] == nil end, 'its diagnostic goes')

  local column = vim.str_utfindex('1.3. ', 5)
  local edit = request('textDocument/rename', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = { line = 8, character = column + 2 },
    newName = 'Администратор',
  })
  vim.lsp.util.apply_workspace_edit(edit, encoding())
  check(text():find('далее — Администратор', 1, true) ~= nil, 'rename reaches the definition')
  check(text():find('Обязанности Администратора', 1, true) ~= nil, 'rename declines the new name')
  check(text():find('Оператор', 1, true) == nil, 'rename leaves none of the old name')
  vim.cmd('undo')

  vim.lsp.stop_client(id)
  vim.wait(5000, function() return vim.lsp.get_client_by_id(id) == nil end, 20)
  vim.cmd('qall!')
end

local ok, err = pcall(main)
if not ok then fail(tostring(err)) end
