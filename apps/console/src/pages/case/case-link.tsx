import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { casePage } from './paths.ts';

interface CaseLinkProps {
  id: string;
  /** Shown when the pointer rests on it. */
  title?: string | undefined;
  /** The case's number, or what the row calls it. */
  children: ReactNode;
}

/** The way from any row to the case it is about. */
export function CaseLink({ id, title, children }: CaseLinkProps) {
  return (
    <Link to={casePage(id) as string} title={title}>
      {children}
    </Link>
  );
}
