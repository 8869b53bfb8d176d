/** What is done on one's own computer, without an account. */
export const lokaal = { title: 'Zonder account' };
