import type { Told } from './types'

const village = (number: number) => 510521103000 + number

/** The people that the demo's accounts and pictures show. */
export const TOLD: readonly Told[] = [
  { key: 'wangsuzhen', visit: 'accepted', name: '王素珍', sex: '2', age: 52, category: '4', level: '2', village: village(235) },
  { key: 'chenguifang', name: '陈桂芳', sex: '2', age: 53, category: '4', level: '2', village: village(235) },
  { key: 'zhaode', name: '赵德', sex: '1', age: 61, category: '2', level: '3', village: village(235) },
  { key: 'dengshiming', visit: 'accepted', name: '邓世明', sex: '1', age: 47, category: '1', level: '1', village: village(224) },
  { key: 'zhangxiaomei', visit: 'accepted', name: '张小梅', sex: '2', age: 23, category: '2', level: '2', village: village(230) },
  { key: 'huxiaojun', visit: 'accepted', name: '胡小军', sex: '1', age: 19, category: '5', level: '3', village: village(4), guardian: { name: '胡大明', relation: '1' } },
  { key: 'huxiaolan', name: '胡小兰', sex: '2', age: 11, category: '5', level: '2', village: village(4), guardian: { name: '胡大明', relation: '1' } },
  { key: 'hexiuying', visit: 'none', name: '何秀英', sex: '2', age: 51, category: '2', level: '3', village: village(222) },
  { key: 'jikeayimose', name: '吉克·阿依莫色', sex: '2', age: 29, category: '4', level: '3', village: village(3) },
  { key: 'liguohua', visit: 'returned', name: '李国华', sex: '1', age: 55, category: '4', level: '2', village: village(227) },
  { key: 'liuguangming', visit: 'draft', name: '刘光明', sex: '1', age: 38, category: '6', level: '2', village: village(231), guardian: { name: '刘元福', relation: '1' } },
  { key: 'luochengfu', name: '罗成富', sex: '1', age: 59, category: '4', level: '4', village: village(233) },
  { key: 'ouyangwenxiu', name: '欧阳文秀', sex: '2', age: 44, category: '7', level: '1', village: village(234), categories: ['1', '4'] },
  { key: 'xiangyonggui', visit: 'none', name: '向永贵', sex: '1', age: 58, category: '3', level: '3', village: village(223) },
  { key: 'zengxiangfu', name: '曾祥福', sex: '1', age: 56, category: '4', level: '1', village: village(229) },
  { key: 'zhoujianguo', name: '周建国', sex: '1', age: 49, category: '1', level: '4', village: village(228) },
  { key: 'zouyufen', visit: 'draft', name: '邹玉芬', sex: '2', age: 57, category: '4', level: '3', village: village(226) },
]

/** Members of one household in the story. */
export const TOLD_TOGETHER: readonly (readonly string[])[] = [['huxiaojun', 'huxiaolan']]
