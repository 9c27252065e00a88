import type { ThemeConfig } from 'antd';

/** 标准, 大字, 特大: the base size in pixels of the large-text switch. */
export const TEXT_SIZES = [14, 16, 18] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const ACCENT = '#1b4b8f';
export const SYSTEM_FONTS =
  "'PingFang SC', 'Microsoft YaHei', '微软雅黑', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** One accent on a white ground; every text colour keeps a contrast of at least 4.5:1. */
export function themeFor(fontSize: TextSize, motion: boolean): ThemeConfig {
  return {
    // The hash wraps every selector in :where(), which the oldest browsers in the field do not know.
    hashed: false,
    token: {
      colorPrimary: ACCENT,
      colorPrimaryBg: '#e6eefa',
      colorPrimaryBgHover: '#d3e2f7',
      colorInfo: ACCENT,
      colorInfoBg: '#e6eefa',
      colorInfoBorder: '#b9cdea',
      colorLink: ACCENT,
      colorError: '#c62828',
      colorTextBase: '#1f2733',
      colorTextSecondary: '#4a5565',
      colorTextTertiary: '#5c6675',
      colorTextDescription: '#5c6675',
      colorTextPlaceholder: '#6b7280',
      colorTextDisabled: '#6b7280',
      colorBgLayout: '#f5f7fa',
      borderRadius: 4,
      fontFamily: SYSTEM_FONTS,
      fontSize,
      motion,
    },
    components: {
      Layout: { siderBg: '#ffffff', headerBg: ACCENT, headerHeight: 48, headerPadding: '0 16px' },
      Menu: { itemHeight: 36, itemBorderRadius: 4, itemSelectedBg: '#e6eefa' },
      Table: { headerBg: '#f0f4fa', cellPaddingBlockSM: 7 },
    },
  };
}
