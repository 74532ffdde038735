// The order of a table as its channel is asked for it: a column’s name, after a minus for the highest first.
import type { z } from 'zod';
import type { Sort } from './table-head.tsx';

/** What the head of the table shows for an order. */
export function sortOf(order: string): Sort {
  return order.startsWith('-')
    ? { name: order.slice(1), isDescending: true }
    : { name: order, isDescending: false };
}

/** The order that the head asks for, where the channel knows it; `usual` without one. */
export function orderOf<Order extends string>(
  orders: z.ZodType<Order>,
  sort: Sort | null,
  usual: Order,
): Order {
  const known = orders.safeParse(sort && `${sort.isDescending ? '-' : ''}${sort.name}`);
  return sort && known.success ? known.data : usual;
}
