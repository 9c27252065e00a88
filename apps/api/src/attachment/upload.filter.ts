import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { RefusalFilter } from '../http/refusal.filter.ts';
import { uploadRefusalOf } from './upload.refusal.ts';

/** Limits of the form's reader in the product's words. */
@Catch(HttpException)
export class UploadFilter extends RefusalFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    super.catch(uploadRefusalOf(error), host);
  }
}
