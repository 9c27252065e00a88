import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { themeFor } from '../theme.ts';
import type { TextSize } from '../theme.ts';
import { TextSizeContext, storeTextSize, storedTextSize } from './text-size.ts';

dayjs.locale('zh-cn');

/** Language, colours and text size for everything below it. */
export function Appearance({ children }: { children: ReactNode }) {
  const [size, setSize] = useState<TextSize>(storedTextSize);
  const textSize = useMemo(
    () => ({
      size,
      change: (next: TextSize) => {
        storeTextSize(next);
        setSize(next);
      },
    }),
    [size],
  );
  const theme = useMemo(() => themeFor(size), [size]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <TextSizeContext value={textSize}>
        <App message={{ maxCount: 3 }}>{children}</App>
      </TextSizeContext>
    </ConfigProvider>
  );
}
