import { Drawer } from 'antd';
import type { ReactNode } from 'react';

export interface DetailDrawerProps {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  /** Buttons in the head. */
  extra?: ReactNode;
  /** Buttons at the foot of a form. */
  footer?: ReactNode;
  /** Pixels; 640 unless told. */
  width?: number;
  children: ReactNode;
}

/** One thing in detail beside its list. */
export function DetailDrawer({ open, title, onClose, extra, footer, width = 640, children }: DetailDrawerProps) {
  return (
    <Drawer open={open} title={title} onClose={onClose} extra={extra} footer={footer} size={width} destroyOnHidden>
      {children}
    </Drawer>
  );
}
