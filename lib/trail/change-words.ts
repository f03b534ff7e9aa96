const FIELD_WORDS: Record<string, string> = {
  name: '姓名', login: '账号', role: '角色', reason: '原因', address: '网络地址', filters: '条件', found: '找到', state: '状态', result: '结果',
  seals: '封存', entries: '记录', twoFactorDropped: '解除动态口令', phone: '电话', field: '内容',
}

const VALUE_WORDS: Record<string, string> = {
  'wrong-password': '密码不对', 'unknown-name': '没有这个账号', 'wrong-code': '动态口令不对', disabled: '账号已停用', true: '是', false: '否',
}

/** What an entry changed, in one line: “姓名：周敏 → 周明；原因：调离”. */
export function changeWords(changes: unknown): string {
  if (typeof changes !== 'object' || changes === null) return ''
  return Object.entries(changes)
    .map(([field, change]) => `${FIELD_WORDS[field] ?? field}：${isMove(change) ? `${shown(change.from)} → ${shown(change.to)}` : shown(change)}`)
    .join('；')
}

const isMove = (change: unknown): change is { from?: unknown; to?: unknown } => typeof change === 'object' && change !== null && ('from' in change || 'to' in change)

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return VALUE_WORDS[text] ?? text
}
