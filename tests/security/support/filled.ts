import { today } from '@/lib/kit/dates/day'
import { aPersonInput } from '@/tests/support/registry-input'
import type { Found } from './form-walk'

const [year = '', month = '', day = ''] = today().split('-')
const on = (name: string) => ({ [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) })
const words = '入户看过，本人同意，已经改好并向本人说明'

function registration(): Record<string, string> {
  const { requestKey: _, categories: __, issuedOn: ___, ...fields } = aPersonInput()
  return { ...fields, 'issuedOn-year': '2020', 'issuedOn-month': '3', 'issuedOn-day': '1' }
}

/** What makes each form pass when its rightful user sends it; an action without a line is sent as it stands. */
const FILLED: Record<string, (found: Found) => Record<string, string>> = {
  changeCertificateState: () => ({ state: 'frozen', reason: words }),
  changeState: () => ({ ...on('on'), reason: words }),
  close: () => ({ words }),
  createAccount: () => ({ name: '新同事', login: `xin-${Math.random().toString(36).slice(2, 10)}`, role: 'officer' }),
  createHousehold: () => ({ headName: '测试户主', address: '一组3号' }),
  createPerson: registration,
  disableAccount: () => ({ reason: words }),
  enableAccount: () => ({ reason: words }),
  explainRating: () => ({ words }),
  followUpRating: () => ({ cause: 'service', words }),
  issue: () => ({ asked: words }),
  recordService: ({ form }) => ({
    ...on('startedOn'), body: optionOf(form, 'body'), item: optionOf(form, 'item'), funds: '0', measures: '上门讲政策一次，留下大字手册', effectScale: 'good', effect: '本人会按手册自己办了',
  }),
  refuseMove: () => ({ words }),
  reopen: () => ({ words }),
  reply: () => ({ words, changed: words }),
  requestMove: () => ({ reason: '搬到儿子家住' }),
  revealPerson: () => ({ purpose: 'visit', reason: '' }),
  review: () => ({ result: 'accepted', words: '' }),
  withdrawMove: () => ({ words }),
  withdrawService: () => ({ reason: words }),
}

const optionOf = (form: Found['form'], name: string) => form.controls.find((control) => control.name === name)?.options.find((value) => value !== '') ?? ''

export const valuesFor = (found: Found): Record<string, string> => FILLED[found.action]?.(found) ?? {}
