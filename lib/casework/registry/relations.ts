import type { Code } from './disability'

/** How a person stands to the head of the household; kept in words, as the household register prints it. */
export const RELATIONS = ['本人', '配偶', '子女', '父母', '兄弟姐妹', '祖父母或外祖父母', '孙子女或外孙子女', '其他亲属', '其他'] as const

/** Codes as choices of a form. */
export const choices = (codes: readonly Code[]) => codes.map(({ code, label }) => ({ value: code, label }))
export const wordChoices = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

/** The codes alone, for schemas and filters. */
export const codesOf = (codes: readonly Code[]) => codes.map(({ code }) => code) as [string, ...string[]]
