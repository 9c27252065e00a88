/** A session nobody used for so long is over; office desks are left unattended. */
export const IDLE_MINUTES = 30;
/** No session outlives a working day's shift by much. */
export const SESSION_HOURS = 12;

/** When a session `s` of account `a` is good at `$2`; `$3` are the minutes it may stand idle. */
export const SESSION_STANDS = `a.disabled_at is null and s.expires_at > $2::timestamptz
  and s.last_seen_at > $2::timestamptz - make_interval(mins => $3)`;

/** When an API token `t` of account `a` is good at `$2`. */
export const TOKEN_STANDS = `a.disabled_at is null and t.revoked_at is null
  and (t.expires_at is null or t.expires_at > $2::timestamptz)`;
