/** The operations on referrals. */
export const referralsContract = {}
