import { unwrapped } from './unwrapped.ts';

test.each([
  [
    '对辖区内九小场所逐一开展排查，发现问题立即整\n改，不能立即整改的明确时限',
    '对辖区内九小场所逐一开展排查，发现问题立即整改，不能立即整改的明确时限',
  ],
  ['各单位使用统一登录平台提交材料并登录 App\n  Store 下载', '各单位使用统一登录平台提交材料并登录 App Store 下载'],
  ['（一）加强领导\n各单位要落实责任', '（一）加强领导\n各单位要落实责任'],
  ['一行', '一行'],
])('%j is quoted as %j', (text, quoted) => {
  expect(unwrapped(text)).toBe(quoted);
});
