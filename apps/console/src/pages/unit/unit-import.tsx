import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { ImportDialog } from '../../patterns/import-dialog.tsx';
import type { UnitImportResult } from '../../../../../libs/contracts/http/unit.ts';
import { UNITS_PATH } from '../../unit/use-units.ts';

/** Units and people from one workbook, all or nothing. */
export function UnitImport({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient();
  return (
    <ImportDialog<UnitImportResult>
      open={open}
      title="从表格导入单位和人员"
      accept=".xlsx"
      templateHref={`${UNITS_PATH}/import/template`}
      uploadPath={`${UNITS_PATH}/import`}
      hint="先下载模板，按表头填写单位和人员。系统先核对全部行：有一处不对就一行也不导入，并指出每一处怎么改。"
      summary={(result) => (
        <Alert
          type="success"
          showIcon
          title={`已导入 ${result.units} 个单位、${result.people} 位人员、${result.posts} 个职务`}
        />
      )}
      onImported={() => client.invalidateQueries()}
      onClose={onClose}
    />
  );
}
