const OTHER: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

/** “康复体育进家庭”; quotation marks inside become the other kind: “文化进家庭‘五个一’”. */
export const quoted = (words: string): string => `“${words.replace(/[“”‘’]/g, (mark) => OTHER[mark] ?? mark)}”`
