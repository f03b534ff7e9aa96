/** 尾号0228: the last characters of an identity or certificate number; 无 when there is none. */
export const tail = (number: string | null | undefined, length = 4): string => (number ? `尾号${number.slice(-length)}` : '无')

/** 尾号03: of a phone number only two digits, four would name the person in a village. */
export const phoneTail = (phone: string | null | undefined): string => tail(phone, 2)

/** LX-261120-0387: a receipt number in its groups, as it is read out on the phone. */
export const grouped = (code: string, size = 4): string => (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-')
