import { z } from 'zod'

/** A first password as the desk hands it over; `whyPasswordWeak` judges it against the account's name. */
export const firstPassword = z.string().min(1, '请填写初始密码').max(200, '初始密码最多200个字')
