import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

type TextLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** Cut off where it does not fit; the whole of it on hover. */
  readonly title?: string;
};

/** A link within text, to another screen. */
export function TextLink({ href, children, title }: TextLinkProps) {
  return (
    <Anchor
      component={Link}
      href={href}
      size="sm"
      c="inherit"
      underline="always"
      {...(title !== undefined && { className: 'record-cut', title })}
    >
      {children}
    </Anchor>
  );
}
