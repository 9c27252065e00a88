/** As whom the office's messages come. */
export interface SenderIdentity {
  /** Between the brackets 【】 before every SMS; registered with the provider. */
  smsSign: string;
  /** Shown as the sender's name of every e-mail. */
  mailName: string;
  mailAddress: string;
}

export const DEFAULT_IDENTITY: SenderIdentity = {
  smsSign: '安全生产督办',
  mailName: '安全生产督办',
  mailAddress: 'duban@localhost',
};
