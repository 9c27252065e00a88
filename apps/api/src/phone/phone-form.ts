interface Field {
  /** The field of the act's command. */
  name: string;
  label: string;
  hint: string;
}

/** A day between two others (office dates, empty without a bound); `day` stands there before anything is entered. */
type DayField = Field & { control: 'day'; min: string; max: string; day: string };

export interface PhoneOption {
  /** Empty for what the case settles by itself: the act then says nothing about it. */
  value: string;
  words: string;
}

export type PhoneField =
  | (Field & { control: 'words' })
  | DayField
  /** One of a few names; not shown without any, yet what a form rendered earlier says is read. */
  | (Field & { control: 'select'; options: readonly PhoneOption[] })
  /** One of several sentences, each to be read before it is chosen. */
  | (Field & { control: 'list'; options: readonly PhoneOption[] });

/** A page of its own for an act that needs words. */
export interface PhoneForm {
  verb: string;
  title: string;
  /** What follows from it. */
  consequence: string;
  fields: readonly PhoneField[];
  photos: boolean;
  submit: string;
  /** Another form for those who came to the wrong one. */
  instead: { form: string; words: string } | null;
}

export const words = (name: string, label: string, hint: string): PhoneField => ({
  name,
  label,
  hint,
  control: 'words',
});
