import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useRef } from 'react';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { CaseLink } from '../case/case-link.tsx';

interface LetterDrawerProps {
  letter: LetterSummary | null;
  onClose: () => void;
}

/** The paper itself, as it prints. */
export function LetterDrawer({ letter, onClose }: LetterDrawerProps) {
  const paper = useRef<HTMLIFrameElement>(null);
  const print = () => paper.current?.contentWindow?.print();
  return (
    <DetailDrawer
      open={letter !== null}
      width={900}
      title={letter === null ? '' : `${letter.kindName} ${letter.documentNumber ?? `（${letter.stateName}）`}`}
      onClose={onClose}
      extra={
        letter !== null && (
          <Flex gap={12} align="center">
            <CaseLink id={letter.caseId}>查看任务</CaseLink>
            <Button icon={<PrinterOutlined />} onClick={print}>
              打印
            </Button>
          </Flex>
        )
      }
    >
      {letter !== null && (
        <iframe
          ref={paper}
          title={letter.title}
          src={`/api/v1/letters/${letter.id}/print`}
          style={{ width: '100%', height: '100%', border: 0 }}
        />
      )}
    </DetailDrawer>
  );
}
