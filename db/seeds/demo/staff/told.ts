import type { Role } from '@/lib/access/grants'
import { CITIES, DESHENG, HEJIANG, LUXIAN, MENDOUSHAN, PROVINCE, XIDE } from '../places'

/** One password for the whole demo. It opens invented records only, and only where the demo was loaded. */
export const demoPassword = 'liangfu-demo-2016'

export type ToldAccount = { login: string; name: string; role: Role; region: number; who: string; institution?: string; person?: string; wards?: readonly string[] }

const [LUZHOU, LIANGSHAN] = CITIES
const SONGGUAN = DESHENG + 4

/** The accounts a visitor may use, from the main job's first step to its last. */
export const TOLD_ACCOUNTS: readonly ToldAccount[] = [
  { login: 'mendoushan', name: '杨帆', role: 'village-worker', region: MENDOUSHAN, who: '村专委 杨帆（泸县得胜镇门斗山村）' },
  { login: 'desheng', name: '蒋晓燕', role: 'township-worker', region: DESHENG, who: '乡镇专干 蒋晓燕（泸县得胜镇）' },
  { login: 'luxian', name: '陈志远', role: 'officer', region: LUXIAN, who: '县宣文体业务员 陈志远（泸县）' },
  { login: 'luxian-office', name: '冯丽', role: 'office', region: LUXIAN, who: '县量服办 冯丽（泸县）' },
  { login: 'wangsuzhen', name: '王素珍', role: 'person', region: MENDOUSHAN, person: 'wangsuzhen', who: '残疾人 王素珍（肢体二级，门斗山村）' },
  { login: 'hudaming', name: '胡大明', role: 'person', region: SONGGUAN, wards: ['huxiaojun', 'huxiaolan'], who: '监护人 胡大明（两个被监护人，宋观社区）' },
  { login: 'dengshiming', name: '邓世明', role: 'person', region: DESHENG + 224, person: 'dengshiming', who: '残疾人 邓世明（视力一级，仁和村）' },
  { login: 'zhangxiaomei', name: '张小梅', role: 'person', region: DESHENG + 230, person: 'zhangxiaomei', who: '残疾人 张小梅（听力二级，东皇殿村）' },
  { login: 'nuanyang', name: '李蓉', role: 'institution-manager', region: LUXIAN, institution: 'nuanyang', who: '机构负责人 李蓉（泸县暖阳助残社工中心）' },
  { login: 'nuanyang-li', name: '李老师', role: 'institution-worker', region: LUXIAN, institution: 'nuanyang', who: '机构工作人员 李老师（泸县暖阳助残社工中心）' },
  { login: 'luzhou', name: '徐卫东', role: 'officer', region: LUZHOU, who: '市宣文体业务员 徐卫东（泸州市）' },
  { login: 'luzhou-office', name: '梁静', role: 'office', region: LUZHOU, who: '市量服办 梁静（泸州市）' },
  { login: 'hejiang', name: '先明波', role: 'officer', region: HEJIANG, who: '县宣文体业务员 先明波（合江县）' },
  { login: 'xide', name: '沙马·阿木', role: 'officer', region: XIDE, who: '县宣文体业务员 沙马·阿木（凉山州喜德县）' },
  { login: 'liangshan', name: '曲比·伍果', role: 'officer', region: LIANGSHAN, who: '州宣文体业务员 曲比·伍果（凉山州）' },
  { login: 'sichuan', name: '唐卫平', role: 'officer', region: PROVINCE, who: '省宣文体业务员 唐卫平' },
  { login: 'sichuan-office', name: '廖文', role: 'office', region: PROVINCE, who: '省量服办 廖文' },
  { login: 'auditor', name: '税正华', role: 'auditor', region: PROVINCE, who: '安全审计员 税正华' },
]

/** Further offices, so that every level has one; not listed for visitors. */
export const OTHER_OFFICES: readonly Omit<ToldAccount, 'who'>[] = [
  { login: 'hejiang-office', name: '牟春燕', role: 'office', region: HEJIANG },
  { login: 'xide-office', name: '马海·阿支', role: 'office', region: XIDE },
  { login: 'liangshan-office', name: '阿尔·建华', role: 'office', region: LIANGSHAN },
  { login: 'luxian-2', name: '游海', role: 'officer', region: LUXIAN },
]
