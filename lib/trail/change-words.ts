import { quoted } from '@/lib/kit/words/quotes'
import { shortId } from './words'

const FIELD_WORDS: Record<string, string> = {
  name: '姓名', login: '账号', role: '角色', reason: '原因', address: '网络地址', filters: '条件', found: '找到', state: '状态', result: '结果',
  seals: '封存', entries: '记录', twoFactorDropped: '解除动态口令', phone: '电话', field: '内容',
  words: '说明', item: '项目', service: '服务', score: '评价', cause: '原因', year: '年度', part: '部分', done: '填完', contact: '联系方式',
  judged: '判定项数', inaccurate: '不准项数', quota: '任务户数', frame: '在册户数', swapped: '换户数', frameHash: '名单校验码', resultHash: '结果校验码',
  month: '月份', number: '编号', seed: '种子', seal: '封存号', version: '版本', rows: '行数', region: '地区', toRegion: '迁往', by: '方式',
  who: '姓名', from: '从', until: '到', account: '账号', action: '做了什么', person: '残疾人', relation: '关系', evidence: '凭据', validUntil: '有效期', funds_fen: '资金（分）', hasNeed: '有需求', undrawn: '没有抽的乡镇', unjudged: '没有判的户',
}

const VALUE_WORDS: Record<string, string> = {
  'wrong-password': '密码不对', 'unknown-name': '没有这个账号', 'wrong-code': '动态口令不对', disabled: '账号已停用', true: '是', false: '否',
}

/** Codes that mean something only in their field. */
const FIELD_VALUES: Record<string, Record<string, string>> = {
  state: {
    planned: '计划中', delivered: '已落实', confirmed: '本人已确认', disputed: '本人说没有接受过', cancelled: '已作废', withdrawn: '已撤下', active: '在册', dead: '去世',
    issued: '已下达', replied: '已回复', reopened: '退回重改', closed: '已办结', asked: '已申请', draft: '填到一半', submitted: '待审核', returned: '被退回', accepted: '已完成',
  },
  score: { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意', 'not-received': '没有接受过' },
  cause: { service: '服务没有做好', need: '需求不准', status: '状况不准', posting: '公示不准', other: '其他' },
  filters: { q: '姓名、拼音或证件尾号' },
  by: { 'id-number': '证件号码' },
}

// 64 digits push a table off the page; the first tell one from another, and the proof of the draw shows them all
const HASH = /^[0-9a-f]{64}$/

/** Names of catalogue items by “service 21”, or by “21” alone. */
export type ItemNames = ReadonlyMap<string, string>
const NO_NAMES: ItemNames = new Map()
const FORM_WORDS: Record<string, string> = { status: '状况', need: '需求', service: '落实' }

/** What an entry changed, in one line: “姓名：周敏 → 周明；原因：调离”. */
export function changeWords(changes: unknown, items: ItemNames = NO_NAMES): string {
  if (typeof changes !== 'object' || changes === null) return ''
  return Object.entries(changes)
    .map(([field, change]) => `${fieldWords(field, items)}：${isMove(change) ? `${shown(field, change.from, items)} → ${shown(field, change.to, items)}` : shown(field, change, items)}`)
    .join('；')
}

/** A judged item is told by its form, its code and, of a service, its id. */
function fieldWords(field: string, items: ItemNames): string {
  const [form = '', code = '', id = ''] = field.split(' ')
  if (code === '' || !Object.hasOwn(FORM_WORDS, form)) return known(FIELD_WORDS, field)
  return `${FORM_WORDS[form]}${quoted(items.get(`${form} ${code}`) ?? code)}${shortId(id)}`
}

const isMove = (change: unknown): change is { from?: unknown; to?: unknown } => typeof change === 'object' && change !== null && ('from' in change || 'to' in change)

const known = (words: Record<string, string>, key: string): string => (Object.hasOwn(words, key) ? words[key]! : key)

function shown(field: string, value: unknown, items: ItemNames): string {
  if (value === null || value === undefined || value === '') return '空'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (field === 'item') return items.get(text) ?? text
  if (HASH.test(text)) return `${text.slice(0, 12)}…`
  return known(Object.hasOwn(FIELD_VALUES, field) ? { ...VALUE_WORDS, ...FIELD_VALUES[field] } : VALUE_WORDS, shortId(text))
}
