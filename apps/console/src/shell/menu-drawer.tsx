import { MenuOutlined } from '@ant-design/icons';
import { useRouterState } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { SideMenu } from './side-menu.tsx';
import { TextSizeSwitch } from './text-size-switch.tsx';

/** The menu of a phone: folded into a button, and folded again once a page was chosen. */
export function MenuDrawer() {
  const place = useRouterState({ select: (state) => state.location.href });
  const [openAt, setOpenAt] = useState<string | null>(null);
  const close = () => setOpenAt(null);
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} className="top-menu" onClick={() => setOpenAt(place)}>
        菜单
      </Button>
      <Drawer
        open={openAt === place}
        title="菜单"
        placement="left"
        size={264}
        onClose={close}
        footer={<TextSizeSwitch />}
        styles={{ body: { padding: 0 } }}
      >
        <SideMenu onChosen={close} />
      </Drawer>
    </>
  );
}
