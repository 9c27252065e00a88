import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useAddress } from './address.ts';
import { fromFields, isAsked, toFields } from './filter-fields.ts';
import type { FilterField } from './filter-fields.ts';
import { useNarrow } from './use-narrow.ts';
import './query-filter.css';

export interface QueryFilterProps {
  /** The first three stand in the row (on a phone the first one), the rest under 展开. */
  fields: readonly FilterField[];
}

const IN_THE_ROW = 3;
/** On a phone the list should be seen without scrolling. */
const IN_THE_NARROW_ROW = 1;

/** The query form above a list; what is asked for stands in the address bar under the fields' names. */
export function QueryFilter({ fields }: QueryFilterProps) {
  const { values, change, clear } = useAddress();
  const [form] = Form.useForm<Record<string, unknown>>();
  const inTheRow = useNarrow() ? IN_THE_NARROW_ROW : IN_THE_ROW;
  const [open, setOpen] = useState(() => fields.slice(inTheRow).some((field) => isAsked(field, values)));
  const shown = open ? fields : fields.slice(0, inTheRow);
  useEffect(() => {
    form.setFieldsValue(toFields(fields, values));
  }, [form, fields, values]);
  return (
    <Form
      form={form}
      name="query"
      role="search"
      layout="inline"
      className="query-filter no-print"
      onFinish={(entered) => change(fromFields(fields, entered))}
    >
      {shown.map((field) => (
        <Form.Item key={field.name} name={field.name} label={field.label}>
          {control(field)}
        </Form.Item>
      ))}
      <Flex gap={8}>
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={clear}>重置</Button>
        {fields.length > inTheRow && (
          <Button type="link" icon={open ? <UpOutlined /> : <DownOutlined />} onClick={() => setOpen(!open)}>
            {open ? '收起' : '展开'}
          </Button>
        )}
      </Flex>
    </Form>
  );
}

function control(field: FilterField): ReactNode {
  switch (field.control) {
    case 'text':
      return <Input allowClear placeholder={field.placeholder ?? '请输入'} className="query-text" />;
    case 'select':
      return (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={field.placeholder ?? '全部'}
          options={[...field.options]}
          className="query-select"
        />
      );
    case 'days':
      return <DatePicker.RangePicker allowEmpty={[true, true]} presets={presets()} className="query-days" />;
  }
}

function presets() {
  const today = dayjs();
  return [
    { label: '本周', value: [today.startOf('week'), today.endOf('week')] as [dayjs.Dayjs, dayjs.Dayjs] },
    { label: '本月', value: [today.startOf('month'), today.endOf('month')] as [dayjs.Dayjs, dayjs.Dayjs] },
    { label: '本年', value: [today.startOf('year'), today.endOf('year')] as [dayjs.Dayjs, dayjs.Dayjs] },
  ];
}
