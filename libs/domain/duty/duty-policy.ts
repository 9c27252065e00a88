/** The rules duties run under unless the officer chooses others. */
export const DUTY_POLICY = 'duty-national';
