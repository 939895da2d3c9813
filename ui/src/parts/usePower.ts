// What the member may do; buttons without the power stay, disabled, with the reason.
import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';

export type Power = 'submit' | 'judge' | 'export' | 'steward';

export function usePower(): (power: Power) => boolean {
  const { data: session } = useSuspenseQuery(queries.session());
  return (power) => session.powers.includes(power);
}
