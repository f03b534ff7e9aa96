import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { endOf } from '@/lib/casework/region/codes'
import { at, type Calendar } from '../calendar'
import { CITIES, HEJIANG, LUXIAN, XIDE } from '../places'
import { demoId } from '../random'

export type DemoInstitution = { key: string; id: string; name: string; kind: string; region: number; contact: string; phone: string; items: readonly string[]; manager: string; worker: string }

const PLAN = [
  { key: 'nuanyang', name: '泸县暖阳助残社工中心', kind: '社会工作服务机构', region: LUXIAN, contact: '李蓉', items: ['30', '31', '33', '22'], manager: '李蓉', worker: '李老师' },
  { key: 'xingyu', name: '泸县星语特殊教育培训学校', kind: '特殊教育学校', region: LUXIAN, contact: '万红', items: ['20', '37', '24'], manager: '万红', worker: '彭玲' },
  { key: 'kangyue', name: '合江县康悦康复医院', kind: '康复医疗机构', region: HEJIANG, contact: '曾建平', items: ['30', '33'], manager: '曾建平', worker: '邹利' },
  { key: 'ledong', name: '泸州市乐动体育文化有限公司', kind: '企业', region: CITIES[0], contact: '庞强', items: ['31', '34', '36'], manager: '庞强', worker: '雷云霞' },
  { key: 'suomahua', name: '喜德县索玛花助残服务中心', kind: '社会组织', region: XIDE, contact: '吉木·小红', items: ['31', '33', '21'], manager: '吉木·小红', worker: '曲比·尔布' },
]

export const INSTITUTIONS: readonly DemoInstitution[] = PLAN.map((one, index) => ({
  ...one,
  id: demoId('institution', one.key),
  phone: `0830-000010${index}`,
}))

export const institutionRow = (one: DemoInstitution, calendar: Calendar): Insertable<DB['institution']> => ({
  id: one.id, region_code: one.region, region_end: endOf(one.region), name: one.name, kind: one.kind,
  contact_name: one.contact, contact_phone: one.phone, active: true, created_at: at(calendar.start, 9), version: 1,
})
