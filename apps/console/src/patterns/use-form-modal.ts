import type { UseMutationResult } from '@tanstack/react-query';
import type { FormInstance, ModalProps } from 'antd';
import { useEffect } from 'react';
import { focusField } from './focus-field.ts';
import { showPlaces } from './form-errors.ts';

/** What every dialog with a form does alike: busy while saving, the first field ready to type in, faults at their fields. */
export function useFormModal<Fields>(
  form: FormInstance<Fields>,
  save: Pick<UseMutationResult<unknown, Error, Fields>, 'isPending' | 'error' | 'reset'>,
  firstField: keyof Fields & string,
  onClose: () => void,
): ModalProps {
  useEffect(() => {
    if (save.error !== null) showPlaces(form, save.error);
  }, [save.error, form]);
  return {
    confirmLoading: save.isPending,
    onOk: form.submit,
    onCancel: onClose,
    afterOpenChange: (open) => open && focusField(form, firstField),
    afterClose: save.reset,
    mask: { closable: false },
    forceRender: true,
  };
}
