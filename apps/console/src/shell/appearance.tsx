import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useMedia } from '../patterns/use-media.ts';
import { themeFor } from '../theme.ts';
import type { TextSize } from '../theme.ts';
import { TextSizeContext, storeTextSize, storedTextSize } from './text-size.ts';

dayjs.locale('zh-cn');

/** Language, colours, text size and, for those whose system asks for it, stillness for everything below it. */
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
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeFor(size, !still), [size, still]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <TextSizeContext value={textSize}>
        <App message={{ maxCount: 3 }}>{children}</App>
      </TextSizeContext>
    </ConfigProvider>
  );
}
