// A link inside the product: a real address that one can copy or open in a tab, followed without loading the page anew.
import { useRouter } from '@tanstack/react-router';
import { useCallback, type AnchorHTMLAttributes, type MouseEvent } from 'react';

/** Goes to an address of the path builder. */
export function useGo() {
  const { history } = useRouter();
  return useCallback(
    (href: string, how: 'push' | 'replace' = 'push') => (how === 'push' ? history.push(href) : history.replace(href)),
    [history],
  );
}

interface GoProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  replace?: boolean;
  ref?: React.Ref<HTMLAnchorElement>;
}

export function Go({ href, replace, onClick, ...rest }: GoProps) {
  const go = useGo();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    go(href, replace ? 'replace' : 'push');
  };
  return <a href={href} onClick={follow} {...rest} />;
}
