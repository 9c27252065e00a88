import { failureWords } from './failure-words.ts';

test.each([
  ['422 {"code":"PHONE_REJECTED","message":"号码为空号或已停机"}', '运营方答复：号码为空号或已停机'],
  ['429 {"code":"THROTTLED","message":"业务限流，请稍后再试"}', '运营方答复：业务限流，请稍后再试'],
  [
    "Can't send mail - all recipients were rejected: 550 no such mailbox",
    '邮件服务器拒收：没有这个邮箱或不接收外来邮件',
  ],
  ['452 mailbox busy', '对方服务器暂时不接收'],
  ['The operation was aborted due to timeout', '运营方没有应答'],
  ['connect ECONNREFUSED 127.0.0.1:2525', '与运营方的连接不通或中断'],
  ['other side closed', '与运营方的连接不通或中断'],
  ['发送进程中断，结果未知', '发送进程中断，结果未知'],
  ['运营方回执：未送达', '运营方回执：未送达'],
  ['500 {"broken', '运营方没有接受，原话见消息详情'],
])('%s is told as %s', (failure, words) => {
  expect(failureWords(failure)).toBe(words);
});
