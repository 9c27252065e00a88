import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { SessionAccount, SignInBody } from '../../../../libs/contracts/http/session.ts';
import { api } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import { ErrorNotice } from '../patterns/error-notice.tsx';
import { SESSION_PATH } from './paths.ts';

/** Asks for name and password, and for the second factor once the server wants it. */
export function SignInForm({
  username,
  onEntered,
}: {
  username?: string;
  onEntered: (account: SessionAccount) => void;
}) {
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useMutation({
    mutationFn: (credentials: SignInBody) => api.post<SessionAccount>(SESSION_PATH, credentials),
    onSuccess: onEntered,
    onError: (error) => {
      if (error instanceof ProblemError && error.code.includes('totp')) setAsksCode(true);
    },
  });
  return (
    <Form<SignInBody>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(credentials) => signIn.mutate(credentials)}
    >
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请输入用户名' }]}>
        <Input
          size="large"
          autoComplete="username"
          autoFocus={username === undefined}
          disabled={username !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      {asksCode && (
        <Form.Item
          name="totp"
          label="动态口令"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入 6 位数字' }]}
        >
          <Input size="large" inputMode="numeric" maxLength={6} autoComplete="one-time-code" autoFocus />
        </Form.Item>
      )}
      {signIn.error !== null && <ErrorNotice error={signIn.error} style={{ marginBottom: 16 }} />}
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  );
}
