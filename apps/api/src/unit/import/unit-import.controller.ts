import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { importQuery, type ImportQuery, type UnitImportResult } from '../../../../../libs/contracts/http/unit.ts';
import { WORKBOOK_MAX_BYTES } from '../../../../../libs/intake/sheet/sheet.ts';
import { writeWorkbook } from '../../../../../libs/intake/sheet/write-workbook.ts';
import { CurrentAccount, Roles } from '../../auth/route-access.ts';
import type { SignedIn } from '../../auth/signed-in.ts';
import { UploadIdempotencyInterceptor } from '../../http/idempotency.interceptor.ts';
import { requireFile, type UploadedBytes } from '../../http/multipart.ts';
import { IMPORT_TEMPLATE } from './template.ts';
import { UnitImportService } from './unit-import.service.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_NAME = encodeURIComponent('单位和人员导入模板.xlsx');

@Roles('administrator', 'safety_office')
@Controller('api/v1/units/import')
export class UnitImportController {
  constructor(@Inject(UnitImportService) private readonly imports: UnitImportService) {}

  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  @Get('template')
  async template(): Promise<StreamableFile> {
    const disposition = `attachment; filename="units.xlsx"; filename*=UTF-8''${FILE_NAME}`;
    return new StreamableFile(await writeWorkbook(IMPORT_TEMPLATE), { type: XLSX, disposition });
  }

  @Post()
  @HttpCode(200)
  @UseInterceptors(
    FileInterceptor('file', { limits: { fileSize: WORKBOOK_MAX_BYTES, files: 1 } }),
    UploadIdempotencyInterceptor,
  )
  import(
    @UploadedFile() file: UploadedBytes | undefined,
    @Query({ schema: importQuery }) query: ImportQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<UnitImportResult> {
    const { name, bytes } = requireFile(file);
    return this.imports.import(bytes, name, query.preview, account);
  }
}
