/** An object that names what it lacks instead of answering undefined. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then')
        return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`the stand-in host has no ${name}.${key}`);
    },
  });
}
