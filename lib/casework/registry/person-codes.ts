import type { Code } from './disability'

/** GB/T 2261.1 */
export const SEXES = [
  { code: '1', label: '男' },
  { code: '2', label: '女' },
] as const satisfies readonly Code[]

/** GB/T 2261.2 */
export const MARRIAGES = [
  { code: '10', label: '未婚' },
  { code: '20', label: '已婚' },
  { code: '21', label: '初婚' },
  { code: '22', label: '再婚' },
  { code: '23', label: '复婚' },
  { code: '30', label: '丧偶' },
  { code: '40', label: '离婚' },
  { code: '90', label: '未说明的婚姻状况' },
] as const satisfies readonly Code[]

/** GB/T 4658-2006, its groups. */
export const EDUCATIONS = [
  { code: '10', label: '研究生' },
  { code: '20', label: '大学本科' },
  { code: '30', label: '大学专科' },
  { code: '40', label: '中等职业教育' },
  { code: '60', label: '普通高中' },
  { code: '70', label: '初中' },
  { code: '80', label: '小学' },
  { code: '90', label: '其他（含未上过学）' },
] as const satisfies readonly Code[]

/** 户口性质 of the national registration form. */
export const HUKOU = [
  { code: '1', label: '农业' },
  { code: '2', label: '非农业' },
] as const satisfies readonly Code[]

/** Relation of a guardian to the person. */
export const GUARDIAN_RELATIONS = [
  { code: '1', label: '父母' },
  { code: '2', label: '配偶' },
  { code: '3', label: '兄弟姐妹' },
  { code: '4', label: '祖父母、外祖父母' },
  { code: '6', label: '子女' },
  { code: '7', label: '村（居）委会或民政部门' },
  { code: '5', label: '其他' },
] as const satisfies readonly Code[]
