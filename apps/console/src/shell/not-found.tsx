import { Link } from '@tanstack/react-router';
import { EmptyState } from '../patterns/empty-state.tsx';

/** An address that no page answers to. */
export function NotFound() {
  return (
    <EmptyState title="没有这个页面" action={<Link to="/workbench">回到工作台</Link>}>
      地址可能有误，或该页面已被移走。
    </EmptyState>
  );
}
