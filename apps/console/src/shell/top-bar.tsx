import { Link } from '@tanstack/react-router';
import { ConfigProvider, Flex, Layout } from 'antd';
import type { ThemeConfig } from 'antd';
import { useNarrow } from '../patterns/use-narrow.ts';
import { ACCENT } from '../theme.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { MenuDrawer } from './menu-drawer.tsx';
import { TextSizeSwitch } from './text-size-switch.tsx';
import './top-bar.css';

/** The switch stands on the accent colour, unlike every other one. */
const ON_ACCENT: ThemeConfig = {
  components: {
    Segmented: {
      trackBg: 'rgba(255, 255, 255, 0.16)',
      itemColor: '#ffffff',
      itemHoverColor: '#ffffff',
      itemHoverBg: 'rgba(255, 255, 255, 0.16)',
      itemSelectedColor: ACCENT,
    },
  },
};

/** Brand, text size and account; on a phone the menu too, which holds the text size then. */
export function TopBar() {
  const narrow = useNarrow();
  return (
    <Layout.Header className="top-bar no-print">
      {narrow && <MenuDrawer />}
      <Link to="/workbench" style={{ color: '#fff' }} aria-label="督办，回到工作台">
        <Brand size={22} />
      </Link>
      <Flex gap={16} align="center" className="top-right">
        {!narrow && (
          <ConfigProvider theme={ON_ACCENT}>
            <TextSizeSwitch />
          </ConfigProvider>
        )}
        <AccountMenu />
      </Flex>
    </Layout.Header>
  );
}
