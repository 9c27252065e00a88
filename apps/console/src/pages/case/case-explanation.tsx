import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';

interface CaseExplanationProps {
  title: string;
  sentences: readonly string[];
}

/** How a date or a number came about, a sentence each, one click away. */
export function CaseExplanation({ title, sentences }: CaseExplanationProps) {
  const content = (
    <ul className="case-due-why">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" title={title} content={content}>
      <Button type="link" size="small" icon={<InfoCircleOutlined />}>
        怎么来的
      </Button>
    </Popover>
  );
}
