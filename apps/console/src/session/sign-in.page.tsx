import { Typography } from 'antd';
import type { SessionAccount } from '../../../../libs/contracts/http/session.ts';
import { Brand } from '../shell/brand.tsx';
import { ACCENT } from '../theme.ts';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** The page before everything else. */
export function SignInPage({ onEntered }: { onEntered: (account: SessionAccount) => void }) {
  return (
    <main className="sign-in">
      <section className="sign-in-about" style={{ background: ACCENT }}>
        <Brand size={40} />
        <p>一份通知，变成一件件有人负责、有期限、有回音的任务。</p>
        <ul>
          <li>到期前自动提醒，逾期后逐级督促</li>
          <li>责任单位在手机上签收、反馈，无需账号</li>
          <li>谁在何时被告知、依据哪一条，全程可查</li>
        </ul>
      </section>
      <section className="sign-in-form">
        <Typography.Title level={1} style={{ fontSize: 24, marginBottom: 32 }}>
          登录
        </Typography.Title>
        <SignInForm onEntered={onEntered} />
        <Typography.Paragraph type="secondary" style={{ marginTop: 24 }}>
          忘记密码请联系本单位管理员重置。首次安装的管理员密码显示在启动窗口中。
        </Typography.Paragraph>
      </section>
    </main>
  );
}
