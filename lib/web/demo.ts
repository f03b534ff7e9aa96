/** The foot says so wherever the people and figures are invented. */
export const isDemo = () => process.env.LIANGFU_DEMO === '1'
