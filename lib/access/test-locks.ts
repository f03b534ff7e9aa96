/**
 * Two locks hold every row: the query scope and row level security. Tests switch one off to prove that the other
 * holds alone. Works only where the test cluster has made the role `lf_test_bypass`; the start command refuses them elsewhere.
 */
const off = (lock: string) => process.env.LIANGFU_TEST === '1' && process.env.LIANGFU_TEST_LOCK_OFF === lock

export const isScopeOff = () => off('scope')
export const isRowSecurityOff = () => off('row-security')
