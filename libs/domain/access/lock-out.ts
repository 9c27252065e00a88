/** So many wrong passwords in a row lock an account. */
export const LOCK_AFTER_FAILURES = 5;
/** A locked account opens by itself after so many minutes; an administrator may open it earlier. */
export const LOCK_MINUTES = 15;
